package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.assignment.AssignmentSearch;
import cn.canbao.recognition.assignment.Contradiction;
import cn.canbao.recognition.assignment.Decision;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.assignment.SubjectColumns;
import cn.canbao.recognition.context.SheetSubject;
import cn.canbao.recognition.context.TenThousands;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.SubjectReader;
import cn.canbao.recognition.layout.Layout;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Understands the columns of one table whose header is known: by labels, contents, arithmetic and what stands around it. */
final class TableReader {

    /** A later year begins in January; campaigns begin in autumn. */
    private static final int FIRST_DAY_OF_CAMPAIGNS = 701;

    private static final int A_YEAR = 1200;

    private static final Set<PersonField> SUBJECTS =
            Set.of(PersonField.CATEGORY, PersonField.ELSEWHERE, PersonField.STATUS);

    /** The register has nothing of it. */
    private static final String UNKNOWN_CATEGORY = "";

    private final Vocabulary vocabulary;
    private final LabelReader labels;
    private final TableRows tableRows;
    private final SettledLayouts settled;
    private final AssignmentSearch search;
    private final SubjectReader subjects;
    private final String everybody;

    TableReader(
            Vocabulary vocabulary, Campaign campaign, LabelReader labels, TableRows tableRows, SettledLayouts settled) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.tableRows = tableRows;
        this.settled = settled;
        this.search = new AssignmentSearch(campaign);
        this.subjects = new SubjectReader(labels, vocabulary.labels().totals());
        this.everybody = campaign.everybody().id();
    }

    /** Reads a table by itself. */
    TableReading read(
            Header header,
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            SheetNames names,
            int regionColumn) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        header.paths().forEach((index, path) -> plain(path).ifPresent(meaning -> meanings.put(index, meaning)));
        boolean isNamed = meanings.values().stream().anyMatch(Meaning.RegionName.class::isInstance);
        if (!isNamed && regionColumn >= 0 && header.paths().containsKey(regionColumn)) {
            meanings.put(regionColumn, new Meaning.RegionName(null));
        }
        List<Row> data = tableRows.data(first, header);
        List<LabelledColumn> labelled = labelled(header.paths(), meanings);
        RowSubjects rows = new RowSubjects(
                new SubjectColumns(subjects, data, regionColumn, mergedCells)
                        .among(mayBeSubjects(header.paths(), meanings, labelled)),
                subjects,
                vocabulary.labels());
        labelled.removeIf(column -> rows.holds(column.index()));
        Map<Integer, RowSubjects.Found> sections = sections(data, rows, known);
        SheetSample sample = rows.isEmpty() && sections.isEmpty()
                ? new SheetSample(data, known, regionColumn)
                : new SheetSample(
                        data,
                        known,
                        regionColumn,
                        row -> quantity -> inRow(
                                quantity,
                                rows.of(row).in(sections.getOrDefault(row.number(), RowSubjects.Found.NOTHING))));
        TenThousands tenThousands = TenThousands.of(
                labelled, header.paths(), TableRows.texts(first.subList(0, header.first())), sample, everybody);
        sample.multiply(tenThousands.columns(), TenThousands.UNIT);
        labelled = tenThousands.usable(labelled);
        SheetSubject subject = known == KnownRegions.NONE
                ? SheetSubject.NOTHING
                : SheetSubject.of(tableRows.titles(first, header, known), names, subjects);
        SheetSubject.Verdict verdict = subject.verdict(labelled, sample, everybody);
        Decision decision = search.decide(
                verdict == SheetSubject.Verdict.CATEGORY ? subject.ofCategory(labelled) : labelled, sample);
        if (decision instanceof Decision.Settled settled) {
            settled.quantities()
                    .forEach((index, quantity) -> meanings.put(
                            index, figure(quantity, tenThousands.columns().contains(index))));
        }
        if (tenThousands.inDoubt() >= 0 && decision instanceof Decision.Settled settled) {
            Quantity quantity = settled.quantities().get(tenThousands.inDoubt());
            decision = quantity == null
                    ? decision
                    : new Decision.Contradicted(quantity, tenThousands.inDoubt(), Contradiction.NO_TEN_THOUSANDS);
        }
        return new TableReading(
                header, decision, columns(header, meanings, rows), rows, subject, verdict, labelled, sample, null);
    }

    /** Reads a table as somebody has settled it. */
    TableReading read(
            Layout layout,
            Header header,
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            int regionColumn) {
        List<Row> data = tableRows.data(first, header);
        List<LabelledColumn> all = new ArrayList<>();
        header.paths().forEach((index, path) -> all.add(new LabelledColumn(index, labels.read(path), null)));
        RowSubjects rows = new RowSubjects(
                new SubjectColumns(subjects, data, regionColumn, mergedCells)
                        .among(mayBeSubjects(header.paths(), used(layout), all)),
                subjects,
                vocabulary.labels());
        SheetSample sample = rows.isEmpty()
                ? new SheetSample(data, known, regionColumn)
                : new SheetSample(data, known, regionColumn, row -> quantity -> inRow(quantity, rows.of(row)));
        Map<Integer, Meaning> meanings = new HashMap<>(layout.meanings());
        Set<Integer> tenThousands = TenThousands.amongSettled(
                SettledLayouts.figures(layout),
                all,
                header.paths(),
                TableRows.texts(first.subList(0, header.first())),
                sample);
        sample.multiply(tenThousands, TenThousands.UNIT);
        SettledLayouts.figures(layout)
                .forEach((index, quantity) -> meanings.put(index, figure(quantity, tenThousands.contains(index))));
        return new TableReading(
                header,
                settled.decide(layout, all, sample),
                columns(header, meanings, rows),
                rows,
                SheetSubject.NOTHING,
                SheetSubject.Verdict.EVERYBODY,
                all,
                sample,
                layout);
    }

    /** What a layout says of the columns that are used: the others may still say what a row is about. */
    private static Map<Integer, Meaning> used(Layout layout) {
        Map<Integer, Meaning> used = new HashMap<>(layout.meanings());
        used.values().removeIf(Meaning.Unknown.class::isInstance);
        return used;
    }

    private static List<Column> columns(Header header, Map<Integer, Meaning> meanings, RowSubjects rows) {
        List<Column> columns = new ArrayList<>();
        header.paths().keySet().stream()
                .filter(rows::holds)
                .forEach(index -> meanings.put(index, new Meaning.RowSubject()));
        header.paths()
                .forEach((index, path) ->
                        columns.add(new Column(index, path, meanings.getOrDefault(index, new Meaning.Unknown()))));
        return columns;
    }

    /** What a quantity is in a row that says whom it is about; nothing that the register could know where it does not count. */
    private Quantity inRow(Quantity quantity, RowSubjects.Found found) {
        if (found.reading() == RowSubjects.Reading.AS_LABELLED) {
            return quantity;
        }
        boolean isBare = quantity.category().equals(everybody) && found.category() != null;
        return new Quantity(quantity.measure(), isBare ? String.valueOf(found.category()) : UNKNOWN_CATEGORY);
    }

    /** Columns of words that may say what a row is about, and whether their labels say so. */
    private SortedMap<Integer, Boolean> mayBeSubjects(
            SortedMap<Integer, List<String>> paths, Map<Integer, Meaning> meanings, List<LabelledColumn> labelled) {
        SortedMap<Integer, Boolean> candidates = new TreeMap<>();
        paths.forEach((index, path) -> {
            Meaning meaning = meanings.get(index);
            boolean isOfPerson = meaning instanceof Meaning.Person;
            boolean isOpen = meaning == null
                    && labelled.stream()
                            .anyMatch(column ->
                                    column.index() == index && !column.reading().isClear());
            if (isOfPerson || isOpen) {
                boolean isNamedSo = (meaning instanceof Meaning.Person person && SUBJECTS.contains(person.field()))
                        || labels.isOfSubject(path.get(path.size() - 1));
                candidates.put(index, isNamedSo);
            }
        });
        return candidates;
    }

    private static Meaning figure(Quantity quantity, boolean isInTenThousands) {
        return new Meaning.Figure(
                quantity, isInTenThousands && quantity.measure().isHeadCount() ? TenThousands.UNIT : 1);
    }

    /** What each row is about by the title of its section, by the number of the row; sections are rare. */
    private static Map<Integer, RowSubjects.Found> sections(List<Row> data, RowSubjects rows, KnownRegions known) {
        Map<Integer, RowSubjects.Found> sections = new HashMap<>();
        RowSubjects.Found current = RowSubjects.Found.NOTHING;
        for (Row row : data) {
            if (row.cells().size() == 1 && !known.isName(row.cells().get(0).shown())) {
                current = rows.section(row).orElse(current);
            }
            if (current.reading() != RowSubjects.Reading.AS_LABELLED) {
                sections.put(row.number(), current);
            }
        }
        return sections;
    }

    /** The meaning of a column that holds no figures, by its own label. */
    Optional<Meaning> plain(List<String> path) {
        return vocabulary.column(LabelText.ofColumn(path.get(path.size() - 1)));
    }

    private List<LabelledColumn> labelled(SortedMap<Integer, List<String>> paths, Map<Integer, Meaning> meanings) {
        Map<Integer, LabelReading> readings = new TreeMap<>();
        paths.forEach((index, path) -> {
            if (!meanings.containsKey(index)) {
                readings.put(index, labels.read(path));
            }
        });
        int latest = readings.values().stream().mapToInt(TableReader::day).max().orElse(0);
        List<LabelledColumn> columns = new ArrayList<>();
        Measure before = null;
        Measure bound = null;
        for (Map.Entry<Integer, LabelReading> entry : readings.entrySet()) {
            LabelReading reading = entry.getValue();
            boolean isOpen = reading.measure() == null && reading.category() != null;
            if (isOpen && reading.isOfWhich()) {
                bound = before;
            } else if (!isOpen) {
                bound = null;
                before = wholeBefore(reading.measure(), before);
            }
            boolean isOfEarlierDay = reading.day() > 0 && day(reading) < latest;
            if (!isOfEarlierDay) {
                columns.add(new LabelledColumn(entry.getKey(), reading, isOpen ? bound : null));
            }
        }
        return columns;
    }

    /** What 其中 behind a column is a part of: nobody is a part of a rate, which stands behind those it is of. */
    private static @Nullable Measure wholeBefore(@Nullable Measure measure, @Nullable Measure before) {
        boolean isOfPeople = measure == Measure.TARGET || measure == Measure.ENROLLED;
        return isOfPeople ? measure : measure == Measure.RATE ? before : null;
    }

    /** The day of a label, counted on over New Year. */
    private static int day(LabelReading reading) {
        int day = reading.day();
        return day == 0 || day >= FIRST_DAY_OF_CAMPAIGNS ? day : day + A_YEAR;
    }
}
