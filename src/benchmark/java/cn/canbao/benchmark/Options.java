package cn.canbao.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the benchmark was started.
 *
 * @param parts what is measured; {@code -Dbenchmark.parts=reader,county,big,night,growth,rejects}, all when left out
 * @param runs how often each thing is measured; {@code -Dbenchmark.runs=3}
 * @param launch how the program is started, up to its own arguments; {@code -Dbenchmark.launch="java ... -jar target/canbao.jar"}
 * @param folder where data and results go
 */
record Options(Set<Part> parts, int runs, List<String> launch, Path folder) {

    static Options fromSystemProperties() {
        return new Options(
                Part.parse(System.getProperty("benchmark.parts", "all")),
                Integer.getInteger("benchmark.runs", 3),
                Arrays.asList(System.getProperty("benchmark.launch", "java -Xmx256m -jar target/canbao.jar")
                        .split(" +")),
                Path.of("target/benchmark"));
    }

    boolean hasAny(Part... some) {
        return Arrays.stream(some).anyMatch(parts::contains);
    }

    /** Where the output of the children goes. */
    Path logs() {
        return folder.resolve("logs");
    }
}
