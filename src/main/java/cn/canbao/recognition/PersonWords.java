package cn.canbao.recognition;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Message;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.roster.SchemeWords;
import cn.canbao.recognition.roster.StatusComposition;
import cn.canbao.text.Nfkc;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the cells of a roster may say about a person, ready to be looked up. */
public final class PersonWords {

    /** What stands between several categories in one cell. */
    private static final Pattern SEPARATOR = Pattern.compile("[、,;|/+\\s]+");

    /** What ticks and boxes are usually understood as, unless a vocabulary says otherwise. */
    private static final Map<Enrolment, String> MARKS = Map.of(
            Enrolment.YES, "√ ✓ ✔ ☑ ✅ 🗸 🗹 V ˇ ∨ ■ ● ◉ TRUE 对 勾 对勾 打勾 是的 Y YES 1",
            Enrolment.NO, "× ✗ ✘ ✖ ✕ ❌ ╳ ☓ X □ ☐ ◻ FALSE 错 叉 不是 N NO 0");

    /** What may stand behind the name of a category and says no more than which kind of it: 低保A类. */
    private static final String OF_CATEGORY = "ABCDEFabcdef0123456789一二三四五类级档户等型人员对象家庭成员的()";

    private static final char FIRST_VARIATION = '\uFE00';
    private static final char LAST_VARIATION = '\uFE0F';
    private static final int REMEMBERED = 10_000;

    private final Map<String, Enrolment> enrolments = new HashMap<>();
    private final Map<String, Optional<Enrolment>> composed = new ConcurrentHashMap<>();
    private final Map<String, Optional<Boolean>> insurances = new ConcurrentHashMap<>();
    private final StatusComposition statuses;
    private final SchemeWords schemes;
    private final Set<String> noCategory = new HashSet<>();
    private final Set<String> newborn = new HashSet<>();
    private final Set<String> noReason = new HashSet<>();
    private final Map<String, String> categories;
    private final Set<String> uncounted = new HashSet<>();

    /**
     * @param file the file that the values come from, for messages
     * @param categories the ids of the campaign's categories by their names
     * @param names every category that forms know
     * @param year the year of the campaign
     */
    PersonWords(Path file, Values values, Map<String, String> categories, CategoryNames names, int year) {
        this.categories = Map.copyOf(categories);
        learn(file, "enrolledYes", values.enrolledYes(), Enrolment.YES);
        learn(file, "enrolledNo", values.enrolledNo(), Enrolment.NO);
        learn(file, "enrolledElsewhere", values.enrolledElsewhere(), Enrolment.ELSEWHERE);
        learn(file, "enrolledToCheck", values.enrolledToCheck(), Enrolment.TO_CHECK);
        MARKS.forEach((enrolment, marks) -> {
            for (String mark : marks.split(" ", -1)) {
                enrolments.putIfAbsent(mark, enrolment);
            }
        });
        List<String> elsewhere =
                values.enrolledElsewhere().stream().map(PersonWords::comparable).toList();
        statuses = new StatusComposition(year, elsewhere);
        schemes = new SchemeWords(elsewhere);
        values.noCategory().forEach(word -> noCategory.add(comparable(word)));
        values.newborn().forEach(word -> newborn.add(comparable(word)));
        values.noReason().forEach(word -> noReason.add(comparable(word)));
        names.categories().values().forEach(known -> {
            uncounted.add(comparable(known.label()));
            known.synonyms().forEach(word -> uncounted.add(comparable(word)));
        });
    }

    /** What a status says, as a word or by its parts; empty when nobody knows it. */
    public Optional<Enrolment> enrolment(String text) {
        String word = comparable(text);
        Enrolment known = enrolments.get(word);
        return known == null ? composed(word) : Optional.of(known);
    }

    /** Forms repeat themselves, so it is remembered. */
    private Optional<Enrolment> composed(String word) {
        Optional<Enrolment> known = composed.get(word);
        if (known == null) {
            known = statuses.read(word);
            if (composed.size() < REMEMBERED) {
                composed.put(word, known);
            }
        }
        return known;
    }

    /** Whether a text names another insurance than the campaign's; empty when it names none that is known. */
    public Optional<Boolean> isOtherInsurance(String text) {
        Optional<Boolean> known = insurances.get(text);
        if (known == null) {
            known = schemes.isOther(comparable(text));
            if (insurances.size() < REMEMBERED) {
                insurances.put(text, known);
            }
        }
        return known;
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

    /** The id of the campaign's category whose name a text begins with, where the rest says only which kind of it: 低保A类. */
    public Optional<String> kindOfCategory(String text) {
        String label = LabelText.ofColumn(text);
        return categories.entrySet().stream()
                .filter(name -> label.startsWith(name.getKey())
                        && isKind(label.substring(name.getKey().length())))
                .max(Comparator.comparingInt(
                        (Map.Entry<String, String> name) -> name.getKey().length()))
                .filter(name -> !isUncountedCategory(label))
                .map(Map.Entry::getValue);
    }

    private static boolean isKind(String rest) {
        return rest.chars().allMatch(character -> OF_CATEGORY.indexOf(character) >= 0);
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

    /** A text as words and marks are compared: without white space, in capitals, and a mark without its colour. */
    public static String comparable(String text) {
        String label = withoutVariation(LabelText.normalise(text));
        for (int i = 0; i < label.length(); i++) {
            if (Character.isLowerCase(label.charAt(i))) {
                return label.toUpperCase(Locale.ROOT);
            }
        }
        return label;
    }

    private static String withoutVariation(String label) {
        int end = label.length();
        while (end > 0 && label.charAt(end - 1) >= FIRST_VARIATION && label.charAt(end - 1) <= LAST_VARIATION) {
            end--;
        }
        return label.substring(0, end);
    }
}
