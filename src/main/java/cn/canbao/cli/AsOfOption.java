package cn.canbao.cli;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The moment that a command is about, which has come: a slip in the year would make all that follows look old. */
final class AsOfOption {

    /** Clocks of two machines differ, and a script may have taken the minute from another one. */
    private static final int SKEW_MINUTES = 1;

    @Option(
            names = "--as-of",
            converter = AsOfConverter.class,
            paramLabel = "TIME",
            description = "the moment that it stands for, for example 2021-02-02T10:00 (default: now)")
    private @Nullable LocalDateTime asOf;

    @Option(names = "--allow-future", description = "take a moment that has not come yet")
    private boolean isFutureAllowed;

    /**
     * The moment, by the clock of the bureau.
     *
     * @throws ConfigurationException when it has not come yet and nobody said that it may be so
     */
    LocalDateTime moment(Settings settings) {
        LocalDateTime now = AsOfConverter.now(settings);
        if (asOf == null) {
            return now;
        }
        if (!isFutureAllowed && asOf.isAfter(now.plusMinutes(SKEW_MINUTES))) {
            throw new ConfigurationException(
                    "--as-of " + asOf,
                    Message.of("as-of-in-future").with("now", now).with("zone", settings.zone()));
        }
        return asOf;
    }
}
