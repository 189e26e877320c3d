package cn.canbao.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The program, which dies without a word at a moment that is told by a system property: {@code halt.at} is a line that it is about to print,
 * {@code halt.when} a file that appears; see also {@link HaltingCommits}. No hook and no finally block runs, as with {@code kill -9}.
 * At the line {@code exit.at} it is stopped as by a signal, and the hooks do run.
 */
final class HaltingCanbao {

    static final int KILLED = 137;
    static final int STOPPED = 143;

    private HaltingCanbao() {}

    public static void main(String[] arguments) {
        String at = System.getProperty("halt.at", "\n");
        String exit = System.getProperty("exit.at", "\n");
        String when = System.getProperty("halt.when");
        if (when != null) {
            Thread watcher = new Thread(() -> haltWhen(Path.of(when)));
            watcher.setDaemon(true);
            watcher.start();
        }
        if (HaltingCommits.isAskedFor()) {
            HaltingCommits.register();
        }
        System.exit(Canbao.execute(arguments, halting(System.out, at, exit), halting(System.err, at, exit)));
    }

    private static void haltWhen(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
        Runtime.getRuntime().halt(KILLED);
    }

    /** Begins to stop as the system does it: the work goes on meanwhile. */
    private static void stop() {
        CountDownLatch begun = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(begun::countDown));
        new Thread(() -> System.exit(STOPPED)).start();
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrintWriter halting(java.io.PrintStream out, String at, String exit) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true) {
            @Override
            public void println(String line) {
                if (line.startsWith(at)) {
                    Runtime.getRuntime().halt(KILLED);
                }
                if (line.startsWith(exit)) {
                    stop();
                }
                super.println(line);
            }
        };
    }
}
