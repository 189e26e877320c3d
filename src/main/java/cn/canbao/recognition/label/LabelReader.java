package cn.canbao.recognition.label;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labels above a column, from the group to the column's own, as the union of their parts. Of what a column counts the lowest
 * label that says anything decides: 参保情况 above 应参保人数 is a heading. Who is counted and in which unit may be said anywhere.
 */
public final class LabelReader {

    private final Lexicon lexicon;
    private final String everybody;
    private final int year;

    /**
     * Reads by the parts of a lexicon.
     *
     * @param everybody id of the category that is everybody
     * @param year the year of the campaign; figures of another one do not count
     */
    public LabelReader(Lexicon lexicon, String everybody, int year) {
        this.lexicon = lexicon;
        this.everybody = everybody;
        this.year = year;
    }

    /** Reads the labels of a column, the group's first. */
    public LabelReading read(List<String> path) {
        List<Segmentation> levels = new ArrayList<>();
        for (String label : path) {
            levels.add(Segmentation.of(LabelText.normalise(label), lexicon).withoutIncluded(everybody));
        }
        Role role = role(levels);
        Who who = who(levels);
        int leftOver = levels.stream().mapToInt(Segmentation::leftOver).sum();
        return new LabelReading(
                role.measure(),
                role.isClear(),
                who.category,
                who.isWhole || has(levels, PartKind.WHOLE),
                who.isWhole,
                has(levels, PartKind.CUMULATIVE),
                has(levels, PartKind.OF_WHICH),
                day(levels),
                leftOver,
                unusable(levels, who),
                has(levels, PartKind.PARTICIPATION) || has(levels, PartKind.ENROLLED));
    }

    /** Whether every character of a label belongs to a part: such a label is no title. */
    public boolean isComposed(String label) {
        Segmentation parts = Segmentation.of(LabelText.normalise(label), lexicon);
        return parts.leftOver() == 0 && !parts.parts().isEmpty();
    }

    /** Whether a label is that of a column of words which say what a row is about, and ends so: 类别, 险种, 缴费方式. */
    public boolean isOfSubject(String label) {
        Segmentation segments = Segmentation.of(LabelText.normalise(label), lexicon);
        List<LabelPart> parts = segments.parts();
        return !parts.isEmpty()
                && parts.get(parts.size() - 1).kind() == PartKind.SUBJECT
                && !segments.role().isClear();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    String everybody() {
        return everybody;
    }

    private static Role role(List<Segmentation> levels) {
        Role open = Role.NONE;
        for (int i = levels.size() - 1; i >= 0; i--) {
            boolean isHeading = i < levels.size() - 1 && levels.get(i).has(PartKind.REPORT);
            Role role = isHeading ? Role.NONE : levels.get(i).role();
            if (role.isClear()) {
                // a group's clear word decides about a label below that leaves it open: 应参 above 参保人数
                return role;
            }
            open = open.measure() == null ? role : open;
        }
        return open;
    }

    private record Who(@Nullable String category, boolean isWhole, boolean isOthers) {}

    /** A name of a category below a group of other people is meant more closely: 特殊群体 above 低保. */
    private Who who(List<Segmentation> levels) {
        Set<String> categories = new LinkedHashSet<>();
        boolean isWhole = false;
        boolean isOthers = false;
        boolean isNegated = false;
        for (Segmentation level : levels) {
            boolean others = level.has(PartKind.OTHER_PEOPLE) || level.has(PartKind.STAFF);
            Set<String> named = new LinkedHashSet<>();
            for (LabelPart part : level.parts()) {
                if (part.kind() == PartKind.CATEGORY) {
                    if (part.value().equals(everybody)) {
                        isWhole = true;
                    } else {
                        named.add(part.value());
                    }
                }
            }
            isNegated |= level.has(PartKind.NEGATION) && (!named.isEmpty() || others);
            if (!named.isEmpty()) {
                isOthers = false;
            }
            isOthers |= others;
            categories.addAll(named);
        }
        boolean isOne = categories.size() <= 1;
        return new Who(
                isOne && !categories.isEmpty() ? categories.iterator().next() : null,
                isWhole,
                isOthers || isNegated || !isOne);
    }

    private @Nullable Unusable unusable(List<Segmentation> levels, Who who) {
        if (who.isOthers) {
            return Unusable.OTHER_PEOPLE;
        }
        EnumSet<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        levels.forEach(level -> level.parts().forEach(part -> kinds.add(part.kind())));
        if (levels.stream().anyMatch(Segmentation::saysSeveral)) {
            return Unusable.SEVERAL;
        }
        if (kinds.contains(PartKind.MONEY)) {
            return Unusable.MONEY;
        }
        if (kinds.contains(PartKind.HOUSEHOLDS)) {
            return Unusable.HOUSEHOLDS;
        }
        if (kinds.contains(PartKind.OTHER_PERIOD) || isOfAnotherYear(levels)) {
            return Unusable.OTHER_PERIOD;
        }
        if (kinds.contains(PartKind.INCREMENT)) {
            return Unusable.INCREMENT;
        }
        if (kinds.contains(PartKind.EARLIER)) {
            return Unusable.EARLIER;
        }
        if (kinds.contains(PartKind.MONTH)) {
            return Unusable.MONTH;
        }
        if (kinds.contains(PartKind.SUBGROUP) || kinds.contains(PartKind.AGE_OR_SEX)) {
            return Unusable.SUBGROUP;
        }
        return kinds.contains(PartKind.TEN_THOUSAND) ? Unusable.TEN_THOUSAND : null;
    }

    private boolean isOfAnotherYear(List<Segmentation> levels) {
        return levels.stream()
                .flatMap(level -> level.parts().stream())
                .anyMatch(part -> part.kind() == PartKind.YEAR && Integer.parseInt(part.value()) != year);
    }

    private static int day(List<Segmentation> levels) {
        return levels.stream()
                .flatMap(level -> level.parts().stream())
                .filter(part -> part.kind() == PartKind.DAY)
                .mapToInt(part -> Integer.parseInt(part.value()))
                .max()
                .orElse(0);
    }

    private static boolean has(List<Segmentation> levels, PartKind kind) {
        return levels.stream().anyMatch(level -> level.has(kind));
    }
}
