package cn.canbao.doctor;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks at everything that a run needs, one thing after the other; whatever one of them throws is told, and the others are looked at. */
public final class Checkup {

    private final List<Check> checks;

    /**
     * Looks at one workplace.
     *
     * @param workplace what is looked at
     * @param folderRules throws a {@link cn.canbao.yaml.ConfigurationException} where a run could not use its folders
     * @param isRunning whether a run is on its way now
     * @param clock the clock of the machine
     */
    public Checkup(Workplace workplace, Consumer<Settings> folderRules, Predicate<Settings> isRunning, Clock clock) {
        this(List.of(
                JavaCheck.ofThisProcess(),
                EncodingCheck.ofThisProcess(),
                FontCheck.ofThisMachine(),
                new ConfigurationCheck(workplace),
                new FolderCheck(workplace.settings(), folderRules),
                DiskCheck.of(workplace.settings()),
                new ClockCheck(workplace, clock, ZoneId.systemDefault()),
                new DatabaseCheck(workplace, isRunning),
                new LastRunCheck(workplace, isRunning, clock),
                new DropFolderCheck(workplace, clock),
                new HeldFilesCheck(workplace)));
    }

    Checkup(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** What was found, in the order in which a run needs it. */
    public List<Finding> findings() {
        return checks.stream().flatMap(check -> guarded(check).stream()).toList();
    }

    private static List<Finding> guarded(Check check) {
        try {
            return check.findings();
        } catch (RuntimeException | Error e) {
            // an Error, too: a machine without fonts throws one
            Message reason =
                    e instanceof RuntimeException failure ? Workplace.told(failure) : Message.plain(e.toString());
            return List.of(Finding.mind(
                    check.subject(),
                    Message.of("doctor-not-looked-at").with("reason", reason),
                    Message.of("doctor-not-looked-at-do")));
        }
    }
}
