package cn.canbao.recognition;

import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.assignment.SubjectColumn;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.Subject;
import cn.canbao.recognition.label.SubjectReader;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells of each row of a table what it is about, by the columns that say so; most tables have none. */
public final class RowSubjects {

    /** How many words are remembered: forms have a handful. */
    private static final int MOST_WORDS = 1000;

    private final List<SubjectColumn> columns;
    private final @Nullable SubjectReader reader;
    private final Labels labels;
    private final Map<String, Subject> words = new ConcurrentHashMap<>();

    RowSubjects(List<SubjectColumn> columns, @Nullable SubjectReader reader, Labels labels) {
        this.columns = List.copyOf(columns);
        this.reader = reader;
        this.labels = labels;
    }

    /** For a table whose rows are all about the same. */
    static RowSubjects none(Labels labels) {
        return new RowSubjects(List.of(), null, labels);
    }

    /** How a row is to be read. */
    public enum Reading {
        /** As the table's labels say. */
        AS_LABELLED,
        /** As the people of a category. */
        OF_CATEGORY,
        /** As all people who stand in the table, who may be everybody. */
        TOTAL,
        /** Not at all: it speaks of others. */
        OF_OTHERS,
        /** Not at all: it is only a part of what is asked for. */
        OF_A_PART,
        /** Not at all: nobody knows what it says. */
        UNCLEAR
    }

    /**
     * What a row is about.
     *
     * @param reading how it is to be read
     * @param category id of the category; null unless it is about one
     * @param column index of the column that says so; negative when none does
     * @param text what stands there
     */
    public record Found(Reading reading, @Nullable String category, int column, String text) {

        /** Nothing is said. */
        public static final Found NOTHING = new Found(Reading.AS_LABELLED, null, -1, "");

        /** What a row of a section is about: what it says itself, else what the section says. */
        public Found in(Found section) {
            return reading == Reading.AS_LABELLED ? section : this;
        }
    }

    /** Whether no column says anything. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * What the rows below one are about, where it is the title of a section: a single text that names people, and no region; empty when it
     * says nothing of them.
     */
    public Optional<Found> section(Row row) {
        if (reader == null || row.cells().size() != 1) {
            return Optional.empty();
        }
        String text = row.cells().get(0).shown();
        Subject subject = reader.ofSection(text);
        return switch (subject.kind()) {
            case NOTHING -> Optional.empty();
            case EVERYBODY, TOTAL -> Optional.of(Found.NOTHING);
            case CATEGORY -> Optional.of(new Found(Reading.OF_CATEGORY, subject.category(), -1, text));
            case OTHERS -> Optional.of(new Found(Reading.OF_OTHERS, null, -1, text));
            case PART -> Optional.of(new Found(Reading.OF_A_PART, null, -1, text));
            case UNCLEAR -> Optional.of(new Found(Reading.UNCLEAR, null, -1, text));
        };
    }

    /** What a row is about: of several columns the one that restricts it most decides, and two categories contradict each other. */
    public Found of(Row row) {
        Found found = Found.NOTHING;
        for (SubjectColumn column : columns) {
            Cell cell = row.cell(column.index());
            Found next = of(column, cell == null ? "" : cell.shown());
            boolean areTwo = found.category != null && next.category != null && !found.category.equals(next.category);
            if (areTwo) {
                return new Found(Reading.UNCLEAR, null, next.column, next.text);
            }
            found = next.reading.compareTo(found.reading) > 0 ? next : found;
        }
        return found;
    }

    private Found of(SubjectColumn column, String text) {
        String word = LabelText.normalise(text);
        if (word.isEmpty() || labels.blanks().contains(word)) {
            return column.isDividing() ? new Found(Reading.UNCLEAR, null, column.index(), text) : Found.NOTHING;
        }
        Subject subject = subject(word);
        return switch (subject.kind()) {
            case NOTHING, EVERYBODY -> Found.NOTHING;
            case TOTAL -> column.namesCategories() ? found(Reading.TOTAL, subject, column, text) : Found.NOTHING;
            case CATEGORY -> found(Reading.OF_CATEGORY, subject, column, text);
            case OTHERS -> found(Reading.OF_OTHERS, subject, column, text);
            case PART -> found(Reading.OF_A_PART, subject, column, text);
            case UNCLEAR -> found(Reading.UNCLEAR, subject, column, text);
        };
    }

    private static Found found(Reading reading, Subject subject, SubjectColumn column, String text) {
        return new Found(reading, subject.category(), column.index(), text);
    }

    private Subject subject(String word) {
        Subject known = words.get(word);
        if (known == null && reader != null) {
            known = reader.ofCell(word);
            if (words.size() < MOST_WORDS) {
                words.put(word, known);
            }
        }
        return known == null ? Subject.NOTHING : known;
    }

    /** Whether a column is one of these. */
    boolean holds(int column) {
        return columns.stream().anyMatch(one -> one.index() == column);
    }

    /** The columns of a table as they are in the rows of a category: what nobody is named for is that of the category. */
    static List<Column> ofCategory(List<Column> columns, String everybody, String category) {
        List<Column> own = new ArrayList<>();
        for (Column column : columns) {
            if (column.meaning() instanceof Meaning.Figure figure) {
                boolean isBare = figure.quantity().category().equals(everybody);
                own.add(new Column(
                        column.index(),
                        column.path(),
                        isBare
                                ? new Meaning.Figure(
                                        new Quantity(figure.quantity().measure(), category), figure.people())
                                : new Meaning.Unknown()));
            } else {
                own.add(column);
            }
        }
        return own;
    }
}
