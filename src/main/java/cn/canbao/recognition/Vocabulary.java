package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.problem.Message;
import cn.canbao.recognition.label.LabelParts;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.Lexicon;
import cn.canbao.yaml.ConfigurationException;
import cn.canbao.yaml.ConfigurationFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the field, ready to be looked up: what columns, rows and values of real forms are called. */
public final class Vocabulary {

    private final Map<String, Meaning> columns = new HashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Set<String> neutral = new HashSet<>();
    private final Set<String> blanks = new HashSet<>();
    private final Labels labels;
    private final PersonWords persons;
    private final Lexicon lexicon;

    private Vocabulary(Path folder, Campaign campaign) {
        Path headersFile = folder.resolve("headers.yaml");
        Path valuesFile = folder.resolve("values.yaml");
        Path categoriesFile = folder.resolve("categories.yaml");
        Headers headers = new ConfigurationFile(headersFile).readWords(Headers.class);
        labels = new ConfigurationFile(folder.resolve("labels.yaml")).readWords(Labels.class);
        Values values = new ConfigurationFile(valuesFile).readWords(Values.class);
        CategoryNames names = new ConfigurationFile(categoriesFile).readWords(CategoryNames.class);
        learnColumns(headersFile, headers);
        learnCategories(categoriesFile, names, campaign);
        persons = new PersonWords(valuesFile, values, categories, names, campaign.year());
        blanks.addAll(labels.blanks());
        lexicon = new Lexicon(
                new ConfigurationFile(folder.resolve("lexicon.yaml"))
                        .read(LabelParts.class)
                        .parts(),
                headers.measures(),
                headers.neutral(),
                categories,
                names.all());
    }

    /**
     * Reads the five files of a vocabulary for a campaign.
     *
     * @param folder the folder that holds them, named as messages shall name it
     * @throws ConfigurationException when one is wrong, or two of its words contradict each other
     */
    public static Vocabulary read(Path folder, Campaign campaign) {
        return new Vocabulary(folder, campaign);
    }

    /** The meaning of a column that holds no figures, from its own label or its parts. */
    Optional<Meaning> column(String label) {
        Meaning known = columns.get(label);
        return known == null ? RegionLabels.read(label).or(() -> ReductionLabels.read(label)) : Optional.of(known);
    }

    /** The measure of a word. */
    Optional<Measure> measure(String word) {
        return Optional.ofNullable(measures.get(word));
    }

    /** The names of categories with the ids they stand for, longest names first. */
    Map<String, String> categories() {
        return categories;
    }

    boolean isNeutral(String word) {
        return neutral.contains(word);
    }

    /** The parts that labels of figures are composed of. */
    Lexicon lexicon() {
        return lexicon;
    }

    Labels labels() {
        return labels;
    }

    /** What the cells of a roster may say. */
    public PersonWords persons() {
        return persons;
    }

    /** Whether a cell's text stands for an empty cell. */
    public boolean isBlank(String text) {
        String word = LabelText.normalise(text);
        return word.isEmpty() || blanks.contains(word);
    }

    private void learnColumns(Path file, Headers headers) {
        learn(file, "sequence", headers.sequence(), new Meaning.Sequence());
        learn(file, "code", headers.code(), new Meaning.Code());
        learn(file, "alias", headers.alias(), new Meaning.Alias());
        headers.formerColumns()
                .forEach((field, words) -> learn(
                        file, "former." + field.name().toLowerCase(Locale.ROOT), words, new Meaning.Former(field)));
        learn(file, "remark", headers.remark(), new Meaning.Remark());
        learn(file, "region", headers.region(), new Meaning.RegionName(null));
        for (Level level : Level.values()) {
            learn(
                    file,
                    "levels." + level.word(),
                    headers.levels().getOrDefault(level, List.of()),
                    new Meaning.RegionName(level));
        }
        headers.person()
                .forEach((field, words) -> learn(
                        file,
                        "person." + field.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        words,
                        new Meaning.Person(field)));
        headers.reduction()
                .forEach((field, words) -> learn(file, "reduction." + field, words, new Meaning.Reduction(field)));
        for (Measure measure : Measure.values()) {
            for (String word : headers.measures().getOrDefault(measure, List.of())) {
                String label = LabelText.ofColumn(word);
                Measure other = measures.putIfAbsent(label, measure);
                if ((other != null && other != measure) || columns.containsKey(label)) {
                    throw contradiction(file, "measures." + measure.word(), word);
                }
            }
        }
        headers.neutral().forEach(word -> neutral.add(LabelText.ofColumn(word)));
    }

    private void learn(Path file, String key, List<String> words, Meaning meaning) {
        for (String word : words) {
            Meaning other = columns.putIfAbsent(LabelText.ofColumn(word), meaning);
            if (other != null && !other.equals(meaning)) {
                throw contradiction(file, key, word);
            }
        }
    }

    private static ConfigurationException contradiction(Path file, String key, String word) {
        return new ConfigurationException(
                file, Message.of("word-twice").with("key", key).with("word", word));
    }

    private void learnCategories(Path file, CategoryNames names, Campaign campaign) {
        Map<String, String> found = new HashMap<>();
        for (Category category : campaign.categories()) {
            found.put(LabelText.ofColumn(category.label()), category.id());
        }
        for (Category category : campaign.categories()) {
            category.synonyms().forEach(name -> found.putIfAbsent(LabelText.ofColumn(name), category.id()));
            for (String code : category.covers()) {
                CategoryNames.Names covered = names.categories().get(code);
                if (covered == null) {
                    throw new ConfigurationException(
                            file,
                            Message.of("no-such-category")
                                    .with("code", code)
                                    .with("id", category.id())
                                    .with(
                                            "choices",
                                            List.copyOf(names.categories().keySet())));
                }
                found.putIfAbsent(LabelText.ofColumn(covered.label()), category.id());
                covered.synonyms().forEach(name -> found.putIfAbsent(LabelText.ofColumn(name), category.id()));
            }
        }
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, String> e) -> -e.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> categories.put(e.getKey(), e.getValue()));
    }
}
