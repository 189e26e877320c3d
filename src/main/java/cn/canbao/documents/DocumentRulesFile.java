package cn.canbao.documents;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.documents.DocumentRules.Plural;
import cn.canbao.documents.DocumentRules.RateBands;
import cn.canbao.documents.DocumentRules.Sentences;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import cn.canbao.yaml.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code documents.yaml}, which may be missing or say only what differs, and holds its texts against the names they may use. */
public final class DocumentRulesFile {

    private static final String DEFAULTS = "documents.yaml";

    /** Names no file. */
    private static final Path NONE = Path.of("no-documents.yaml");

    private final ConfigurationFile file;

    /** @param path the file, named as messages shall name it */
    public DocumentRulesFile(Path path) {
        this.file = new ConfigurationFile(path);
    }

    /** What the documents of a campaign say where it has no words of its own. */
    public static DocumentRules ofProgram(Campaign campaign) {
        return new DocumentRulesFile(NONE).read(campaign);
    }

    /**
     * What the documents of a campaign say.
     *
     * @throws ConfigurationException when a key, a value, a category or a name in a text is not known
     */
    public DocumentRules read(Campaign campaign) {
        DocumentRules rules = file.readOver(defaults(), DocumentRules.class);
        checkSentences("sentences", rules.sentences(), campaign);
        rules.categories().forEach((id, text) -> {
            String key = "categories." + id;
            if (campaign.ratedCategories().stream().map(Category::id).noneMatch(id::equals)) {
                throw file.mistake(
                        key,
                        Message.of("not-a-rated-category"),
                        Message.of("expected-one-of")
                                .with(
                                        "choices",
                                        campaign.ratedCategories().stream()
                                                .map(Category::id)
                                                .toList()));
            }
            check(key + ".title", text.title(), TemplateVariables.CATEGORY);
            checkBands(key + ".bands", text.bands());
            if (text.sentences() != null) {
                checkSentences(key + ".sentences", text.sentences(), campaign);
            }
        });
        heads(rules).forEach((key, text) -> check(key, text, TemplateVariables.EVERYWHERE));
        check("category", rules.category(), TemplateVariables.CATEGORY);
        check("everybody", rules.everybody(), TemplateVariables.CATEGORY);
        for (int i = 0; i < rules.message().size(); i++) {
            check("message[" + i + "]", rules.message().get(i), TemplateVariables.message(campaign));
        }
        return rules;
    }

    private static Map<String, String> heads(DocumentRules rules) {
        Map<String, String> heads = new TreeMap<>(Map.of(
                "masthead", rules.masthead(),
                "issue", rules.issue(),
                "title", rules.title(),
                "situation", rules.situation(),
                "demands", rules.demands(),
                "attachment", rules.attachment(),
                "presented", rules.presented(),
                "copied", rules.copied()));
        for (int i = 0; i < rules.requirements().size(); i++) {
            String key = "requirements[" + i + "]";
            heads.put(key + ".heading", rules.requirements().get(i).heading());
            heads.put(key + ".text", rules.requirements().get(i).text());
        }
        return heads;
    }

    private void checkBands(String key, @Nullable RateBands bands) {
        if (bands != null && bands.below().compareTo(bands.above()) > 0) {
            throw file.mistake(
                    key + ".below",
                    bands.below(),
                    Message.of("expected-at-most-key").with("key", "above").with("value", bands.above()));
        }
    }

    private void checkSentences(String key, Sentences sentences, Campaign campaign) {
        check(key + ".whole", sentences.whole(), TemplateVariables.SENTENCE);
        check(key + ".noFigures", sentences.noFigures(), TemplateVariables.NO_FIGURES);
        List<String> more = Objects.requireNonNullElse(sentences.more(), List.of());
        for (int i = 0; i < more.size(); i++) {
            check(key + ".more[" + i + "]", more.get(i), TemplateVariables.more(campaign));
        }
        checkPlural(key + ".upper", sentences.upper(), TemplateVariables.PLURAL);
        checkPlural(key + ".others", sentences.others(), TemplateVariables.PLURAL);
        checkPlural(key + ".lower", sentences.lower(), TemplateVariables.PLURAL);
        checkPlural(key + ".notStarted", sentences.notStarted(), TemplateVariables.PLURAL);
        checkPlural(key + ".unreported", sentences.unreported(), TemplateVariables.PLURAL);
        checkPlural(key + ".behind", sentences.behind(), TemplateVariables.PACE);
    }

    private void checkPlural(String key, @Nullable Plural plural, Set<String> names) {
        if (plural != null) {
            check(key + ".none", plural.none(), names);
            check(key + ".one", plural.one(), names);
            check(key + ".many", plural.many(), names);
        }
    }

    private void check(String key, @Nullable String text, Set<String> names) {
        if (text != null) {
            new Template(text).unknown(names).ifPresent(unknown -> {
                throw file.mistake(
                        key,
                        text,
                        Message.of("expected-names-of")
                                .with("unknown", unknown)
                                .with("choices", List.copyOf(new TreeSet<>(names))));
            });
        }
    }

    private static String defaults() {
        try (InputStream in = DocumentRulesFile.class.getResourceAsStream(DEFAULTS)) {
            return new String(Objects.requireNonNull(in, DEFAULTS).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + DEFAULTS + " of the program: " + e, e);
        }
    }
}
