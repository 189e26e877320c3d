package cn.canbao.cli;

import cn.canbao.job.ProgramVersion;
import cn.canbao.job.RunFailedException;
import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/**
 * The program: {@code run} consolidates, {@code check} tells what files would do, {@code history} lists the editions, {@code report} renders
 * one of them again, {@code withdraw} takes the last one back, {@code rebuild} makes the database anew,
 * {@code doctor} says whether everything is there that a run needs, {@code schedule} has the
 * system start a run every night, {@code init} begins a county of one's own.
 */
@CommandLine.Command(
        name = "canbao",
        mixinStandardHelpOptions = true,
        version = "canbao " + ProgramVersion.CURRENT,
        description =
                "Consolidates the sheets of an enrolment campaign into the ranked bulletin table; run when no command is given.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            HistoryCommand.class,
            ReportCommand.class,
            RebuildCommand.class,
            WithdrawCommand.class,
            DoctorCommand.class,
            ScheduleCommand.class,
            InitCommand.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "2:done, with rejected rows or files; or nothing was handed in where there were files before",
            "3:another run holds the lock of the data folder",
            "4:wrong usage or configuration",
            "5:a resource failed; the run can be started again",
            "6:figures do not add up; nothing was published"
        })
public final class Canbao {

    /** Characters of names that outputs have and files are handed in under. */
    private static final String NAME = "参保通报表";

    private static final String HEADLESS = "java.awt.headless";

    private Canbao() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // fonts are measured, nothing is shown: a display that is named but cannot be reached is no reason to fail
        System.setProperty(HEADLESS, System.getProperty(HEADLESS, "true"));
        System.exit(execute(arguments, console(FileDescriptor.out), console(FileDescriptor.err)));
    }

    /** Runs a command and gives its exit code; nothing but the given writers is printed to. */
    static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
        Console console = new Console(out, err, ConsoleLanguage.of(arguments));
        if (!canNameFilesInChinese() && !isAskedForDoctor(arguments)) {
            console.warn(Message.of("locale-without-chinese").with("encoding", System.getProperty("sun.jnu.encoding")));
            return ExitCode.WRONG_CONFIGURATION;
        }
        CommandLine program = new CommandLine(new Canbao())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, given) -> {
                    console.warn(UsageMistake.message(e));
                    e.getCommandLine().usage(err);
                    return ExitCode.WRONG_CONFIGURATION;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    console.warn(message(e));
                    return exitCode(e);
                });
        if (console.language().equals(Locale.CHINESE)) {
            program.setResourceBundle(ResourceBundle.getBundle("cn.canbao.cli.usage", Locale.CHINESE));
        }
        try {
            return program.execute(withCommand(arguments));
        } catch (Error e) {
            // for example too little memory: Java itself would print the trace unmasked and end with a code of its own
            console.warn(Message.of("cannot-go-on").with("reason", e));
            return ExitCode.RESOURCE_FAILED;
        }
    }

    private static Message message(Exception e) {
        if (e instanceof LocalizedFailure localizedFailure) {
            return localizedFailure.told();
        }
        return Message.of("failed").with("reason", e.getMessage() == null ? e : e.getMessage());
    }

    private static int exitCode(Exception e) {
        if (e instanceof ConfigurationException) {
            return ExitCode.WRONG_CONFIGURATION;
        }
        if (e instanceof RunFailedException failed && failed.isIntegrityFailure()) {
            return ExitCode.INTEGRITY_FAILED;
        }
        return ExitCode.RESOURCE_FAILED;
    }

    /** Options without a command in front of them belong to {@code run}. */
    private static String[] withCommand(String[] arguments) {
        boolean isRun = arguments.length == 0
                || (arguments[0].startsWith("-") && !arguments[0].matches("-h|--help|-V|--version"));
        if (!isRun) {
            return arguments;
        }
        String[] run = new String[arguments.length + 1];
        run[0] = "run";
        System.arraycopy(arguments, 0, run, 1, arguments.length);
        return run;
    }

    /** The doctor says so itself, and what else is wrong. */
    private static boolean isAskedForDoctor(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("doctor");
    }

    private static boolean canNameFilesInChinese() {
        try {
            return Path.of(NAME).toString().equals(NAME);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The console in its own encoding, in UTF-8 where that one cannot write Chinese. */
    private static PrintWriter console(FileDescriptor target) {
        Charset charset = Charset.forName(
                System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
        Charset able = charset.newEncoder().canEncode('参') ? charset : StandardCharsets.UTF_8;
        return new PrintWriter(new PrintStream(new FileOutputStream(target), true, able), true, able);
    }
}
