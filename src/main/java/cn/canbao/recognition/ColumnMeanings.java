package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.label.LabelText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the path of a column as category x measure. A part that nobody knows makes the whole path unknown: 低保/已参保人数 must never
 * be taken for everybody's enrolled.
 */
final class ColumnMeanings {

    private static final Set<String> PEOPLE = Set.of("", "数", "人数", "人口", "人口数", "人员", "总数");
    private static final String OF_WHICH = "其中";

    private final Vocabulary vocabulary;
    private final String everybody;
    private final int year;

    ColumnMeanings(Vocabulary vocabulary, Campaign campaign) {
        this.vocabulary = vocabulary;
        this.everybody = campaign.everybody().id();
        this.year = campaign.year();
    }

    /** The meaning of a path of labels, from the group above to the column's own. */
    Meaning of(List<String> path) {
        List<String> words = path.stream().map(LabelText::ofColumn).toList();
        return vocabulary
                .column(words.get(words.size() - 1))
                .orElseGet(() -> isOfAnotherYear(path) ? new Meaning.Unknown() : figure(words));
    }

    /** Last year's figures stand beside this year's in many forms. */
    private boolean isOfAnotherYear(List<String> path) {
        return path.stream().map(LabelText::year).flatMap(Optional::stream).anyMatch(labelled -> labelled != year);
    }

    private Meaning figure(List<String> words) {
        Measure measure = null;
        String category = null;
        for (String word : words) {
            if (vocabulary.isNeutral(word) || isCategoryField(word)) {
                continue;
            }
            Part part = part(withoutOfWhich(word));
            if (part == null
                    || (measure != null && part.measure != null && measure != part.measure)
                    || (category != null && part.category != null && !category.equals(part.category))) {
                return new Meaning.Unknown();
            }
            measure = part.measure == null ? measure : part.measure;
            category = part.category == null ? category : part.category;
        }
        if (measure == null && category == null) {
            return new Meaning.Unknown();
        }
        return new Meaning.Figure(
                new Quantity(measure == null ? Measure.TARGET : measure, category == null ? everybody : category));
    }

    /** Above columns that are ticked per category stands 人员类别 or the like, which narrows nothing down. */
    private boolean isCategoryField(String word) {
        return vocabulary
                .column(word)
                .filter(new Meaning.Person(PersonField.CATEGORY)::equals)
                .isPresent();
    }

    private record Part(@Nullable Measure measure, @Nullable String category) {}

    private @Nullable Part part(String word) {
        var measure = vocabulary.measure(word);
        if (measure.isPresent()) {
            return new Part(measure.get(), null);
        }
        for (Map.Entry<String, String> name : vocabulary.categories().entrySet()) {
            if (word.startsWith(name.getKey())) {
                String rest = word.substring(name.getKey().length());
                if (PEOPLE.contains(rest)) {
                    return new Part(null, name.getValue());
                }
                var restMeasure = vocabulary.measure(rest);
                if (restMeasure.isPresent()) {
                    return new Part(restMeasure.get(), name.getValue());
                }
            }
        }
        return null;
    }

    private static String withoutOfWhich(String word) {
        return word.startsWith(OF_WHICH) && word.length() > OF_WHICH.length()
                ? word.substring(OF_WHICH.length()).replaceFirst("^:", "")
                : word;
    }
}
