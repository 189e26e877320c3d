package cn.canbao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that has ended.
 *
 * @param seconds from its start to its end
 * @param exitCode its exit code
 * @param peakKilobytes the most memory that it held; zero where the system does not tell
 * @param log what it printed
 */
record Ended(double seconds, int exitCode, long peakKilobytes, Path log) {

    /** The last lines that it printed. */
    String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            return List.of("(" + log + " cannot be read: " + e + ")");
        }
    }
}
