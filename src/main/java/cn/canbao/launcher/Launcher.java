package cn.canbao.launcher;

import cn.canbao.cli.Canbao;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main class: starts {@link Canbao} in a Java process with the options that suit a short run, and ends with its exit code. Started from
 * classes, or under a debugger, it runs the program where it is.
 */
public final class Launcher {

    /** Set in the process that is to run the program. */
    private static final String LAUNCHED = "canbao.launched";

    /** Options for Java, separated by blanks, as {@code bin/canbao} hands them on; without it those of this process are taken. */
    private static final String OPTIONS = "canbao.java-options";

    /** Tells the program which jar it was started from, so that it can have itself started again. */
    private static final String JAR = "canbao.jar";

    private Launcher() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProgramJar program = ProgramJar.of(Launcher.class);
        List<String> options = options();
        if (program != null && System.getProperty(JAR) == null) {
            System.setProperty(JAR, program.file().toAbsolutePath().toString());
        }
        if (program == null || System.getProperty(LAUNCHED) != null || isDebugged(options)) {
            Canbao.main(arguments);
            return;
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> handedOn = new ArrayList<>(options);
        handedOn.add("-D" + JAR + "=" + System.getProperty(JAR));
        JavaCommand command = new JavaCommand(java, handedOn, "-D" + LAUNCHED + "=true");
        UnpackedProgram unpacked = program.unpacked(command);
        System.exit(unpacked == null ? command.runPacked(program.file(), arguments) : unpacked.run(command, arguments));
    }

    private static List<String> options() {
        @Nullable String handedOn = System.getProperty(OPTIONS);
        if (handedOn != null) {
            List<String> options = new ArrayList<>(Arrays.asList(handedOn.split(" ", -1)));
            options.removeIf(String::isEmpty);
            return options;
        }
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** A debugger is connected to this process: a second one could not have its port. */
    private static boolean isDebugged(List<String> options) {
        return options.stream()
                .anyMatch(option -> option.startsWith("-agentlib:jdwp") || option.startsWith("-Xrunjdwp"));
    }
}
