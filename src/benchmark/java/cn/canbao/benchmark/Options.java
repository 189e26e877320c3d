package cn.canbao.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the benchmark was started.
 *
 * @param parts what is measured; {@code -Dbenchmark.parts=reader,county,big,run,growth,rejects,documents}
 * @param runs how often each thing is measured; {@code -Dbenchmark.runs=3}
 * @param launch how the program is started, up to its own arguments; {@code -Dbenchmark.launch="java ... -jar target/canbao.jar"}
 * @param folder where data and results go
 */
record Options(Set<Part> parts, int runs, List<String> launch, Path folder) {

    static Options fromSystemProperties() {
        return new Options(
                Part.parse(setting("benchmark.parts")),
                Integer.parseInt(setting("benchmark.runs")),
                Arrays.asList(setting("benchmark.launch").split(" +")),
                Path.of("target/benchmark"));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(
                System.getProperty(name), "Cannot start: expected -D" + name + ", which the profile benchmark sets");
    }

    boolean hasAny(Part... some) {
        return Arrays.stream(some).anyMatch(parts::contains);
    }

    /** Where the output of the children goes. */
    Path logs() {
        return folder.resolve("logs");
    }
}
