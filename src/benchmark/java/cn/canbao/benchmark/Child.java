package cn.canbao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a process, waits for its end and watches how much memory it takes. */
final class Child {

    private static final int WATCHED_EVERY_MILLIS = 20;

    private Child() {}

    static Ended run(List<String> command, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // files with Chinese names cannot be opened otherwise
        builder.environment().put("LC_ALL", "C.UTF-8");
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            long peak = 0;
            while (!process.waitFor(WATCHED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakKilobytes(status));
            }
            return new Ended((System.nanoTime() - start) / 1e9, process.exitValue(), peak, log);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The high-water mark of its resident memory, as Linux keeps it. */
    private static long peakKilobytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // it has just ended, or this is no Linux
            return 0;
        }
    }
}
