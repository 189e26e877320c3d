package cn.canbao.recognition.label;

import cn.canbao.campaign.Measure;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which people a text speaks of: composed of the same parts as labels are. */
public final class SubjectReader {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CELL = 30;
    private static final int LONGEST_DATE = 8;

    /** What the full name of a region ends with, which may stand right in front of a category. */
    private static final String REGION_ENDS = "县区市镇乡村社街道处办旗盟州省";

    private static final String SENTENCE_MARKS = "。;!?";
    private static final List<String> LIMITS = List.of("本表", "仅", "只");
    private static final List<String> SHEET = List.of("Sheet", "sheet", "工作表");

    private static final Set<PartKind> BEFORE_CATEGORY = EnumSet.complementOf(
            EnumSet.of(PartKind.UNKNOWN, PartKind.NEGATION, PartKind.OTHER_PEOPLE, PartKind.INCREMENT));
    private static final Set<PartKind> BEHIND_CATEGORY =
            EnumSet.complementOf(EnumSet.of(PartKind.UNKNOWN, PartKind.NEGATION, PartKind.OTHER_PEOPLE));

    /** 村干部参保 counts them; 村干部包保 does not. */
    private static final Set<PartKind> BEHIND_STAFF =
            EnumSet.of(PartKind.PARTICIPATION, PartKind.AND, PartKind.ENROLLED, PartKind.TARGET);

    /** 网格 is where everybody lives whom somebody looks after. */
    private static final Set<String> AREAS = Set.of("网格", "驻村");

    private final LabelReader labels;
    private final Set<String> totals;

    /**
     * Reads by the parts of labels.
     *
     * @param totals what a total is called, comparable
     */
    public SubjectReader(LabelReader labels, List<String> totals) {
        this.labels = labels;
        this.totals = new HashSet<>(totals);
    }

    /** Of a cell that stands beside figures: 低保, 职工医保, 2025年, 男. */
    public Subject ofCell(String text) {
        String word = LabelText.normalise(text);
        if (word.isEmpty()) {
            return Subject.NOTHING;
        }
        if (totals.contains(word)) {
            return Subject.of(Subject.Kind.TOTAL);
        }
        if (word.length() > LONGEST_CELL || isLongNumber(word)) {
            return Subject.of(Subject.Kind.UNCLEAR);
        }
        LabelReading reading = labels.read(List.of(word));
        if (reading.leftOver() > 0) {
            return Subject.of(Subject.Kind.UNCLEAR);
        }
        if (reading.unusable() == Unusable.OTHER_PEOPLE || reading.unusable() == Unusable.OTHER_PERIOD) {
            return Subject.of(Subject.Kind.OTHERS);
        }
        if (reading.unusable() != null || reading.measure() == Measure.UNENROLLED) {
            return Subject.of(Subject.Kind.PART);
        }
        if (reading.category() != null) {
            return new Subject(Subject.Kind.CATEGORY, reading.category());
        }
        if (reading.isWhole()) {
            return Subject.of(Subject.Kind.EVERYBODY);
        }
        boolean saysNothing = Segmentation.of(word, labels.lexicon()).parts().stream()
                .allMatch(part -> part.kind() == PartKind.FILLER
                        || part.kind() == PartKind.YEAR
                        || part.kind() == PartKind.PARTICIPATION
                        || (part.kind() == PartKind.MARK && !isLetterOrDigit(part.value())));
        return saysNothing ? Subject.NOTHING : Subject.of(Subject.Kind.UNCLEAR);
    }

    /** Of an ID number, an account, a telephone: digits in it are no year. */
    private static boolean isLongNumber(String word) {
        return word.length() > LONGEST_DATE
                && word.chars().allMatch(character -> character < 0x80 && Character.isLetterOrDigit(character));
    }

    private static boolean isLetterOrDigit(String mark) {
        return mark.chars().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Of a title or of the name of a sheet. A category counts where it stands by itself; beside words that nobody knows it is unclear. The
     * names of regions, dates and numbers say nothing of people.
     */
    public Subject ofTitle(String text) {
        String title = LabelText.normalise(text);
        boolean isNote = title.length() > LONGEST_TITLE
                || title.chars().anyMatch(character -> SENTENCE_MARKS.indexOf(character) >= 0);
        if (isNote && LIMITS.stream().noneMatch(title::contains)) {
            return Subject.NOTHING;
        }
        for (String name : SHEET) {
            if (title.startsWith(name)) {
                return Subject.NOTHING;
            }
        }
        String head = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        List<LabelPart> parts = Segmentation.of(head, labels.lexicon())
                .withoutIncluded(labels.everybody())
                .parts();
        Set<String> categories = new HashSet<>();
        boolean isEverybody = false;
        boolean isOthers = false;
        boolean isUnclear = false;
        for (int i = 0; i < parts.size(); i++) {
            LabelPart part = parts.get(i);
            isOthers |= part.kind() == PartKind.OTHER_PEOPLE || part.kind() == PartKind.AGE_OR_SEX;
            isOthers |= part.kind() == PartKind.STAFF
                    && i + 1 < parts.size()
                    && !AREAS.contains(part.value())
                    && BEHIND_STAFF.contains(parts.get(i + 1).kind());
            if (part.kind() != PartKind.CATEGORY) {
                isEverybody |= part.kind() == PartKind.WHOLE && part.value().startsWith("全");
            } else if (part.value().equals(labels.everybody())) {
                isEverybody |= i + 1 == parts.size() || !isInsurance(parts.get(i + 1));
            } else {
                categories.add(part.value());
                isUnclear |= i > 0 && !mayStandBefore(parts.get(i - 1));
                isUnclear |= i + 1 < parts.size()
                        && !BEHIND_CATEGORY.contains(parts.get(i + 1).kind());
            }
        }
        isOthers |= saysAnotherUnit(title);
        boolean isNegated = parts.stream().anyMatch(part -> part.kind() == PartKind.NEGATION)
                && (isOthers || !categories.isEmpty());
        if (isOthers || isNegated) {
            return Subject.of(Subject.Kind.OTHERS);
        }
        if (categories.isEmpty()) {
            return isEverybody ? Subject.of(Subject.Kind.EVERYBODY) : Subject.NOTHING;
        }
        return categories.size() > 1 || isUnclear || isEverybody || isNote
                ? Subject.of(Subject.Kind.UNCLEAR)
                : new Subject(Subject.Kind.CATEGORY, categories.iterator().next());
    }

    /** Households or yuan instead of people. */
    private static boolean saysAnotherUnit(String title) {
        return !title.contains("人数")
                && (title.contains("户数") || title.contains("金额") || title.endsWith("(户)") || title.endsWith("元)"));
    }

    /** Of a text that stands alone between rows with figures: 低保人员, 今日新增情况. */
    public Subject ofSection(String text) {
        Subject subject = ofTitle(text);
        if (subject.kind() != Subject.Kind.NOTHING || text.length() > LONGEST_CELL) {
            return subject;
        }
        LabelReading reading = labels.read(List.of(text));
        return reading.unusable() == null ? subject : Subject.of(Subject.Kind.PART);
    }

    /** 城乡居民基本医疗保险 is the name of the insurance, whoever is counted. */
    private static boolean isInsurance(LabelPart part) {
        return part.value().startsWith("医")
                || part.value().startsWith("基")
                || part.value().startsWith("保险");
    }

    private static boolean mayStandBefore(LabelPart part) {
        return BEFORE_CATEGORY.contains(part.kind())
                || (part.kind() == PartKind.UNKNOWN && REGION_ENDS.contains(part.value()));
    }
}
