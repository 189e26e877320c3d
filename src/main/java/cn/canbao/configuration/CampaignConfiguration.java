package cn.canbao.configuration;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.Confirmation;
import cn.canbao.campaign.ConfirmationsFile;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.documents.Funding;
import cn.canbao.documents.FundingFile;
import cn.canbao.intake.Retries;
import cn.canbao.problem.Message;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.recognition.layout.LayoutFault;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.region.Register;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The whole configuration of one campaign, read and checked.
 *
 * @param settings where things are
 * @param campaign the rule book
 * @param register who must report
 * @param reader reads submissions by all of them
 * @param layouts what clerks have settled about headers
 * @param documents what the documents say
 * @param funding what people pay and what the budgets add; empty when that is not configured
 * @param confirmations what somebody vouches for
 * @param files everything that decides how a submission is read and whether it counts
 */
public record CampaignConfiguration(
        Settings settings,
        Campaign campaign,
        Register register,
        SubmissionReader reader,
        Layouts layouts,
        DocumentRules documents,
        Optional<Funding> funding,
        List<Confirmation> confirmations,
        RuleFiles files) {

    /**
     * Reads a configuration folder.
     *
     * @throws cn.canbao.yaml.ConfigurationException when something in it cannot be used
     */
    public static CampaignConfiguration read(Path folder) {
        new MisspeltFiles(folder).refuse();
        Settings settings = Settings.read(folder);
        Path vocabulary = folder.resolve(settings.vocabulary());
        return read(folder, vocabulary, settings, () -> RuleFiles.read(folder, vocabulary, settings));
    }

    /**
     * The configuration by the rules that were kept under a fingerprint, with the present settings but for the language.
     *
     * @throws cn.canbao.yaml.ConfigurationException when they are not there or cannot be used
     */
    public CampaignConfiguration forRules(String rules, String language) {
        Settings then = settings.withLanguage(language);
        Path kept = RuleFiles.kept(settings.data(), rules);
        if (files.sha256().equals(rules)) {
            return with(then);
        }
        Settings reading = then.withHiddenSheets(RuleFiles.hiddenSheets(kept));
        return kept(kept, rules, reading, () -> RuleFiles.read(kept, kept.resolve(RuleFiles.VOCABULARY), reading));
    }

    /**
     * The configuration by the rules that were kept under a fingerprint, to publish what was read by them. Limits that differ from today's
     * do no harm, as nothing is read.
     *
     * @throws ConfigurationException when they are not there or cannot be used
     */
    public CampaignConfiguration publishingBy(String rules) {
        Path kept = RuleFiles.kept(settings.data(), rules);
        return files.sha256().equals(rules) ? this : kept(kept, rules, settings, () -> RuleFiles.readKept(kept));
    }

    private static CampaignConfiguration kept(Path folder, String rules, Settings then, Supplier<RuleFiles> files) {
        CampaignConfiguration read = read(folder, folder.resolve(RuleFiles.VOCABULARY), then, files);
        if (!read.rules().equals(rules)) {
            throw new ConfigurationException(folder, Message.of("rules-changed"));
        }
        return read;
    }

    private static CampaignConfiguration read(
            Path folder, Path vocabularyFolder, Settings settings, Supplier<RuleFiles> files) {
        Campaign campaign = new CampaignFile(folder.resolve("campaign.yaml")).read();
        Vocabulary vocabulary = Vocabulary.read(vocabularyFolder, campaign);
        Layouts layouts = Layouts.read(folder, campaign);
        Register register = new RegisterReader(campaign, vocabulary).read(folder.resolve("register.xlsx"));
        return new CampaignConfiguration(
                settings,
                campaign,
                register,
                new SubmissionReader(
                        campaign, register, vocabulary, settings.limits().perFile(), settings.hidden(), layouts),
                layouts,
                new DocumentRulesFile(folder.resolve(RuleFiles.DOCUMENTS)).read(campaign),
                new FundingFile(folder.resolve(RuleFiles.FUNDING)).read(campaign, register),
                new ConfirmationsFile(folder.resolve(RuleFiles.CONFIRMATIONS)).read(),
                files.get());
    }

    /** Which answered forms, or parts of them, are not used, and why. */
    public List<Message> unusedLayouts() {
        return layouts.faults().stream().map(LayoutFault::told).toList();
    }

    /** SHA-256 of everything that decides how a submission is read. */
    public String rules() {
        return files.sha256();
    }

    /** Which files that broke the program off somebody lets be tried again. */
    public Retries retries() {
        return new Retries(confirmations.stream()
                .filter(one -> one.code() == ProblemCode.FILE_HELD)
                .collect(Collectors.toMap(Confirmation::sha256, Confirmation::words)));
    }

    /** The same with other settings. */
    public CampaignConfiguration with(Settings others) {
        return new CampaignConfiguration(
                others, campaign, register, reader, layouts, documents, funding, confirmations, files);
    }
}
