package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.AdmissionRules;
import cn.canbao.problem.Message;
import cn.canbao.problem.Problem;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.validation.ExplainedSheet;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.SubmissionCursor;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how files would be read, without a database, so that a village can check before handing in. */
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

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--explain",
            description = "tell of every column what speaks for and against what it was taken for, and the runner-up")
    private boolean isExplained;

    @Option(
            names = "--ask",
            description =
                    "write a form 询问-NAME.xlsx in which somebody says what each column is; answered and put into layouts"
                            + " of the configuration folder, it decides")
    private boolean isAsked;

    @Option(
            names = "--ask-folder",
            paramLabel = "DIR",
            description = "where --ask writes (default: the present folder)",
            defaultValue = "")
    private Path askFolder = Path.of("");

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE", description = "the files to check")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = CampaignConfiguration.read(config);
        LocalDateTime received = asOf.moment(configuration.settings());
        Console console = Console.of(spec, configuration.settings().locale());
        configuration.layouts().faults().forEach(fault -> console.warn(fault.told()));
        InquiryFiles inquiries =
                new InquiryFiles(askFolder, config.resolve(Layouts.FOLDER), configuration.campaign(), console);
        boolean anyErrors = false;
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ConfigurationException("FILE " + file, Message.of("expected-readable-file"));
            }
            CheckReport report = new CheckReport(
                    configuration.campaign(), configuration.settings().texts(), console, isExplained);
            report.begin(file);
            List<ExplainedSheet> sheets = check(file, configuration, received, report);
            report.end();
            if (isAsked) {
                inquiries.write(file, sheets);
            }
            anyErrors |= report.hasErrors();
        }
        return anyErrors ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }

    private static List<ExplainedSheet> check(
            Path file, CampaignConfiguration configuration, LocalDateTime received, CheckReport report) {
        String path = file.toString().replace('\\', '/');
        Optional<Problem> gate =
                new AdmissionRules(configuration.settings().limits().drop(), Clock.systemUTC()).check(file, path);
        if (gate.isPresent()) {
            report.add(new FileOutcome(List.of(gate.get())));
            return List.of();
        }
        List<ExplainedSheet> sheets = configuration.reader().explain(file, path);
        report.add(sheets);
        try (SubmissionCursor reading = configuration.reader().open(file, path, received)) {
            ReadEvent found;
            while ((found = reading.next()) != null) {
                report.add(found);
            }
        }
        return sheets;
    }
}
