package cn.canbao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result, as Markdown. */
final class Report {

    private final List<Task> tasks;
    private final Measurements measurements;
    private final List<String> lines = new ArrayList<>();

    Report(List<Task> tasks, Measurements measurements) {
        this.tasks = tasks;
        this.measurements = measurements;
    }

    /** Puts it together; what was left out is said by notes. */
    void write(List<String> machine, List<String> notes, Path file) throws IOException {
        machine.forEach(line -> lines.add("- " + line));
        notes.forEach(line -> lines.add("- " + line));
        lines.add("");
        lines.add("| | runs | median, s | min..max, s | µs a row | peak, MB |");
        lines.add("|---|--:|--:|--:|--:|--:|");
        tasks.forEach(this::add);
        lines.add("");
        lines.add("| has to be reached | measured | |");
        lines.add("|---|---|---|");
        Map<String, Long> rows = tasks.stream().collect(Collectors.toMap(Task::id, Task::rows));
        lines.addAll(new Goals(measurements, rows).lines());
        lines.forEach(System.out::println);
        Files.write(file, lines);
    }

    private void add(Task task) {
        List<Ended> runs = measurements.of(task);
        if (measurements.hasFailed(task)) {
            lines.add("| " + task.label() + " | | FAILED | | | |");
        } else if (!runs.isEmpty()) {
            double median = measurements.median(task.id()).orElseThrow();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f..%.2f | %s | %.0f |",
                    task.label(),
                    runs.size(),
                    median,
                    runs.stream().mapToDouble(Ended::seconds).min().orElseThrow(),
                    runs.stream().mapToDouble(Ended::seconds).max().orElseThrow(),
                    task.rows() == 0 ? "" : String.format(Locale.ROOT, "%.2f", 1e6 * median / task.rows()),
                    runs.stream().mapToLong(Ended::peakKilobytes).max().orElseThrow() / 1024.0));
        }
    }
}
