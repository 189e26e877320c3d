package cn.canbao.recognition;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Message;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.text.Nfkc;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the cells of a roster may say about a person, ready to be looked up. */
public final class PersonWords {

    /** What stands between several categories in one cell. */
    private static final Pattern SEPARATOR = Pattern.compile("[、,;|/+\\s]+");

    private final Map<String, Enrolment> enrolments = new HashMap<>();
    private final Set<String> noCategory = new HashSet<>();
    private final Set<String> newborn = new HashSet<>();
    private final Set<String> noReason = new HashSet<>();
    private final Map<String, String> categories;
    private final Set<String> uncounted = new HashSet<>();

    /**
     * @param file the file that the values come from, for messages
     * @param categories the ids of the campaign's categories by their names
     * @param names every category that forms know
     */
    PersonWords(Path file, Values values, Map<String, String> categories, CategoryNames names) {
        this.categories = Map.copyOf(categories);
        learn(file, "enrolledYes", values.enrolledYes(), Enrolment.YES);
        learn(file, "enrolledNo", values.enrolledNo(), Enrolment.NO);
        learn(file, "enrolledElsewhere", values.enrolledElsewhere(), Enrolment.ELSEWHERE);
        learn(file, "enrolledToCheck", values.enrolledToCheck(), Enrolment.TO_CHECK);
        values.noCategory().forEach(word -> noCategory.add(comparable(word)));
        values.newborn().forEach(word -> newborn.add(comparable(word)));
        values.noReason().forEach(word -> noReason.add(comparable(word)));
        names.categories().values().forEach(known -> {
            uncounted.add(comparable(known.label()));
            known.synonyms().forEach(word -> uncounted.add(comparable(word)));
        });
    }

    /** What a status says; empty when nobody knows the word. */
    public Optional<Enrolment> enrolment(String text) {
        return Optional.ofNullable(enrolments.get(comparable(text)));
    }

    /** Whether a text says that the person is newborn. */
    public boolean isNewborn(String text) {
        return newborn.contains(comparable(text));
    }

    /** Whether a reason says that there is none. */
    public boolean isNoReason(String text) {
        return noReason.contains(comparable(text));
    }

    /** The id of the campaign's category of a name; empty when the campaign has none of that name. */
    public Optional<String> category(String name) {
        return Optional.ofNullable(categories.get(LabelText.ofColumn(name)));
    }

    /** Whether a name is that of a category which forms know, though this campaign does not count it by itself. */
    public boolean isUncountedCategory(String name) {
        return uncounted.contains(comparable(name));
    }

    /** Whether a text says that the person has no special category. */
    public boolean isNoCategory(String text) {
        return noCategory.contains(comparable(text));
    }

    /** The names of categories in one cell: the whole text when it is a name itself, else its parts. */
    public List<String> categoryNames(String text) {
        String whole = text.strip();
        if (category(whole).isPresent() || isUncountedCategory(whole) || isNoCategory(whole)) {
            return List.of(whole);
        }
        return SEPARATOR
                .splitAsStream(Nfkc.of(whole))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void learn(Path file, String key, List<String> words, Enrolment enrolment) {
        for (String word : words) {
            Enrolment other = enrolments.putIfAbsent(comparable(word), enrolment);
            if (other != null && other != enrolment) {
                throw new ConfigurationException(
                        file, Message.of("word-twice").with("key", key).with("word", word));
            }
        }
    }

    private static String comparable(String text) {
        String label = LabelText.normalise(text);
        for (int i = 0; i < label.length(); i++) {
            if (Character.isLowerCase(label.charAt(i))) {
                return label.toUpperCase(Locale.ROOT);
            }
        }
        return label;
    }
}
