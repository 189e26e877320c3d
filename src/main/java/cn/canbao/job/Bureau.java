package cn.canbao.job;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.ConfigurationException;
import cn.canbao.campaign.ConfigurationFile;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.RegisterReader;
import cn.canbao.validation.SubmissionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that a bureau configures, read and checked.
 *
 * @param settings where things are
 * @param campaign the rule book
 * @param register who must report
 * @param reader reads submissions by all of them
 * @param rules SHA-256 of everything that decides how a submission is read
 */
public record Bureau(Settings settings, Campaign campaign, Register register, SubmissionReader reader, String rules) {

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
        return new Bureau(
                settings,
                campaign,
                register,
                new SubmissionReader(
                        campaign, register, vocabulary, settings.limits().perFile()),
                rules(folder, folder.resolve(settings.vocabulary()), settings.limits()));
    }

    /** The same with other settings. */
    public Bureau with(Settings others) {
        return new Bureau(others, campaign, register, reader, rules);
    }

    private static String rules(Path folder, Path vocabulary, IntakeLimits limits) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : List.of(
                    folder.resolve("campaign.yaml"),
                    folder.resolve("register.xlsx"),
                    vocabulary.resolve("headers.yaml"),
                    vocabulary.resolve("labels.yaml"),
                    vocabulary.resolve("values.yaml"),
                    vocabulary.resolve("categories.yaml"))) {
                digest.update(Files.readAllBytes(file));
            }
            digest.update(limits.workbook().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new ConfigurationException(folder, "it cannot be read (" + e + ")");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint files: every Java platform has SHA-256", e);
        }
    }
}
