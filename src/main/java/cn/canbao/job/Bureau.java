package cn.canbao.job;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.ConfigurationFile;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.RegisterReader;
import cn.canbao.validation.SubmissionReader;
import java.nio.file.Path;

/**
 * Everything that a bureau configures, read and checked.
 *
 * @param settings where things are
 * @param campaign the rule book
 * @param register who must report
 * @param reader reads submissions by all of them
 */
public record Bureau(Settings settings, Campaign campaign, Register register, SubmissionReader reader) {

    /**
     * Reads a configuration folder.
     *
     * @throws cn.canbao.campaign.ConfigurationException when something in it cannot be used
     */
    public static Bureau read(Path folder) {
        Settings settings = new ConfigurationFile(folder.resolve("application.yaml")).read(Settings.class);
        Campaign campaign = new CampaignFile(folder.resolve("campaign.yaml")).read();
        Vocabulary vocabulary = Vocabulary.read(folder.resolve(settings.vocabulary()), campaign);
        Register register = new RegisterReader(campaign, vocabulary).read(folder.resolve("register.xlsx"));
        return new Bureau(settings, campaign, register, new SubmissionReader(campaign, register, vocabulary));
    }

    /** The same with other settings. */
    public Bureau with(Settings others) {
        return new Bureau(others, campaign, register, reader);
    }
}
