package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Enrolment;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.roster.PersonColumn;
import cn.canbao.recognition.roster.PersonLabels;
import cn.canbao.text.CheckDigit;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a sheet with a line per person: by its labels, by what they are composed of, and by its cells where labels leave it open. Of
 * two columns that may be the same thing and differ, neither is taken.
 */
final class RosterRecognition {

    private static final int MOST_ROWS = 200;
    private static final int TALLEST_BAND = 3;
    private static final int ID_LENGTH = 18;

    /** So many lines that contradict each other are no slips any more. */
    private static final int MOST_SLIPS = 2;

    private static final int FIFTH = 5;
    private static final int TENTH = 10;

    private static final Set<PersonField> ENROLMENT = Set.of(
            PersonField.STATUS,
            PersonField.PAID_ON,
            PersonField.AMOUNT,
            PersonField.ELSEWHERE,
            PersonField.REASON,
            PersonField.REFUND);

    private final Vocabulary vocabulary;
    private final ColumnMeanings meanings;
    private final PersonLabels labels;
    private final String everybody;

    RosterRecognition(Vocabulary vocabulary, Campaign campaign, ColumnMeanings meanings) {
        this.vocabulary = vocabulary;
        this.meanings = meanings;
        this.labels = new PersonLabels(campaign.year());
        this.everybody = campaign.everybody().id();
    }

    /** Where the header of a roster stands and what its columns mean, or why nobody knows. */
    sealed interface Found {

        /**
         * A roster.
         *
         * @param from index of the first row of its header
         * @param to index behind its last one
         */
        record Roster(int from, int to, List<Column> columns) implements Found {}

        /** Nothing of it is taken, for this reason. */
        record Doubt(Recognition reason) implements Found {}
    }

    /** The roster whose ID numbers stand in a column, whatever its header says; empty when there is none. */
    Optional<Found> byNumbers(List<Row> first) {
        int data = firstNumber(first);
        if (data <= 0) {
            return Optional.empty();
        }
        List<Column> best = List.of();
        int from = data;
        for (int height = 1; height <= Math.min(TALLEST_BAND, data); height++) {
            List<Row> band = first.subList(data - height, data);
            if (band.get(height - 1).number() - band.get(0).number() != height - 1) {
                break;
            }
            List<Column> columns = columns(band);
            List<Column> read = columns.stream().map(this::byLabel).toList();
            if (best.isEmpty() || understood(read) > understood(best)) {
                best = columns;
                from = data - height;
            }
        }
        boolean isCounted = best.stream().anyMatch(this::countsRegions);
        return best.isEmpty() || isCounted
                ? Optional.empty()
                : complete(first, from, data, best).map(this::withEnrolment);
    }

    /** A roster that is known by its numbers only, and of which nobody knows who is enrolled, must not replace one that said it. */
    private Found withEnrolment(Found found) {
        if (!(found instanceof Found.Roster roster) || roster.columns().stream().anyMatch(this::tellsEnrolment)) {
            return found;
        }
        return new Found.Doubt(new Recognition.Unrecognised(
                List.of("是否参保"), roster.columns().stream().map(Column::label).toList(), roster.columns()));
    }

    private boolean tellsEnrolment(Column column) {
        return (column.meaning() instanceof Meaning.Person person
                        && person.field() != PersonField.ELSEWHERE
                        && ENROLMENT.contains(person.field()))
                || isTicked(column)
                || column.meaning().equals(new Meaning.Figure(new Quantity(Measure.UNENROLLED, everybody)));
    }

    /**
     * The columns of a roster by everything that is known of them.
     *
     * @param from index of the first row of the header
     * @param to index behind its last one
     * @param known its columns as far as words tell
     * @return empty when it is no roster
     */
    Optional<Found> complete(List<Row> first, int from, int to, List<Column> known) {
        int last = to;
        while (last < first.size()
                && last - from < TALLEST_BAND
                && goesOn(first.get(last - 1), first.get(last), known)) {
            last++;
        }
        if (last > to) {
            List<Column> more = columns(first.subList(from, last));
            boolean saysMore = understood(more.stream().map(this::byLabel).toList())
                    > understood(known.stream().map(this::byLabel).toList());
            if (saysMore) {
                return completed(first, from, last, more);
            }
        }
        return completed(first, from, to, known);
    }

    private List<Column> columns(List<Row> band) {
        List<Column> columns = new ArrayList<>();
        HeaderBand.paths(band).forEach((index, path) -> columns.add(new Column(index, path, meanings.of(path))));
        return columns;
    }

    /** Whether a header goes on in the row below it: words only, and neither a name nor a number. */
    private static boolean goesOn(Row above, Row row, List<Column> known) {
        boolean isText = row.cells().stream()
                .allMatch(cell ->
                        cell.kind() == CellKind.TEXT && cell.text().chars().noneMatch(Character::isDigit));
        boolean isOfNobody = of(known, PersonField.NAME).stream().allMatch(column -> row.cell(column.index()) == null)
                && of(known, PersonField.ID_NUMBER).stream().allMatch(column -> row.cell(column.index()) == null);
        return row.number() == above.number() + 1
                && row.cells().size() > 1
                && isText
                && isOfNobody
                && !of(known, PersonField.NAME).isEmpty();
    }

    private Optional<Found> completed(List<Row> first, int from, int to, List<Column> known) {
        List<Column> columns = new ArrayList<>(known.stream().map(this::byLabel).toList());
        List<Row> rows = first.subList(Math.min(to, first.size()), Math.min(first.size(), to + MOST_ROWS));
        Recognition.DoubtfulField number = settle(columns, rows, PersonField.ID_NUMBER);
        Recognition.DoubtfulField name = settle(columns, rows, PersonField.NAME);
        boolean isRoster =
                (number != null || !of(columns, PersonField.ID_NUMBER).isEmpty())
                        && (name != null || !of(columns, PersonField.NAME).isEmpty());
        if (!isRoster) {
            return Optional.empty();
        }
        Recognition.DoubtfulField doubt = number == null ? name : number;
        if (doubt == null) {
            payments(columns, rows);
            doubt = statuses(columns, rows);
        }
        if (doubt == null) {
            doubt = tariffs(columns, rows);
        }
        return Optional.of(doubt == null ? new Found.Roster(from, to, List.copyOf(columns)) : new Found.Doubt(doubt));
    }

    /** The first row with a valid ID number that another row has as well in the same column; negative when there is none. */
    private static int firstNumber(List<Row> first) {
        for (int i = 0; i < first.size(); i++) {
            for (Cell cell : first.get(i).cells()) {
                if (cell.kind() == CellKind.TEXT
                        && cell.text().length() == ID_LENGTH
                        && CheckDigit.agrees(cell.text())) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static long understood(List<Column> columns) {
        return columns.stream()
                .filter(column -> !(column.meaning() instanceof Meaning.Unknown))
                .count();
    }

    private boolean countsRegions(Column column) {
        return column.meaning() instanceof Meaning.Figure figure
                && figure.quantity().category().equals(everybody)
                && figure.quantity().measure() != Measure.ENROLLED
                && figure.quantity().measure() != Measure.UNENROLLED;
    }

    /** A column by what its labels are composed of; groups of other people and other years take the meaning of a word away. */
    private Column byLabel(Column column) {
        Meaning meaning = column.meaning();
        boolean isPerson = meaning instanceof Meaning.Person;
        if (!isPerson && !(meaning instanceof Meaning.Unknown) && !(meaning instanceof Meaning.Figure)) {
            return column;
        }
        PersonLabels.Reading reading = labels.read(column.path());
        if (meaning instanceof Meaning.Person person) {
            boolean isEnrolment = ENROLMENT.contains(person.field());
            if (reading.isOfOtherPeriod() && isEnrolment) {
                return with(column, new Meaning.Unknown());
            }
            return reading.group() == null ? column : with(column, ofGroup(person, reading.group()));
        }
        if (meaning instanceof Meaning.Figure) {
            return reading.isOfOtherPeriod() ? with(column, new Meaning.Unknown()) : column;
        }
        Meaning answer = below(column);
        if (answer != null) {
            return with(column, answer);
        }
        if (reading.field() != null) {
            return with(column, new Meaning.Person(reading.field()));
        }
        return reading.ticked() == null
                ? column
                : with(column, new Meaning.Figure(new Quantity(reading.ticked(), everybody)));
    }

    /** What stands below a question: 是 and 否 below 是否参保, 低保 below 困难身份; null for anything else. */
    private @Nullable Meaning below(Column column) {
        List<String> path = column.path();
        if (path.size() < 2) {
            return null;
        }
        String own = path.get(path.size() - 1);
        PersonField asked = labels.read(path.subList(0, path.size() - 1)).field();
        if (asked == PersonField.CATEGORY) {
            return meanings.of(List.of(own));
        }
        Enrolment answer = vocabulary.persons().enrolment(own).orElse(null);
        if (asked != PersonField.STATUS || (answer != Enrolment.YES && answer != Enrolment.NO)) {
            return null;
        }
        Measure measure = answer == Enrolment.YES ? Measure.ENROLLED : Measure.UNENROLLED;
        return new Meaning.Figure(new Quantity(measure, everybody));
    }

    /** 户主信息 above 姓名 is the householder's name. */
    private static Meaning ofGroup(Meaning.Person person, PersonField group) {
        return switch (person.field()) {
            case NAME -> new Meaning.Person(group);
            case ID_NUMBER ->
                new Meaning.Person(
                        group == PersonField.HOUSEHOLDER ? PersonField.GUARDIAN_ID_NUMBER : PersonField.OTHER);
            default -> person;
        };
    }

    private static Column with(Column column, Meaning meaning) {
        return new Column(column.index(), column.path(), meaning);
    }

    private static List<Column> of(List<Column> columns, PersonField field) {
        return columns.stream()
                .filter(column -> column.meaning() instanceof Meaning.Person person && person.field() == field)
                .toList();
    }

    /** Finds the only column of a field of which there must be one, by content where no label says it; what is in doubt, or null. */
    private Recognition.@Nullable DoubtfulField settle(List<Column> columns, List<Row> rows, PersonField field) {
        List<Column> own = of(columns, field);
        List<Column> others = columns.stream()
                .filter(column -> mayBe(column, field))
                .filter(column -> holds(column, rows, field))
                .filter(column -> !labels.read(column.path()).isOfOther())
                .toList();
        if (own.size() > 1) {
            // of the same thing twice the first is taken
            own.stream()
                    .skip(1)
                    .filter(twin -> isSame(own.get(0), twin, rows))
                    .forEach(twin -> put(columns, with(twin, new Meaning.Person(PersonField.OTHER))));
            return null;
        }
        if (own.size() == 1) {
            // names of other people stand beside many a person, and so say their labels
            return field == PersonField.NAME
                    ? null
                    : others.stream()
                            .filter(other -> !isSame(own.get(0), other, rows))
                            .findFirst()
                            .map(other -> new Recognition.DoubtfulField(own.get(0), other, field))
                            .orElse(null);
        }
        if (others.size() > 1) {
            return new Recognition.DoubtfulField(others.get(0), others.get(1), field);
        }
        others.forEach(only -> put(columns, with(only, new Meaning.Person(field))));
        return null;
    }

    private static boolean mayBe(Column column, PersonField field) {
        Meaning meaning = column.meaning();
        boolean isNumbering = meaning instanceof Meaning.Sequence || meaning instanceof Meaning.Code;
        boolean isOther = meaning instanceof Meaning.Person person && person.field() == PersonField.OTHER;
        return meaning instanceof Meaning.Unknown || (field == PersonField.ID_NUMBER && (isNumbering || isOther));
    }

    private boolean holds(Column column, List<Row> rows, PersonField field) {
        PersonColumn content = content(column, rows);
        return field == PersonField.ID_NUMBER ? content.isNumbers() : content.isNames();
    }

    private PersonColumn content(Column column, List<Row> rows) {
        return PersonColumn.of(column.index(), rows, vocabulary.persons());
    }

    private static void put(List<Column> columns, Column changed) {
        columns.replaceAll(column -> column.index() == changed.index() ? changed : column);
    }

    private static boolean isSame(Column one, Column other, List<Row> rows) {
        return rows.stream().allMatch(row -> text(row, one).equals(text(row, other)));
    }

    private static String text(Row row, Column column) {
        Cell cell = row.cell(column.index());
        return cell == null ? "" : cell.shown().strip();
    }

    /** 缴费情况 with amounts or days, 缴费 with anything: the cells show what of it is meant. */
    private void payments(List<Column> columns, List<Row> rows) {
        for (Column column : List.copyOf(columns)) {
            boolean isStatus = column.meaning().equals(new Meaning.Person(PersonField.STATUS));
            boolean isOpen = column.meaning() instanceof Meaning.Unknown
                    && labels.read(column.path()).isOpen();
            if (!isStatus && !isOpen) {
                continue;
            }
            PersonColumn content = content(column, rows);
            if (content.isDays()) {
                put(columns, with(column, new Meaning.Person(PersonField.PAID_ON)));
            } else if (content.isAmounts()) {
                put(columns, with(column, new Meaning.Person(PersonField.AMOUNT)));
            } else if (isOpen && content.isStatuses()) {
                put(columns, with(column, new Meaning.Person(PersonField.STATUS)));
            }
        }
    }

    /** Two columns that say yes and no of the same people in many lines ask two different things. */
    private Recognition.@Nullable DoubtfulField statuses(List<Column> columns, List<Row> rows) {
        List<Column> statuses = of(columns, PersonField.STATUS);
        for (int i = 0; i < statuses.size(); i++) {
            for (int j = i + 1; j < statuses.size(); j++) {
                int both = 0;
                int contradicting = 0;
                for (Row row : rows) {
                    Enrolment one = said(row, statuses.get(i));
                    Enrolment other = said(row, statuses.get(j));
                    both += one != null && other != null ? 1 : 0;
                    contradicting += one != null && other != null && one != other ? 1 : 0;
                }
                if (contradicting > MOST_SLIPS && contradicting * FIFTH > both) {
                    return new Recognition.DoubtfulField(statuses.get(i), statuses.get(j), PersonField.STATUS);
                }
            }
        }
        return null;
    }

    /** Yes or no; null for anything else. */
    private @Nullable Enrolment said(Row row, Column column) {
        return vocabulary
                .persons()
                .enrolment(text(row, column))
                .filter(said -> said == Enrolment.YES || said == Enrolment.NO)
                .orElse(null);
    }

    /**
     * An amount beside everybody, also beside those who are said not to have paid, is what is to be paid. One that is the same for everybody
     * while many are not said to have paid may be either.
     */
    private Recognition.@Nullable DoubtfulField tariffs(List<Column> columns, List<Row> rows) {
        List<Column> statuses = new ArrayList<>(of(columns, PersonField.STATUS));
        columns.stream().filter(this::isTicked).forEach(statuses::add);
        for (Column amount : of(columns, PersonField.AMOUNT)) {
            Set<String> amounts = new HashSet<>();
            int paid = 0;
            int yes = 0;
            int no = 0;
            int noPaid = 0;
            int blank = 0;
            int persons = 0;
            for (Row row : rows) {
                if (text(row, columns, PersonField.NAME).isEmpty()
                        || text(row, columns, PersonField.ID_NUMBER).isEmpty()) {
                    continue;
                }
                persons++;
                boolean isPaid = isAboveZero(text(row, amount));
                paid += isPaid ? 1 : 0;
                amounts.add(text(row, amount));
                Enrolment said = said(row, statuses);
                yes += said == Enrolment.YES ? 1 : 0;
                no += said == Enrolment.NO ? 1 : 0;
                noPaid += said == Enrolment.NO && isPaid ? 1 : 0;
                blank += said == null ? 1 : 0;
            }
            boolean isForEverybody = paid * TENTH >= persons * (TENTH - 1);
            if (isForEverybody && no >= MOST_SLIPS && noPaid == no) {
                put(columns, with(amount, new Meaning.Person(PersonField.TARIFF)));
            } else if (isForEverybody
                    && amounts.size() == 1
                    && yes > 0
                    && blank > MOST_SLIPS
                    && blank * TENTH > persons) {
                return new Recognition.DoubtfulField(statuses.get(0), amount, PersonField.STATUS);
            }
        }
        return null;
    }

    private boolean isTicked(Column column) {
        return column.meaning() instanceof Meaning.Figure figure
                && figure.quantity().equals(new Quantity(Measure.ENROLLED, everybody));
    }

    private @Nullable Enrolment said(Row row, List<Column> statuses) {
        Enrolment all = null;
        for (Column column : statuses) {
            Enrolment one = said(row, column);
            all = all == Enrolment.YES || one == null ? all : one;
        }
        return all;
    }

    private static String text(Row row, List<Column> columns, PersonField field) {
        return of(columns, field).stream()
                .findFirst()
                .map(column -> text(row, column))
                .orElse("");
    }

    private static boolean isAboveZero(String text) {
        return text.chars().anyMatch(character -> character >= '1' && character <= '9')
                && text.chars()
                        .allMatch(character -> (character >= '0' && character <= '9')
                                || character == '.'
                                || character == '元'
                                || character == ',');
    }
}
