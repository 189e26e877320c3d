package cn.canbao.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What was measured, by task. */
final class Measurements {

    private final Map<String, List<Ended>> runs = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    void add(Task task, Ended ended) {
        runs.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(ended);
    }

    void fail(Task task, String why) {
        failures.put(task.id(), why);
    }

    boolean hasFailed(Task task) {
        return failures.containsKey(task.id());
    }

    /** Why tasks failed, by their ids. */
    Map<String, String> failures() {
        return failures;
    }

    List<Ended> of(Task task) {
        return runs.getOrDefault(task.id(), List.of());
    }

    /** The median of a task's seconds; empty when it was not measured, or failed once. */
    OptionalDouble median(String id) {
        double[] seconds = runs.getOrDefault(id, List.of()).stream()
                .mapToDouble(Ended::seconds)
                .sorted()
                .toArray();
        if (seconds.length == 0 || failures.containsKey(id)) {
            return OptionalDouble.empty();
        }
        int middle = seconds.length / 2;
        return OptionalDouble.of(
                seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2);
    }
}
