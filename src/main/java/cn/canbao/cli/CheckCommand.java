package cn.canbao.cli;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.job.Bureau;
import cn.canbao.validation.Reading;
import cn.canbao.validation.SubmissionReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what files would do, without a database, so that a village can check before handing in. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says how each file would be recognised and everything that is wrong with it; changes nothing.")
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration folder (default: ${DEFAULT-VALUE})",
            defaultValue = "config")
    private Path config = Path.of("config");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files to check")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Bureau bureau = Bureau.read(config);
        LocalDateTime now = LocalDateTime.now(bureau.settings().zone()).truncatedTo(ChronoUnit.MINUTES);
        boolean anyErrors = false;
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ConfigurationException("FILE " + file, "expected a file that can be read");
            }
            CheckReport report = new CheckReport(
                    bureau.campaign(),
                    bureau.settings().texts(),
                    spec.commandLine().getOut());
            report.begin(file);
            try (SubmissionReading reading =
                    bureau.reader().open(file, file.toString().replace('\\', '/'), now)) {
                Reading found;
                while ((found = reading.next()) != null) {
                    report.add(found);
                }
            }
            report.end();
            anyErrors |= report.hasErrors();
        }
        return anyErrors ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
