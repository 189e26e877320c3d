package cn.canbao.recognition.label;

import cn.canbao.campaign.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best composition of one label. Long parts are worth more than the short ones that they consist of, so 未参保 is not 未 and 参保; a
 * category a little more, so that 已脱贫人口 is no 已; a character that belongs to no part costs.
 *
 * @param parts the parts from left to right, those that nobody knows included
 * @param leftOver how many characters belong to no part
 */
record Segmentation(List<LabelPart> parts, int leftOver) {

    /** In tenths. */
    private static final int PART = 20;

    private static final int EACH_PART = -10;
    private static final int CATEGORY = 3;
    private static final int HOUSEHOLDS = 10;
    private static final int LEFT_OVER = -10;

    private static final Set<PartKind> INCLUDED = EnumSet.of(
            PartKind.CATEGORY,
            PartKind.OTHER_PEOPLE,
            PartKind.SUBGROUP,
            PartKind.AGE_OR_SEX,
            PartKind.FILLER,
            PartKind.AND,
            PartKind.MARK,
            PartKind.UNKNOWN);

    private static final String MARKS = "※()[]{}<>《》【】“”\"'、,;:./+-=*×÷%‰~—_|&#①②③④⑤⑥⑦⑧⑨⑩";

    /** Composes a label in its comparable form. Takes time in proportion to its length. */
    static Segmentation of(String label, Lexicon lexicon) {
        int length = label.length();
        int[] best = new int[length + 1];
        int[] from = new int[length + 1];
        LabelPart[] last = new LabelPart[length + 1];
        for (int end = 1; end <= length; end++) {
            best[end] = Integer.MIN_VALUE;
            for (int begin = Math.max(0, end - Math.max(lexicon.longest(), CalendarPart.LONGEST));
                    begin < end;
                    begin++) {
                LabelPart part = part(label, begin, end, lexicon);
                if (part == null && end - begin > 1) {
                    continue;
                }
                int worth = best[begin] + worth(part, end - begin);
                if (worth > best[end]) {
                    best[end] = worth;
                    from[end] = begin;
                    last[end] = part;
                }
            }
        }
        List<LabelPart> parts = new ArrayList<>();
        int leftOver = 0;
        for (int end = length; end > 0; end = from[end]) {
            if (last[end] == null) {
                leftOver++;
                parts.add(new LabelPart(PartKind.UNKNOWN, label.substring(from[end], end)));
            } else {
                parts.add(last[end]);
            }
        }
        Collections.reverse(parts);
        return new Segmentation(List.copyOf(parts), leftOver);
    }

    /**
     * The same without what is only said to be among the others: 参保人数(含低保) is that of everybody. What is included reaches to the end
     * of its brackets, or to the next word of another kind. 低保(含特困) stays as it is: those are two categories.
     */
    Segmentation withoutIncluded(String everybody) {
        if (!has(PartKind.INCLUDING)) {
            return this;
        }
        List<LabelPart> rest = new ArrayList<>();
        boolean isIncluded = false;
        boolean isOfOne = parts.stream()
                .takeWhile(part -> part.kind() != PartKind.INCLUDING)
                .anyMatch(part ->
                        part.kind() == PartKind.CATEGORY && !part.value().equals(everybody));
        if (isOfOne) {
            return this;
        }
        for (LabelPart part : parts) {
            boolean isStill = isIncluded
                    && INCLUDED.contains(part.kind())
                    && !part.value().equals(")");
            isIncluded = isStill || part.kind() == PartKind.INCLUDING;
            if (part.kind() == PartKind.INCLUDING) {
                rest.add(new LabelPart(PartKind.WHOLE, part.value()));
            } else if (!isIncluded) {
                rest.add(part);
            }
        }
        return new Segmentation(List.copyOf(rest), leftOver);
    }

    boolean has(PartKind kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }

    /** What the label says that its column counts. */
    Role role() {
        if (has(PartKind.RATE)) {
            return new Role(Measure.RATE, true);
        }
        if (has(PartKind.UNENROLLED)) {
            return new Role(Measure.UNENROLLED, true);
        }
        if (has(PartKind.ENROLLED)) {
            return new Role(Measure.ENROLLED, true);
        }
        if (has(PartKind.TARGET)) {
            return new Role(Measure.TARGET, true);
        }
        if (has(PartKind.POPULATION)) {
            return new Role(Measure.POPULATION, true);
        }
        return has(PartKind.PARTICIPATION) ? new Role(Measure.ENROLLED, false) : Role.NONE;
    }

    /** Whether it joins two roles: 任务数和已参保人数. */
    boolean saysSeveral() {
        long roles = parts.stream()
                .map(LabelPart::kind)
                .filter(kind -> kind == PartKind.TARGET || kind == PartKind.ENROLLED || kind == PartKind.UNENROLLED)
                .distinct()
                .count();
        return has(PartKind.AND) && roles > 1;
    }

    private static @Nullable LabelPart part(String label, int begin, int end, Lexicon lexicon) {
        LabelPart known = end - begin > lexicon.longest() ? null : lexicon.part(label.substring(begin, end));
        if (known != null) {
            return known;
        }
        LabelPart calendar = CalendarPart.of(label, begin, end);
        if (calendar != null) {
            return calendar;
        }
        return end - begin == 1 && isMark(label.charAt(begin))
                ? new LabelPart(PartKind.MARK, label.substring(begin, end))
                : null;
    }

    private static boolean isMark(char character) {
        return MARKS.indexOf(character) >= 0
                || (character >= '0' && character <= '9')
                || (character >= 'A' && character <= 'Z')
                || (character >= 'a' && character <= 'z');
    }

    private static int worth(@Nullable LabelPart part, int length) {
        if (part == null) {
            return LEFT_OVER;
        }
        return switch (part.kind()) {
            case MARK -> 0;
            case CATEGORY -> PART * length + EACH_PART + CATEGORY;
            case HOUSEHOLDS -> PART * length + EACH_PART + (length > 1 ? HOUSEHOLDS : 0);
            default -> PART * length + EACH_PART;
        };
    }
}
