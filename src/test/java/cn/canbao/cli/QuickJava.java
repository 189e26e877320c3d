package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Java for processes that run the classes under test, with an archive of loaded classes, which saves half of a start. Java keeps such an
 * archive for jars only, so the classes are packed into one. Both are made once after a compilation, by whichever test needs them first.
 */
final class QuickJava {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Path ROOM = Path.of("target/quick-java");

    private final Path jar;
    private final Path archive;

    private QuickJava(Path folder) {
        jar = folder.resolve("canbao.jar");
        archive = folder.resolve("classes.jsa");
    }

    /** Java for the classes as they are now. */
    static QuickJava ready() throws IOException, InterruptedException {
        Files.createDirectories(ROOM);
        QuickJava java =
                new QuickJava(ROOM.resolve(Long.toString(lastCompiled())).toAbsolutePath());
        // tests run in several processes
        try (var channel = FileChannel.open(ROOM.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(java.archive)) {
                java.make();
            }
        }
        return java;
    }

    /**
     * The words of a command up to the name of the main class.
     *
     * @param options for Java
     */
    List<String> command(List<String> options) {
        return command("-XX:SharedArchiveFile=" + archive, options);
    }

    private List<String> command(String sharing, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                sharing));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        return command;
    }

    private String classPath() {
        List<String> path = new ArrayList<>(List.of(jar.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isRegularFile(Path.of(entry))) {
                path.add(entry);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    /** Packs the classes and lets a small run load them. */
    private void make() throws IOException, InterruptedException {
        Files.createDirectories(jar.getParent());
        int packed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        CLASSES.toString(),
                        ".",
                        "-C",
                        TESTS.toString(),
                        "cn/canbao/cli");
        if (packed != 0) {
            throw new IOException("Cannot pack the classes under test: jar ended with " + packed);
        }
        Path world = Files.createTempDirectory("canbao");
        new SmallCounty(world).handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", "约90", 4));
        List<String> command = command("-XX:ArchiveClassesAtExit=" + archive, List.of());
        command.addAll(List.of(Canbao.class.getName(), "--config", "config", "--input", "input", "--output", "output"));
        command.addAll(List.of("--data", "data", "--as-of", "2021-02-02T10:00"));
        Outcome outcome = ProgramProcess.startCommand(world, Map.of("LC_ALL", "C.UTF-8"), command)
                .end(world);
        FileSystemUtils.deleteRecursively(world);
        if (outcome.exitCode() != ExitCode.DONE_WITH_REJECTS || !Files.exists(archive)) {
            throw new IOException("Cannot make an archive of the classes under test: " + outcome);
        }
    }

    /** When the youngest class was written, in milliseconds. */
    private static long lastCompiled() throws IOException {
        long last = 0;
        for (Path folder : List.of(CLASSES, TESTS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    last = Math.max(last, Files.getLastModifiedTime(file).toMillis());
                }
            }
        }
        return last;
    }
}
