package cn.canbao.recognition.context;

import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.SheetNames;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.label.Subject;
import cn.canbao.recognition.label.SubjectReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Which people a sheet is about where its columns do not say it: its title, its name and that of its file do, and the register's targets
 * prove it or speak against it.
 *
 * @param subject what they say
 * @param text the words that say so
 */
public record SheetSubject(Subject subject, String text) {

    private static final double MOST = 0.8;
    private static final double HALF = 0.5;

    /** How the columns that name nobody are to be read. */
    public enum Verdict {
        /** As everybody's. */
        EVERYBODY,
        /** As those of the category that the sheet is about. */
        CATEGORY,
        /** One cannot tell. */
        IN_DOUBT
    }

    /** Nothing is said. */
    public static final SheetSubject NOTHING = new SheetSubject(Subject.NOTHING, "");

    /**
     * Of what the texts around a table say.
     *
     * @param titles the texts above its header that are titles
     */
    public static SheetSubject of(List<String> titles, SheetNames names, SubjectReader reader) {
        SheetSubject own = ofTitles(titles, reader);
        SheetSubject said = own.isNothing() ? ofTitles(names.titles(), reader) : own;
        SheetSubject sheet = new SheetSubject(reader.ofTitle(names.sheet()), names.sheet());
        said = said.isNothing() ? sheet : sheet.isNothing() ? said : sheet.orUnclear(said);
        if (!said.isNothing()) {
            return said;
        }
        for (String name : names.fileAndFolders()) {
            SheetSubject file = new SheetSubject(reader.ofTitle(name), name);
            if (file.subject.kind() == Subject.Kind.CATEGORY) {
                return file;
            }
        }
        return NOTHING;
    }

    private static SheetSubject ofTitles(List<String> titles, SubjectReader reader) {
        SheetSubject said = NOTHING;
        for (String title : titles) {
            SheetSubject next = new SheetSubject(reader.ofTitle(title), title);
            if (said.isNothing()) {
                said = next;
            } else if (!next.isNothing()) {
                said = next.orUnclear(said);
            }
        }
        return said;
    }

    private boolean isNothing() {
        return subject.kind() == Subject.Kind.NOTHING;
    }

    /** What is said more closely stands: 低保 below 困难群众. Everybody and a category, or two categories, contradict each other. */
    private SheetSubject orUnclear(SheetSubject wider) {
        boolean isCloser = subject.kind() == Subject.Kind.CATEGORY
                && (wider.subject.kind() == Subject.Kind.OTHERS || wider.subject.kind() == Subject.Kind.UNCLEAR);
        return isCloser || subject.equals(wider.subject)
                ? this
                : new SheetSubject(new Subject(Subject.Kind.UNCLEAR, null), wider.text + "、" + text);
    }

    /**
     * How the columns that name nobody are to be read.
     *
     * @param everybody id of the category that is everybody
     */
    public Verdict verdict(List<LabelledColumn> columns, SheetSample sample, String everybody) {
        List<LabelledColumn> open = columns.stream()
                .filter(column -> column.reading().isOfAnybody()
                        && column.reading().unusable() == null
                        && column.reading().measure() != null)
                .toList();
        boolean saysNothing = isNothing() || subject.kind() == Subject.Kind.EVERYBODY || open.isEmpty();
        if (saysNothing) {
            return Verdict.EVERYBODY;
        }
        String category = subject.category();
        boolean isOfEverybody = agrees(open, sample, everybody);
        if (category == null) {
            return isOfEverybody ? Verdict.EVERYBODY : Verdict.IN_DOUBT;
        }
        boolean isOfCategory = agrees(open, sample, category);
        boolean isNamedInColumns = columns.stream()
                .anyMatch(column -> category.equals(column.reading().category()));
        if (isNamedInColumns) {
            return isOfEverybody ? Verdict.EVERYBODY : Verdict.IN_DOUBT;
        }
        boolean isInDoubt = (isOfEverybody && !isOfCategory) || exceeds(open, sample, category);
        return isInDoubt ? Verdict.IN_DOUBT : Verdict.CATEGORY;
    }

    /** The columns with those that name nobody as columns of the category that the sheet is about. */
    public List<LabelledColumn> ofCategory(List<LabelledColumn> columns) {
        String category = subject.category();
        List<LabelledColumn> own = new ArrayList<>();
        for (LabelledColumn column : columns) {
            own.add(
                    category != null && column.reading().isOfAnybody()
                            ? new LabelledColumn(
                                    column.index(), column.reading().of(category), column.boundTo())
                            : column);
        }
        return own;
    }

    private static boolean agrees(List<LabelledColumn> open, SheetSample sample, String category) {
        for (LabelledColumn column : open) {
            Measure measure = column.reading().measure();
            if (measure == Measure.TARGET || measure == Measure.POPULATION) {
                Agreement agreement = sample.agreement(column.index(), new Quantity(measure, category));
                if (agreement.checked() >= 2 && agreement.share() >= MOST) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether far more are enrolled in most rows than the category has people. */
    private static boolean exceeds(List<LabelledColumn> open, SheetSample sample, String category) {
        for (LabelledColumn column : open) {
            if (column.reading().measure() == Measure.ENROLLED) {
                Agreement beyond = sample.farAbove(column.index(), Quantity.target(category));
                if (beyond.checked() >= 2 && beyond.share() > HALF) {
                    return true;
                }
            }
        }
        return false;
    }
}
