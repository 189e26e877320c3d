package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.assignment.AssignmentSearch;
import cn.canbao.recognition.assignment.Contradiction;
import cn.canbao.recognition.assignment.Decision;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.assignment.SubjectColumns;
import cn.canbao.recognition.context.SheetShape;
import cn.canbao.recognition.context.SheetSubject;
import cn.canbao.recognition.context.TenThousands;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.header.HeaderSearch;
import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.SubjectReader;
import cn.canbao.recognition.label.Unusable;
import cn.canbao.recognition.layout.Layout;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a sheet with a line per region: by the composition of its labels, the kinds of its cells, the register, and by what follows
 * from what.
 */
final class ProgressSheetRecognition {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 200;
    private static final int NO_SECOND_TABLE = -1;
    private static final int MOST_REGION_COLUMNS = 10;

    /** A later year begins in January; campaigns begin in autumn. */
    private static final int FIRST_DAY_OF_CAMPAIGNS = 701;

    private static final int A_YEAR = 1200;

    private static final Set<Unusable> PARTS =
            Set.of(Unusable.SUBGROUP, Unusable.INCREMENT, Unusable.EARLIER, Unusable.MONTH);

    private static final Set<PersonField> SUBJECTS =
            Set.of(PersonField.CATEGORY, PersonField.ELSEWHERE, PersonField.STATUS);

    /** The register has nothing of it. */
    private static final String UNKNOWN_CATEGORY = "";

    private final Vocabulary vocabulary;
    private final LabelReader labels;
    private final AssignmentSearch search;
    private final HeaderSearch headers;
    private final HeadingReader headings;
    private final SubjectReader subjects;
    private final SheetShape shapes;
    private final String everybody;
    private final String reportingLevel;
    private final SettledLayouts settled;
    private final ProgressSheetExplanation explanation;

    ProgressSheetRecognition(Vocabulary vocabulary, Campaign campaign, HeadingReader headings, Layouts layouts) {
        this.settled = new SettledLayouts(campaign, layouts);
        this.explanation = new ProgressSheetExplanation(campaign);
        this.reportingLevel = campaign.reportingLevel().label();
        this.vocabulary = vocabulary;
        this.everybody = campaign.everybody().id();
        this.labels = new LabelReader(vocabulary.lexicon(), campaign.everybody().id(), campaign.year());
        this.subjects = new SubjectReader(labels, vocabulary.labels().totals());
        this.shapes = new SheetShape(labels);
        this.search = new AssignmentSearch(campaign);
        this.headers = new HeaderSearch(labels, this::isAroundTable);
        this.headings = headings;
    }

    /**
     * Recognises a sheet.
     *
     * @param first its first rows
     * @param mergedCells its merged cells
     * @param known what the register knows
     * @param names what the sheet and its file are called
     * @param guess the header that its words suggest, for a sheet in which no region is found; null when there is none
     * @param sender finds the code of the region that hands it in, by what stands above its header
     * @return empty when it has no header, no column of regions or no figures
     */
    Optional<Recognition> recognise(
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            SheetNames names,
            @Nullable Header guess,
            Function<SheetHeading, String> sender) {
        return look(first, mergedCells, known, names, guess, sender).map(Look::recognition);
    }

    /** Recognises a sheet and says why; see {@link #recognise}. */
    Optional<SheetExplanation> explain(
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            SheetNames names,
            @Nullable Header guess,
            Function<SheetHeading, String> sender) {
        return look(first, mergedCells, known, names, guess, sender).map(look -> explained(look, first, known));
    }

    private SheetExplanation explained(Look look, List<Row> first, KnownRegions known) {
        Reading reading = look.reading;
        if (reading == null) {
            return new SheetExplanation(
                    look.recognition, headings.read(List.of()), ProgressSheetExplanation.byLabels(List.of(), first));
        }
        return new SheetExplanation(
                look.recognition,
                headings.read(first.subList(0, reading.header.first())),
                explanation.explain(
                        reading.columns,
                        reading.labelled,
                        reading.sample,
                        known,
                        data(first, reading.header),
                        reading.layout));
    }

    private Optional<Look> look(
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            SheetNames names,
            @Nullable Header guess,
            Function<SheetHeading, String> sender) {
        Optional<Integer> along = shapes.rowOfRegions(first, known);
        if (along.isPresent()) {
            return Optional.of(otherShape(
                    Recognition.OtherShape.Shape.REGIONS_IN_COLUMNS, along.get().toString(), null));
        }
        int regionColumn = regionColumn(first, known, MOST_REGION_COLUMNS);
        Reading best = null;
        for (Header header : headers(first, mergedCells, known, regionColumn, guess)) {
            if (header.paths().size() <= MOST_COLUMNS) {
                Layout layout =
                        settled.find(header, () -> sender.apply(headings.read(first.subList(0, header.first()))));
                int second = layout == null
                        ? SheetShape.secondTable(regionColumns(header), data(first, header), known)
                        : NO_SECOND_TABLE;
                if (second >= 0) {
                    return Optional.of(besideEachOther(header, second, first, mergedCells, known, names));
                }
                Reading reading = layout == null
                        ? read(header, first, mergedCells, known, names, regionColumn)
                        : read(layout, header, first, mergedCells, known, regionColumn);
                if (best == null && reading.isSummary()) {
                    return Optional.of(new Look(result(reading, first), reading));
                }
                best = best == null || reading.worth() > best.worth() ? reading : best;
            }
        }
        Recognition result = best == null ? null : result(best, first);
        boolean isUnknown = result == null
                || result instanceof Recognition.Unrecognised
                || (result instanceof Recognition.Recognised recognised
                        && recognised.table().kind() == SheetKind.REGISTER);
        Optional<String> beside =
                isUnknown && known != KnownRegions.NONE ? shapes.labelBesideFigure(first) : Optional.empty();
        if (beside.isPresent()) {
            return Optional.of(otherShape(Recognition.OtherShape.Shape.LABEL_BESIDE_FIGURE, beside.get(), best));
        }
        return result == null ? Optional.empty() : Optional.of(new Look(result, best));
    }

    private static Look otherShape(Recognition.OtherShape.Shape shape, String where, @Nullable Reading reading) {
        return new Look(new Recognition.OtherShape(shape, where), reading);
    }

    private List<Integer> regionColumns(Header header) {
        List<Integer> columns = new ArrayList<>();
        header.paths()
                .forEach((index, path) -> plain(path)
                        .filter(Meaning.RegionName.class::isInstance)
                        .ifPresent(meaning -> columns.add(index)));
        return columns;
    }

    /** Of two tables beside each other one is read when the other one counts nobody; else they have to be taken apart. */
    private Look besideEachOther(
            Header header, int second, List<Row> first, MergedCells mergedCells, KnownRegions known, SheetNames names) {
        Header left = header.with(header.paths().headMap(second));
        Header right = header.with(header.paths().tailMap(second));
        Reading one = read(left, first, mergedCells, known, names, regionColumn(first, known, second));
        Reading other = read(right, first, mergedCells, known, names, second);
        boolean isFirst = one.isSummary() && other.countsNobody();
        boolean isSecond = other.isSummary() && one.countsNobody();
        if (!isFirst && !isSecond) {
            return otherShape(
                    Recognition.OtherShape.Shape.TABLES_SIDE_BY_SIDE,
                    String.join("/", Objects.requireNonNull(header.paths().get(second))),
                    null);
        }
        Reading read = isFirst ? one : other;
        List<Column> columns = new ArrayList<>(read.columns);
        (isFirst ? other : one)
                .columns.forEach(
                        column -> columns.add(new Column(column.index(), column.path(), new Meaning.Unknown())));
        columns.sort(Comparator.comparingInt(Column::index));
        Reading both = read.with(columns);
        return new Look(result(both, first), both);
    }

    /**
     * What a sheet was recognised as, and by which reading.
     *
     * @param reading null when its figures stand in no table with a line per region
     */
    private record Look(Recognition recognition, @Nullable Reading reading) {}

    /** What a table of the sheet was taken for. */
    private record Reading(
            Header header,
            Decision decision,
            List<Column> columns,
            RowSubjects rows,
            SheetSubject subject,
            SheetSubject.Verdict verdict,
            List<LabelledColumn> labelled,
            SheetSample sample,
            @Nullable Layout layout) {

        /** Whether it is read: then tables below it are looked at when their rows come. */
        private boolean isSummary() {
            return decision instanceof Decision.Settled && kind(columns) == SheetKind.SUMMARY;
        }

        private boolean countsNobody() {
            return decision instanceof Decision.Settled && !holds(columns, Measure.ENROLLED);
        }

        private Reading with(List<Column> others) {
            return new Reading(header, decision, others, rows, subject, verdict, labelled, sample, layout);
        }

        /** Of several tables on a sheet the one with more figures is meant; a doubtful one is asked about before it is passed over. */
        private int worth() {
            if (layout != null) {
                return MOST_COLUMNS + 1;
            }
            return decision instanceof Decision.Settled settled
                    ? settled.quantities().size()
                    : columns.size();
        }
    }

    /** The headers of the tables that stand below each other on the sheet. */
    private List<Header> headers(
            List<Row> first, MergedCells mergedCells, KnownRegions known, int regionColumn, @Nullable Header guess) {
        List<Header> found = new ArrayList<>();
        if (regionColumn >= 0) {
            headers.above(first, mergedCells, firstData(first, regionColumn, known))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return guess == null ? List.of() : List.of(guess);
        }
        for (int i = found.get(0).data() + 1; i < first.size() - 1; i++) {
            if (isText(first.get(i)) && !isText(first.get(i + 1)) && holdsLabels(first.get(i))) {
                int last = found.get(found.size() - 1).last();
                headers.above(first, mergedCells, i + 1)
                        .filter(header -> header.first() > last)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether a row holds labels, as a header does: that of the column of regions, or what two columns count. */
    private boolean holdsLabels(Row row) {
        int counting = 0;
        for (Cell cell : row.cells()) {
            boolean isOfRegions = vocabulary
                    .column(LabelText.ofColumn(cell.shown()))
                    .filter(Meaning.RegionName.class::isInstance)
                    .isPresent();
            if (isOfRegions) {
                return true;
            }
            LabelReading reading = labels.read(List.of(cell.shown()));
            counting += reading.leftOver() == 0 && reading.measure() != null ? 1 : 0;
        }
        return counting > 1;
    }

    /**
     * Recognises a further table below the first one of a sheet. It is read only where nothing speaks against it: its own title says neither
     * another moment nor that its figures are an increment or only some people's.
     *
     * @param rows its rows with the titles right above it
     * @param names what the sheet and its file are called, and the titles of the first table
     * @return empty when it is no progress sheet, or one that has to be asked about
     */
    Optional<Table> further(List<Row> rows, MergedCells mergedCells, KnownRegions known, SheetNames names) {
        return recognise(rows, mergedCells, known, names, null, heading -> "")
                .filter(Recognition.Recognised.class::isInstance)
                .map(recognised -> ((Recognition.Recognised) recognised).table())
                .filter(table ->
                        table.kind() == SheetKind.SUMMARY && table.heading().asOf() == null)
                .filter(table -> table.heading().titles().stream()
                        .map(title -> labels.read(List.of(title)).unusable())
                        .allMatch(unusable -> unusable == null || unusable == Unusable.OTHER_PEOPLE));
    }

    private Reading read(
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
        List<Row> data = data(first, header);
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
        TenThousands tenThousands =
                TenThousands.of(labelled, header.paths(), texts(first.subList(0, header.first())), sample, everybody);
        sample.multiply(tenThousands.columns(), TenThousands.UNIT);
        labelled = tenThousands.usable(labelled);
        SheetSubject subject = known == KnownRegions.NONE
                ? SheetSubject.NOTHING
                : SheetSubject.of(titles(first, header, known), names, subjects);
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
        return new Reading(
                header, decision, columns(header, meanings, rows), rows, subject, verdict, labelled, sample, null);
    }

    /** Reads a table as somebody has settled it. */
    private Reading read(
            Layout layout,
            Header header,
            List<Row> first,
            MergedCells mergedCells,
            KnownRegions known,
            int regionColumn) {
        List<Row> data = data(first, header);
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
        return new Reading(
                header,
                settled.decide(layout, all, sample),
                columns(header, new HashMap<>(layout.meanings()), rows),
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

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::shown)
                .toList();
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

    /**
     * The texts above a header, up to the rows of another table, that name neither a unit nor a moment; and the notes below it, which may say
     * 本表只统计低保.
     */
    private List<String> titles(List<Row> first, Header header, KnownRegions known) {
        List<Row> above = first.subList(0, header.first());
        Stream<String> notes = first.subList(header.last() + 1, first.size()).stream()
                .filter(row -> row.cells().size() == 1)
                .map(row -> LabelText.normalise(row.cells().get(0).shown()))
                .filter(text -> vocabulary.labels().notes().stream().anyMatch(text::startsWith));
        int from = above.size();
        while (from > 0 && above.get(from - 1).cells().stream().noneMatch(cell -> known.isReporting(cell.shown()))) {
            from--;
        }
        return Stream.concat(
                        above.subList(from, above.size()).stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.kind() == CellKind.TEXT)
                                .map(cell -> LabelText.normalise(cell.text()))
                                .filter(text -> !isAroundTable(text)),
                        notes)
                .distinct()
                .toList();
    }

    private Recognition result(Reading reading, List<Row> first) {
        if (reading.verdict == SheetSubject.Verdict.IN_DOUBT && reading.decision instanceof Decision.Settled) {
            String category = reading.subject.subject().category();
            return new Recognition.SubjectInDoubt(reading.subject.text(), category);
        }
        Decision decision = reading.decision;
        List<Column> columns = reading.columns;
        Header header = reading.header;
        String layout = reading.layout == null ? null : reading.layout.file();
        if (decision instanceof Decision.Doubtful doubtful) {
            Column column = column(columns, doubtful.column());
            Column rival = column(columns, doubtful.rival());
            return sayTheSame(column, rival)
                    ? new Recognition.Contradictory(
                            column.index() < rival.index() ? List.of(column, rival) : List.of(rival, column), columns)
                    : new Recognition.Doubtful(column, rival, doubtful.quantity(), columns);
        }
        if (decision instanceof Decision.Contradicted contradicted) {
            return new Recognition.Contradicted(
                    column(columns, contradicted.column()),
                    contradicted.quantity(),
                    contradicted.contradiction().word(),
                    layout,
                    columns);
        }
        SheetKind kind = kind(columns);
        return kind == null || (kind == SheetKind.REGISTER && hasPartsOfEnrolled(columns))
                ? unrecognised(columns)
                : new Recognition.Recognised(new Table(
                        kind,
                        columns,
                        first.get(header.first()).number(),
                        first.get(header.last()).number(),
                        headings.read(first.subList(0, header.first())),
                        vocabulary.labels(),
                        this::holdsLabels,
                        reading.rows,
                        reading.verdict == SheetSubject.Verdict.CATEGORY,
                        layout));
    }

    /** Whether those enrolled stand there only in parts, of which nobody knows whether they are all. */
    private boolean hasPartsOfEnrolled(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.meaning() instanceof Meaning.Unknown)
                .map(column -> labels.read(column.path()))
                .anyMatch(reading -> reading.saysEnrolment()
                        && reading.measure() == Measure.ENROLLED
                        && reading.unusable() != null
                        && PARTS.contains(reading.unusable()));
    }

    private Recognition unrecognised(List<Column> columns) {
        List<String> missing = new ArrayList<>();
        if (columns.stream().noneMatch(column -> column.meaning() instanceof Meaning.RegionName)) {
            missing.add(reportingLevel);
        }
        if (!holds(columns, Measure.ENROLLED)) {
            missing.add("已参保人数");
        }
        return new Recognition.Unrecognised(
                missing, columns.stream().map(Column::label).toList(), columns);
    }

    private boolean sayTheSame(Column one, Column other) {
        LabelReading reading = labels.read(one.path());
        LabelReading rival = labels.read(other.path());
        return reading.measure() != null && reading.measure() == rival.measure();
    }

    private static Column column(List<Column> columns, int index) {
        return columns.stream()
                .filter(column -> column.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable SheetKind kind(List<Column> columns) {
        boolean isNamed = columns.stream().anyMatch(column -> column.meaning() instanceof Meaning.RegionName);
        if (!isNamed) {
            return null;
        }
        if (holds(columns, Measure.ENROLLED)) {
            return SheetKind.SUMMARY;
        }
        return holds(columns, Measure.TARGET) || holds(columns, Measure.POPULATION) ? SheetKind.REGISTER : null;
    }

    private static boolean holds(List<Column> columns, Measure measure) {
        return columns.stream()
                .anyMatch(column -> column.meaning() instanceof Meaning.Figure figure
                        && figure.quantity().measure() == measure);
    }

    /** The meaning of a column that holds no figures, by its own label. */
    private Optional<Meaning> plain(List<String> path) {
        return vocabulary.column(LabelText.ofColumn(path.get(path.size() - 1)));
    }

    private List<LabelledColumn> labelled(SortedMap<Integer, List<String>> paths, Map<Integer, Meaning> meanings) {
        Map<Integer, LabelReading> readings = new TreeMap<>();
        paths.forEach((index, path) -> {
            if (!meanings.containsKey(index)) {
                readings.put(index, labels.read(path));
            }
        });
        int latest = readings.values().stream()
                .mapToInt(ProgressSheetRecognition::day)
                .max()
                .orElse(0);
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
                before = reading.measure() == Measure.TARGET || reading.measure() == Measure.ENROLLED
                        ? reading.measure()
                        : null;
            }
            boolean isOfEarlierDay = reading.day() > 0 && day(reading) < latest;
            if (!isOfEarlierDay) {
                columns.add(new LabelledColumn(entry.getKey(), reading, isOpen ? bound : null));
            }
        }
        return columns;
    }

    /** The day of a label, counted on over New Year. */
    private static int day(LabelReading reading) {
        int day = reading.day();
        return day == 0 || day >= FIRST_DAY_OF_CAMPAIGNS ? day : day + A_YEAR;
    }

    /** The column in which most names of the register stand; negative when there is none. */
    private static int regionColumn(List<Row> rows, KnownRegions known, int before) {
        int[] names = new int[Math.min(before, MOST_REGION_COLUMNS)];
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                boolean isBeside = row.cells().size() > 1 && cell.column() < names.length;
                if (isBeside && cell.kind() == CellKind.TEXT && known.isName(cell.text())) {
                    names[cell.column()]++;
                }
            }
        }
        int best = -1;
        for (int column = 0; column < names.length; column++) {
            // of two columns that name as many, the one to the right names the smaller regions
            if (names[column] > 0 && (best < 0 || names[column] >= names[best])) {
                best = column;
            }
        }
        return best;
    }

    private static int firstData(List<Row> rows, int regionColumn, KnownRegions known) {
        int named = -1;
        for (int i = 0; i < rows.size(); i++) {
            Cell cell = rows.get(i).cell(regionColumn);
            if (cell == null || cell.kind() != CellKind.TEXT || !known.isName(cell.text())) {
                continue;
            }
            named = named < 0 ? i : named;
            if (rows.get(i).cells().stream().anyMatch(other -> other.kind() == CellKind.NUMBER)) {
                return i;
            }
        }
        return Math.max(named, 0);
    }

    /** The rows below a header as far as no other header begins and without totals. */
    private List<Row> data(List<Row> first, Header header) {
        List<Row> data = new ArrayList<>();
        for (Row row : first.subList(Math.min(header.data(), first.size()), first.size())) {
            if (data.size() == MOST_ROWS || isText(row) || isHeader(row)) {
                break;
            }
            if (!isTotal(row)) {
                data.add(row);
            }
        }
        return data;
    }

    /** Whether a row is the header of another table, also where its labels have digits: 2026年任务数. */
    private boolean isHeader(Row row) {
        return row.cells().size() > 1 && !Table.holdsNumber(row) && holdsLabels(row);
    }

    private static boolean isText(Row row) {
        return row.cells().size() > 2
                && row.cells().stream().allMatch(cell -> cell.kind() == CellKind.TEXT && !hasDigit(cell.text()));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean isTotal(Row row) {
        return row.cells().stream()
                .limit(3)
                .filter(cell -> cell.kind() == CellKind.TEXT)
                .map(cell -> LabelText.normalise(cell.text()))
                .anyMatch(text -> vocabulary.labels().totals().contains(text));
    }

    /** Whether a text names the unit that reports or the moment that the figures stand for, and is no label of a column. */
    private boolean isAroundTable(String text) {
        Labels words = vocabulary.labels();
        boolean isUnit =
                words.reportingUnit().stream().anyMatch(word -> text.startsWith(LabelText.normalise(word) + ":"));
        boolean isMoment = words.asOf().stream().anyMatch(word -> text.startsWith(LabelText.normalise(word)));
        return isUnit
                || text.startsWith("单位:")
                || (isMoment && labels.read(List.of(text)).measure() == null);
    }
}
