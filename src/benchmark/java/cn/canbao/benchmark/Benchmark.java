package cn.canbao.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the counties, measures everything in turns, several rounds, and says what came out. */
public final class Benchmark {

    private Benchmark() {}

    /** Ends with exit code 1 when a process did not do its work or came to other figures than the county has. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.fromSystemProperties();
        Optional<Python> python = Python.find(options);
        List<Task> tasks = new Tasks(options).all(python);
        Measurements measurements = new Measurements();
        for (int round = 1; round <= options.runs(); round++) {
            for (Task task : tasks) {
                if (round <= task.runs(options.runs()) && !measurements.hasFailed(task)) {
                    run(task, round, measurements);
                }
            }
        }
        List<String> notes = new ArrayList<>();
        if (python.isEmpty()) {
            notes.add("openpyxl was skipped: not installed");
        }
        new Report(tasks, measurements)
                .write(
                        new Machine(options, python).lines(),
                        notes,
                        options.folder().resolve("result.md"));
        measurements.failures().forEach((id, why) -> System.err.println("FAILED: " + why));
        System.exit(measurements.failures().isEmpty() ? 0 : 1);
    }

    private static void run(Task task, int round, Measurements measurements) throws IOException, InterruptedException {
        try {
            Ended ended = task.run(round);
            measurements.add(task, ended);
            System.out.printf(Locale.ROOT, "%d  %-60s %7.2f s%n", round, task.label(), ended.seconds());
        } catch (TaskFailedException e) {
            measurements.fail(task, String.valueOf(e.getMessage()));
            System.out.printf("%d  %-60s FAILED%n", round, task.label());
        }
    }
}
