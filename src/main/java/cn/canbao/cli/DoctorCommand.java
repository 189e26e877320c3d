package cn.canbao.cli;

import cn.canbao.doctor.Checkup;
import cn.canbao.doctor.Finding;
import cn.canbao.doctor.Verdict;
import cn.canbao.doctor.Workplace;
import cn.canbao.problem.Message;
import cn.canbao.text.TextWidth;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says on one screen whether everything is there that a run needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at everything that a run needs and says what to do about it; changes nothing.")
final class DoctorCommand implements Callable<Integer> {

    private static final int SUBJECT_WIDTH = 14;

    @Mixin
    private Folders folders = new Folders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Workplace workplace = Workplace.read(folders.config(), folders::placed, folders::read);
        Console console = Console.of(spec, workplace.settings().locale());
        List<Finding> findings = new Checkup(
                        workplace,
                        settings -> new FolderRules(settings).check(Folders.hasRun(settings)),
                        settings -> DataLock.isHeld(settings.data()),
                        Clock.systemUTC())
                .findings();
        findings.forEach(finding -> print(finding, console));
        Verdict worst = findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.OK);
        console.say(
                switch (worst) {
                    case OK -> Message.of("doctor-all-ok");
                    case MIND -> Message.of("doctor-all-mind");
                    case FAILING, REFUSED -> Message.of("doctor-all-wrong");
                });
        return exitCode(worst);
    }

    private static void print(Finding finding, Console console) {
        String subject = console.words(finding.subject());
        console.out()
                .println("  " + console.words(word(finding.verdict())) + "  "
                        + subject + " ".repeat(Math.max(2, SUBJECT_WIDTH - TextWidth.of(subject)))
                        + console.words(finding.found()));
        Message remedy = finding.remedy();
        if (remedy != null) {
            console.out().println(" ".repeat(SUBJECT_WIDTH + 8) + "→ " + console.words(remedy));
        }
    }

    private static Message word(Verdict verdict) {
        return switch (verdict) {
            case OK -> Message.of("doctor-ok");
            case MIND -> Message.of("doctor-mind");
            case FAILING, REFUSED -> Message.of("doctor-wrong");
        };
    }

    private static int exitCode(Verdict worst) {
        return switch (worst) {
            case OK -> ExitCode.DONE;
            case MIND -> ExitCode.DONE_WITH_REJECTS;
            case FAILING -> ExitCode.RESOURCE_FAILED;
            case REFUSED -> ExitCode.WRONG_CONFIGURATION;
        };
    }
}
