package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.county.County;
import cn.canbao.county.CountyPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run on a generated county and its outputs when nothing interrupts it; many data folders can be taken through the same run. */
final class KnownRun {

    private final County county;
    private final Map<String, Integer> undisturbed;
    private final List<String> rejectedRows;

    /** Writes the county and runs the run once. */
    KnownRun(Path folder, CountyPlan plan) {
        county = new County(folder, plan);
        county.write();
        Path world = folder.resolve("undisturbed");
        assertThat(run(world).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        undisturbed = outputs(world);
        rejectedRows = rejectedRows(world);
    }

    County county() {
        return county;
    }

    /** Runs the run in this process. */
    Outcome run(Path world) {
        return run(world, CountyPlan.AS_OF);
    }

    /** Runs in this process. */
    Outcome run(Path world, String asOf) {
        return Outcome.call(world.resolve("output"), arguments(world, asOf));
    }

    /** Runs the run in a process of its own. */
    ChildProcess start(Path world, String... options) throws IOException, InterruptedException {
        Files.createDirectories(world);
        return ChildProcess.start(world, Arrays.asList(options), Map.of(), arguments(world, CountyPlan.AS_OF));
    }

    private String[] arguments(Path world, String asOf) {
        return new String[] {
            "run",
            "--config",
            county.config().toString(),
            "--input",
            county.input().toString(),
            "--output",
            world.resolve("output").toString(),
            "--data",
            world.resolve("data").toString(),
            "--as-of",
            asOf
        };
    }

    /** Checks that a world holds the same outputs as the undisturbed one, byte for byte, and nothing half-written. */
    void assertSameOutputs(Path world) throws IOException {
        assertThat(outputs(world)).isEqualTo(undisturbed);
        try (Stream<Path> files = Files.walk(world)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".tmp") || name.endsWith(".part"))
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
        assertThat(world.resolve("data/scratch")).doesNotExist();
    }

    /** Checks that the log of rejected rows of a world holds each line of the undisturbed one once, and nothing else. */
    void assertSameLog(Path world) {
        assertThat(rejectedRows(world)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rejectedRows);
    }

    private static List<String> rejectedRows(Path world) {
        try {
            return Files.readAllLines(world.resolve("output/logs/rejected-rows.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outputs of a world, each by a hash of its bytes; logs tell how it went and are no part of them. */
    static Map<String, Integer> outputs(Path world) {
        Path output = world.resolve("output");
        try (Stream<Path> files = Files.walk(output)) {
            Map<String, Integer> outputs = new TreeMap<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(output.resolve("logs")))::iterator) {
                outputs.put(output.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
            return outputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder with everything in it. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (!Files.isDirectory(copy)) {
                Files.copy(file, copy);
            }
        }
    }
}
