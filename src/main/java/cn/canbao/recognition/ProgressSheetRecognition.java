package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.recognition.assignment.Decision;
import cn.canbao.recognition.context.SheetShape;
import cn.canbao.recognition.context.SheetSubject;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.header.HeaderSearch;
import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.recognition.label.Unusable;
import cn.canbao.recognition.layout.Layout;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a sheet with a line per region: by the composition of its labels, the kinds of its cells, the register, and by what follows
 * from what.
 */
final class ProgressSheetRecognition {

    private static final int MOST_COLUMNS = 60;
    private static final int NO_SECOND_TABLE = -1;

    private final Vocabulary vocabulary;
    private final LabelReader labels;
    private final TableRows rows;
    private final TableReader reader;
    private final HeaderSearch headers;
    private final HeadingReader headings;
    private final SheetShape shapes;
    private final String reportingLevel;
    private final SettledLayouts settled;
    private final ProgressSheetExplanation explanation;

    ProgressSheetRecognition(Vocabulary vocabulary, Campaign campaign, HeadingReader headings, Layouts layouts) {
        this.vocabulary = vocabulary;
        this.headings = headings;
        this.reportingLevel = campaign.reportingLevel().label();
        this.settled = new SettledLayouts(campaign, layouts);
        this.explanation = new ProgressSheetExplanation(campaign);
        this.labels = new LabelReader(vocabulary.lexicon(), campaign.everybody().id(), campaign.year());
        this.rows = new TableRows(vocabulary, labels);
        this.reader = new TableReader(vocabulary, campaign, labels, rows, settled);
        this.shapes = new SheetShape(labels);
        this.headers = new HeaderSearch(labels, rows::isAroundTable);
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
        TableReading reading = look.reading;
        if (reading == null) {
            return new SheetExplanation(
                    look.recognition, headings.read(List.of()), ProgressSheetExplanation.byLabels(List.of(), first));
        }
        return new SheetExplanation(
                look.recognition,
                headings.read(first.subList(0, reading.header().first())),
                explanation.explain(
                        reading.columns(),
                        reading.labelled(),
                        reading.sample(),
                        known,
                        rows.data(first, reading.header()),
                        reading.layout()));
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
        int regionColumn = TableRows.regionColumn(first, known, TableRows.MOST_REGION_COLUMNS);
        TableReading best = null;
        for (Header header : headers(first, mergedCells, known, regionColumn, guess)) {
            if (header.paths().size() <= MOST_COLUMNS) {
                Layout layout =
                        settled.find(header, () -> sender.apply(headings.read(first.subList(0, header.first()))));
                int second = layout == null
                        ? SheetShape.secondTable(regionColumns(header), rows.data(first, header), known)
                        : NO_SECOND_TABLE;
                if (second >= 0) {
                    return Optional.of(besideEachOther(header, second, first, mergedCells, known, names));
                }
                TableReading reading = layout == null
                        ? reader.read(header, first, mergedCells, known, names, regionColumn)
                        : reader.read(layout, header, first, mergedCells, known, regionColumn);
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

    private static Look otherShape(Recognition.OtherShape.Shape shape, String where, @Nullable TableReading reading) {
        return new Look(new Recognition.OtherShape(shape, where), reading);
    }

    private List<Integer> regionColumns(Header header) {
        List<Integer> columns = new ArrayList<>();
        header.paths()
                .forEach((index, path) -> reader.plain(path)
                        .filter(Meaning.RegionName.class::isInstance)
                        .ifPresent(meaning -> columns.add(index)));
        return columns;
    }

    /** Of two tables beside each other one is read when the other one counts nobody; else they have to be taken apart. */
    private Look besideEachOther(
            Header header, int second, List<Row> first, MergedCells mergedCells, KnownRegions known, SheetNames names) {
        Header left = header.with(header.paths().headMap(second));
        Header right = header.with(header.paths().tailMap(second));
        TableReading one =
                reader.read(left, first, mergedCells, known, names, TableRows.regionColumn(first, known, second));
        TableReading other = reader.read(right, first, mergedCells, known, names, second);
        boolean isFirst = one.isSummary() && other.countsNobody();
        boolean isSecond = other.isSummary() && one.countsNobody();
        if (!isFirst && !isSecond) {
            return otherShape(
                    Recognition.OtherShape.Shape.TABLES_SIDE_BY_SIDE,
                    String.join("/", Objects.requireNonNull(header.paths().get(second))),
                    null);
        }
        TableReading read = isFirst ? one : other;
        List<Column> columns = new ArrayList<>(read.columns());
        (isFirst ? other : one)
                .columns()
                .forEach(column -> columns.add(new Column(column.index(), column.path(), new Meaning.Unknown())));
        columns.sort(Comparator.comparingInt(Column::index));
        TableReading both = read.with(columns);
        return new Look(result(both, first), both);
    }

    /**
     * What a sheet was recognised as, and by which reading.
     *
     * @param reading null when its figures stand in no table with a line per region
     */
    private record Look(Recognition recognition, @Nullable TableReading reading) {}

    /** The headers of the tables that stand below each other on the sheet. */
    private List<Header> headers(
            List<Row> first, MergedCells mergedCells, KnownRegions known, int regionColumn, @Nullable Header guess) {
        List<Header> found = new ArrayList<>();
        if (regionColumn >= 0) {
            headers.above(first, mergedCells, TableRows.firstData(first, regionColumn, known))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return guess == null ? List.of() : List.of(guess);
        }
        for (int i = found.get(0).data() + 1; i < first.size() - 1; i++) {
            if (TableRows.isText(first.get(i))
                    && !TableRows.isText(first.get(i + 1))
                    && rows.holdsLabels(first.get(i))) {
                int last = found.get(found.size() - 1).last();
                headers.above(first, mergedCells, i + 1)
                        .filter(header -> header.first() > last)
                        .ifPresent(found::add);
            }
        }
        return found;
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

    private Recognition result(TableReading reading, List<Row> first) {
        if (reading.verdict() == SheetSubject.Verdict.IN_DOUBT && reading.decision() instanceof Decision.Settled) {
            String category = reading.subject().subject().category();
            return new Recognition.SubjectInDoubt(reading.subject().text(), category);
        }
        Decision decision = reading.decision();
        List<Column> columns = reading.columns();
        Header header = reading.header();
        String layout = reading.layout() == null ? null : reading.layout().file();
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
        SheetKind kind = reading.kind();
        return kind == null || (kind == SheetKind.REGISTER && tellsOfEnrolled(columns))
                ? unrecognised(reading)
                : new Recognition.Recognised(new Table(
                        kind,
                        columns,
                        first.get(header.first()).number(),
                        first.get(header.last()).number(),
                        headings.read(first.subList(0, header.first())),
                        vocabulary.labels(),
                        rows::holdsLabels,
                        reading.rows(),
                        reading.verdict() == SheetSubject.Verdict.CATEGORY,
                        layout));
    }

    /** Whether those enrolled stand there, but not in a way that counts: in parts, in yuan, as a rate. What is of another year is no matter. */
    private boolean tellsOfEnrolled(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.meaning() instanceof Meaning.Unknown)
                .map(column -> labels.read(column.path()))
                .anyMatch(reading -> reading.saysEnrolment()
                        && reading.measure() == Measure.ENROLLED
                        && reading.unusable() != Unusable.OTHER_PERIOD);
    }

    private Recognition unrecognised(TableReading reading) {
        List<Column> columns = reading.columns();
        List<String> missing = new ArrayList<>();
        if (columns.stream().noneMatch(column -> column.meaning() instanceof Meaning.RegionName)) {
            missing.add(reportingLevel);
        }
        if (!reading.holds(Measure.ENROLLED)) {
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
}
