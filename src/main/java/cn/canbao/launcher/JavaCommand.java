package cn.canbao.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Starts Java with the options that suit a short run. A run is over too soon for the second compiler to pay: it would take more of two
 * cores than it saves. Nor do two threads of the first one: they keep the other core from what the run itself does there. Who allows the
 * second compiler must allow two: {@code -XX:CICompilerCount=2}. The table of known persons lives as long as the merge, and is better put
 * where it stays than copied there.
 */
final class JavaCommand {

    private static final List<String> SHORT_RUN = List.of(
            // a Java of another maker may know fewer
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:PretenureSizeThreshold=4m",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            "-XX:C1MaxInlineLevel=12",
            "-XX:C1MaxInlineSize=25",
            // an archive of classes that does not fit is passed over without a word
            "-Xlog:disable",
            "-Xlog:all=error:stderr");

    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private final Path java;
    private final List<String> options;
    private final String mark;

    /**
     * @param java what is started
     * @param options given by the user; they win over those for a short run
     * @param mark tells the new process that it is the one that runs the program
     */
    JavaCommand(Path java, List<String> options, String mark) {
        this.java = java;
        this.options = List.copyOf(options);
        this.mark = mark;
    }

    /** Runs an unpacked jar and gives its exit code; {@code sharing} says what is to be done about the archive of classes. */
    int run(String sharing, Path jar, String[] arguments) throws IOException, InterruptedException {
        List<String> command = shortRun();
        command.add(sharing);
        command.addAll(options);
        command.add(mark);
        command.add("-jar");
        command.add(jar.toString());
        Collections.addAll(command, arguments);
        return end(command);
    }

    /** Runs the jar as it was built and gives its exit code. */
    int runPacked(Path jar, String[] arguments) throws IOException, InterruptedException {
        return run("-Xshare:auto", jar, arguments);
    }

    /** Unpacks a jar into a new folder by the tools that it brings, and tells whether that went well; they say nothing. */
    boolean extract(Path jar, Path folder) throws IOException, InterruptedException {
        List<String> command = shortRun();
        command.addAll(
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private List<String> shortRun() {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SHORT_RUN);
        if (options.stream().noneMatch(option -> option.startsWith("-XX:+Use") && option.endsWith("GC"))) {
            command.add(COLLECTOR);
        }
        return command;
    }

    /** Whoever stops this process stops the program too, and waits until it has ended. */
    private static int end(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        Thread stop = new Thread(() -> stop(process), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
