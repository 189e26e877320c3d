package cn.canbao.nightly;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Commands of the operating system. */
public interface SystemCommands {

    /**
     * What a command came to.
     *
     * @param exitCode its exit code
     * @param out what it printed
     * @param said what it printed as errors
     */
    record Result(int exitCode, String out, String said) {

        /** Why it did not do what it should, in its own words. */
        String reason() {
            String words =
                    (said.isBlank() ? out : said).strip().lines().findFirst().orElse("");
            return words.isEmpty() ? "exit code " + exitCode : words;
        }
    }

    /**
     * Runs a command.
     *
     * @param input what it reads
     * @throws IOException when there is no such command
     */
    Result run(List<String> command, String input) throws IOException;

    /** Those of this machine; one that does not end within a minute is stopped. */
    static SystemCommands ofThisMachine() {
        return (command, input) -> {
            Path out = Files.createTempFile("canbao", ".out");
            Path said = Files.createTempFile("canbao", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(said.toFile())
                        .start();
                try (OutputStream to = process.getOutputStream()) {
                    to.write(input.getBytes(StandardCharsets.UTF_8));
                }
                if (!process.waitFor(1, TimeUnit.MINUTES)) {
                    process.destroyForcibly().waitFor();
                }
                return new Result(process.exitValue(), text(out), text(said));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while it ran " + command.get(0), e);
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(said);
            }
        };
    }

    private static String text(Path file) throws IOException {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        Charset charset =
                isWindows ? Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new String(Files.readAllBytes(file), charset);
    }
}
