package cn.canbao.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program in a process of its own, which can be killed. What it prints goes to a file. */
final class ChildProcess {

    private static final long LONGEST_SECONDS = 300;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it on a world.
     *
     * @param options for Java
     * @param environment added to ours
     */
    static ChildProcess start(Path world, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = QuickJava.ready().command(options);
        command.add(HaltingCanbao.class.getName());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(world, "child", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(new File("").getAbsoluteFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new ChildProcess(builder.start(), log);
    }

    /**
     * Starts a run on a world, as of 10 o'clock on 2 February 2021.
     *
     * @param memory how much Java may take, as an option of it
     */
    static ChildProcess run(Path world, String memory) throws IOException, InterruptedException {
        return start(
                world,
                List.of(memory),
                Map.of(),
                "run",
                "--config",
                world.resolve("config").toString(),
                "--input",
                world.resolve("input").toString(),
                "--output",
                world.resolve("output").toString(),
                "--data",
                world.resolve("data").toString(),
                "--as-of",
                "2021-02-02T10:00");
    }

    /** Waits for its end and gives its exit code. */
    int exitCode() throws InterruptedException {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("it did not end");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Kills it after a while, unless it is over before, and waits until it is gone. */
    void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** The largest number of files that it had open at once, looked at again and again until it ends; Linux only. */
    int mostOpenFiles() throws InterruptedException {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        int most = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            try (Stream<Path> open = Files.list(descriptors)) {
                most = Math.max(most, (int) open.count());
            } catch (IOException e) {
                // it has just ended
                return most;
            }
        }
        return most;
    }

    String printed() throws IOException {
        return Files.readString(log);
    }
}
