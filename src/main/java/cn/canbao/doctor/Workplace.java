package cn.canbao.doctor;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.ledger.Ledger;
import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a run would work with, as far as it can be read.
 *
 * @param settings where things are; those of the project where the county's own cannot be read
 * @param hasOwnSettings whether they are the county's own
 * @param configuration the whole configuration; null when it cannot be used
 * @param mistake the first mistake of the configuration; null when there is none
 */
public record Workplace(
        Settings settings,
        boolean hasOwnSettings,
        @Nullable CampaignConfiguration configuration,
        @Nullable Message mistake) {

    /**
     * Reads a configuration folder; a mistake in it is kept, not thrown.
     *
     * @param folder the folder
     * @param placed puts other folders into settings, as the command line says
     * @param whole reads the whole configuration
     */
    public static Workplace read(Path folder, UnaryOperator<Settings> placed, Supplier<CampaignConfiguration> whole) {
        Settings settings;
        try {
            settings = placed.apply(Settings.read(folder));
        } catch (RuntimeException e) {
            return new Workplace(placed.apply(Settings.usual()), false, null, told(e));
        }
        try {
            CampaignConfiguration configuration = whole.get();
            return new Workplace(configuration.settings(), true, configuration, null);
        } catch (RuntimeException e) {
            return new Workplace(settings, true, null, told(e));
        }
    }

    /** What an exception tells the one at the console. */
    static Message told(RuntimeException failure) {
        return failure instanceof LocalizedFailure localized ? localized.told() : Message.plain(failure.toString());
    }

    /** The records of its runs. */
    Ledger ledger() {
        return new Ledger(settings.data().resolve("ledger"));
    }
}
