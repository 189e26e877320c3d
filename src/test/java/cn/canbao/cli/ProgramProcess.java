package cn.canbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, for what a call inside the tests cannot show: its locale, its console, its lock. */
final class ProgramProcess {

    private static final long LONGEST_MINUTES = 3;

    private final Process process;
    private final Path out;
    private final Path err;

    private ProgramProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the classes under test. */
    static ProgramProcess start(Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = QuickJava.ready().command(List.of());
        command.add(Canbao.class.getName());
        command.addAll(arguments);
        return startCommand(folder, environment, command);
    }

    /** Starts any command; what it prints is kept in files beside its folder. */
    static ProgramProcess startCommand(Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        Path out = Files.createTempFile("canbao", ".out");
        Path err = Files.createTempFile("canbao", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new ProgramProcess(builder.start(), out, err);
    }

    /** Waits for its end. */
    Outcome end(Path output) throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The program did not end: " + text(err));
        }
        Outcome outcome = new Outcome(process.exitValue(), text(out), text(err), output);
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
