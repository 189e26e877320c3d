package cn.canbao.recognition.label;

import cn.canbao.campaign.Measure;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts that labels can be composed of, ready to be looked up. */
public final class Lexicon {

    /** Said by themselves these are people; behind a category they say no more than 人数. */
    private static final Set<String> PEOPLE = Set.of("人口", "人口数");

    private final Map<String, LabelPart> parts = new HashMap<>();
    private int longest;

    /**
     * Learns the parts of labels. A name of a category wins over a word. A whole label is learnt only where its parts do not say the same.
     *
     * @param words the words of each kind
     * @param labels whole labels by what they count
     * @param fillers whole labels that say nothing
     * @param categories the ids of categories by their names
     * @param uncounted names of categories that forms know and the campaign does not count
     */
    public Lexicon(
            Map<PartKind, List<String>> words,
            Map<Measure, List<String>> labels,
            List<String> fillers,
            Map<String, String> categories,
            Collection<String> uncounted) {
        fillers.forEach(word -> learn(PartKind.FILLER, word));
        words.forEach((kind, list) -> list.forEach(word -> learn(kind, word)));
        PEOPLE.forEach(word -> learn(PartKind.FILLER, word));
        uncounted.forEach(word -> learn(PartKind.OTHER_PEOPLE, word));
        categories.forEach((name, id) -> put(name, new LabelPart(PartKind.CATEGORY, id)));
        Map<String, PartKind> unlike = new LinkedHashMap<>();
        labels.forEach((measure, list) -> list.stream()
                .map(LabelText::normalise)
                .filter(label -> !PEOPLE.contains(label) && !says(label, measure))
                .forEach(label -> unlike.put(label, kind(measure))));
        unlike.forEach((label, kind) -> learn(kind, label));
    }

    private boolean says(String label, Measure measure) {
        Segmentation parts = Segmentation.of(label, this);
        return parts.leftOver() == 0 && parts.role().measure() == measure;
    }

    private static PartKind kind(Measure measure) {
        return switch (measure) {
            case TARGET -> PartKind.TARGET;
            case ENROLLED -> PartKind.ENROLLED;
            case POPULATION -> PartKind.POPULATION;
            case UNENROLLED -> PartKind.UNENROLLED;
            case RATE -> PartKind.RATE;
        };
    }

    private void learn(PartKind kind, String word) {
        String label = LabelText.normalise(word);
        put(label, new LabelPart(kind, label));
    }

    private void put(String word, LabelPart part) {
        if (!word.isEmpty()) {
            parts.put(word, part);
            longest = Math.max(longest, word.length());
        }
    }

    /** The part that a stretch of a label is; null when nobody knows it. */
    @Nullable
    LabelPart part(String stretch) {
        return parts.get(stretch);
    }

    /** The length of the longest part. */
    int longest() {
        return longest;
    }
}
