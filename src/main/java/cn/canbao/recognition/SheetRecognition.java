package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Recognises a sheet by the best header band of one to three rows among its first rows. */
public final class SheetRecognition {

    /** How many of a sheet's rows are looked at where cells are evidence. */
    public static final int ROWS_LOOKED_AT = 220;

    /** In how many of them a header is looked for by its words. */
    public static final int ROWS_BEFORE_HEADER = 50;

    private static final int TALLEST_BAND = 3;
    private static final int LONG_NUMBER = 9;

    private final Vocabulary vocabulary;
    private final Campaign campaign;
    private final ColumnMeanings meanings;
    private final HeadingReader headings;
    private final ProgressSheetRecognition progressSheets;
    private final RosterRecognition rosters;

    /** Recognises in the words of a vocabulary what a campaign needs. */
    public SheetRecognition(Vocabulary vocabulary, Campaign campaign) {
        this(vocabulary, campaign, Layouts.NONE);
    }

    /** The same; headers about which somebody has settled something are read so. */
    public SheetRecognition(Vocabulary vocabulary, Campaign campaign, Layouts layouts) {
        this.vocabulary = vocabulary;
        this.campaign = campaign;
        this.meanings = new ColumnMeanings(vocabulary, campaign);
        this.headings = new HeadingReader(vocabulary.labels());
        this.rosters = new RosterRecognition(vocabulary, campaign, meanings);
        this.progressSheets = new ProgressSheetRecognition(vocabulary, campaign, headings, layouts);
    }

    private record Band(int from, int height, List<Column> columns) {

        /** More columns understood; among equals the lower band, which takes nothing in that is no header. */
        boolean isBetterThan(Band other) {
            return understood() > other.understood() || (understood() == other.understood() && height < other.height);
        }

        Header header() {
            SortedMap<Integer, List<String>> paths = new TreeMap<>();
            columns.forEach(column -> paths.put(column.index(), column.path()));
            return new Header(from, from + height - 1, from + height, paths);
        }

        long understood() {
            return columns.stream()
                    .filter(column -> !(column.meaning() instanceof Meaning.Unknown))
                    .count();
        }
    }

    /** Whether a sheet that begins with some rows is better recognised by more of them: a line per person is known by its header. */
    public boolean wantsMoreRows(List<Row> first) {
        Band best = bestBand(first);
        SheetKind kind = best == null ? null : kind(best.columns);
        return kind != SheetKind.ROSTER && kind != SheetKind.REDUCTION;
    }

    /** Recognises a sheet by its first rows only: where nothing is known of its merged cells, nor of the regions that it names. */
    public Recognition recognise(List<Row> first) {
        return recognise(first, () -> MergedCells.NONE, KnownRegions.NONE, SheetNames.NONE, heading -> "");
    }

    /**
     * Recognises a sheet.
     *
     * @param first its first rows, at most {@link #ROWS_LOOKED_AT} of those that hold anything
     * @param merges finds its merged cells, which is asked only when they matter
     * @param register the regions that it may name
     * @param home the region that it seems to belong to
     * @param names what it and its file are called
     */
    public Recognition recognise(
            List<Row> first, Supplier<MergedCells> merges, Register register, Region home, SheetNames names) {
        return recognise(first, merges, KnownRegions.of(register, home), names, heading -> home.code());
    }

    /**
     * Recognises a sheet.
     *
     * @param home the region that it seems to belong to
     * @param names what it and its file are called
     * @param sender finds the code of the region that hands it in, by what stands above its header
     */
    public Recognition recognise(
            List<Row> first,
            Supplier<MergedCells> merges,
            Register register,
            Region home,
            SheetNames names,
            Function<SheetHeading, String> sender) {
        return recognise(first, merges, KnownRegions.of(register, home), names, sender);
    }

    /**
     * Recognises a further table that stands below the first one of a sheet.
     *
     * @param rows its rows, with the titles right above it
     * @return its table; empty when it is no progress sheet that can be read without asking
     */
    public Optional<Table> further(
            List<Row> rows, Supplier<MergedCells> merges, Register register, Region home, SheetNames names) {
        return progressSheets.further(rows, merges.get(), KnownRegions.of(register, home), names);
    }

    /** Recognises a sheet and says why; see {@link #recognise(List, Supplier, Register, Region, SheetNames, Function)}. */
    public SheetExplanation explain(
            List<Row> first,
            Supplier<MergedCells> merges,
            Register register,
            Region home,
            SheetNames names,
            Function<SheetHeading, String> sender) {
        KnownRegions known = KnownRegions.of(register, home);
        Recognition recognition = recognise(first, merges, known, names, sender);
        boolean isProse = recognition instanceof Recognition.Prose;
        Band best = isProse ? null : bestBand(first.subList(0, Math.min(first.size(), ROWS_BEFORE_HEADER)));
        Header guess = best == null ? null : best.header();
        boolean isOfPersons = recognition instanceof Recognition.DoubtfulField
                || (recognition instanceof Recognition.Recognised recognised
                        && recognised.table().kind() != SheetKind.SUMMARY)
                || (best != null && kind(best.columns) == SheetKind.REDUCTION);
        Optional<SheetExplanation> progress = isProse || isOfPersons
                ? Optional.empty()
                : progressSheets.explain(first, merges.get(), known, names, guess, sender);
        return progress.orElseGet(() -> new SheetExplanation(
                recognition,
                headings.read(first.subList(0, guess == null ? 0 : guess.first())),
                ProgressSheetExplanation.byLabels(recognition.all(), first)));
    }

    private Recognition recognise(
            List<Row> first,
            Supplier<MergedCells> merges,
            KnownRegions known,
            SheetNames names,
            Function<SheetHeading, String> sender) {
        if (first.stream().allMatch(row -> row.cells().size() < 2)) {
            return new Recognition.Prose();
        }
        Band best = bestBand(first.subList(0, Math.min(first.size(), ROWS_BEFORE_HEADER)));
        SheetKind kind = best == null ? null : kind(best.columns);
        if (best != null && kind == SheetKind.REDUCTION) {
            return table(first, SheetKind.REDUCTION, best.from, best.from + best.height, best.columns);
        }
        Optional<RosterRecognition.Found> roster = best != null && kind == SheetKind.ROSTER
                ? rosters.complete(first, best.from, best.from + best.height, best.columns)
                : rosters.byNumbers(first);
        if (roster.isPresent()) {
            return roster(first, roster.get());
        }
        return progressSheets
                .recognise(first, merges.get(), known, names, best == null ? null : best.header(), sender)
                .orElseGet(() -> unrecognised(first, best));
    }

    private Recognition roster(List<Row> first, RosterRecognition.Found found) {
        if (found instanceof RosterRecognition.Found.Doubt doubt) {
            return doubt.reason();
        }
        RosterRecognition.Found.Roster roster = (RosterRecognition.Found.Roster) found;
        boolean isReduction = roster.columns().stream().anyMatch(c -> c.meaning() instanceof Meaning.Reduction);
        return table(
                first,
                isReduction ? SheetKind.REDUCTION : SheetKind.ROSTER,
                roster.from(),
                roster.to(),
                roster.columns());
    }

    /**
     * A table of persons.
     *
     * @param from index of the first row of its header
     * @param to index behind its last one
     */
    private Recognition table(List<Row> first, SheetKind kind, int from, int to, List<Column> columns) {
        List<Column> rivals = rivals(kind, columns);
        if (!rivals.isEmpty()) {
            return new Recognition.Contradictory(rivals, columns);
        }
        return new Recognition.Recognised(new Table(
                kind,
                columns,
                first.get(from).number(),
                first.get(to - 1).number(),
                headings.read(first.subList(0, from)),
                vocabulary.labels(),
                row -> false,
                RowSubjects.none(vocabulary.labels()),
                false,
                null));
    }

    private @Nullable Band bestBand(List<Row> first) {
        Map<List<String>, Meaning> known = new HashMap<>();
        Band best = null;
        for (int from = 0; from < first.size(); from++) {
            for (int height = 1; height <= TALLEST_BAND && from + height <= first.size(); height++) {
                List<Row> rows = first.subList(from, from + height);
                Row last = rows.get(height - 1);
                if (last.number() - rows.get(0).number() != height - 1 || isData(last)) {
                    break;
                }
                List<Column> columns = new ArrayList<>();
                HeaderBand.paths(rows)
                        .forEach((index, path) ->
                                columns.add(new Column(index, path, known.computeIfAbsent(path, meanings::of))));
                Band band = new Band(from, height, columns);
                if (best == null || band.isBetterThan(best)) {
                    best = band;
                }
            }
        }
        return best == null || best.understood() == 0 ? null : best;
    }

    /** A row with a date, or with a number longer than any year, cannot be a header: that spares looking at the lines of a roster. */
    private static boolean isData(Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.kind() == CellKind.DATE
                        || (cell.text().length() >= LONG_NUMBER
                                && cell.text().chars().allMatch(Character::isDigit)));
    }

    private static @Nullable SheetKind kind(List<Column> columns) {
        boolean region = columns.stream().anyMatch(c -> c.meaning() instanceof Meaning.RegionName);
        if (isPerson(columns, PersonField.NAME) && isPerson(columns, PersonField.ID_NUMBER)) {
            boolean reduction = columns.stream().anyMatch(c -> c.meaning() instanceof Meaning.Reduction);
            return reduction ? SheetKind.REDUCTION : SheetKind.ROSTER;
        }
        if (!region) {
            return null;
        }
        if (has(columns, Measure.ENROLLED)) {
            return SheetKind.SUMMARY;
        }
        return has(columns, Measure.TARGET) || has(columns, Measure.POPULATION) ? SheetKind.REGISTER : null;
    }

    private static boolean isPerson(List<Column> columns, PersonField field) {
        return columns.stream().anyMatch(c -> c.meaning() instanceof Meaning.Person person && person.field() == field);
    }

    private static boolean has(List<Column> columns, Measure measure) {
        return columns.stream()
                .anyMatch(c ->
                        c.meaning() instanceof Meaning.Figure f && f.quantity().measure() == measure);
    }

    /** Columns of which only one may be there. Those of a roster that are ticked may mean the same: one per identity, less fine categories. */
    private static List<Column> rivals(SheetKind kind, List<Column> columns) {
        Map<Meaning, List<Column>> byMeaning = new HashMap<>();
        for (Column column : columns) {
            boolean isUnique = (column.meaning() instanceof Meaning.Figure && kind != SheetKind.ROSTER)
                    || column.meaning() instanceof Meaning.RegionName
                    || column.meaning().equals(new Meaning.Person(PersonField.NAME))
                    || column.meaning().equals(new Meaning.Person(PersonField.ID_NUMBER));
            if (isUnique) {
                byMeaning
                        .computeIfAbsent(column.meaning(), m -> new ArrayList<>())
                        .add(column);
            }
        }
        return byMeaning.values().stream()
                .filter(same -> same.size() > 1)
                .min(Comparator.comparingInt(same -> same.get(0).index()))
                .orElse(List.of());
    }

    private Recognition unrecognised(List<Row> first, @Nullable Band best) {
        List<Column> columns = best == null ? List.of() : best.columns;
        List<String> missing = new ArrayList<>();
        if (columns.stream().noneMatch(c -> c.meaning() instanceof Meaning.RegionName)) {
            missing.add(campaign.reportingLevel().label());
        }
        if (!has(columns, Measure.ENROLLED)) {
            missing.add("已参保人数");
        }
        Optional<List<String>> labels = best == null
                ? first.stream()
                        .map(row -> row.cells().stream()
                                .filter(cell -> cell.kind() == CellKind.TEXT)
                                .map(Cell::shown)
                                .toList())
                        .max(Comparator.comparingInt(List::size))
                : Optional.of(withoutTitle(columns.stream().map(Column::path).toList()));
        return new Recognition.Unrecognised(missing, labels.orElse(List.of()), columns);
    }

    /** What stands above every column is a title and no label. */
    private static List<String> withoutTitle(List<List<String>> paths) {
        List<List<String>> rest = paths;
        while (rest.stream().allMatch(path -> path.size() > 1)
                && rest.stream().map(path -> path.get(0)).distinct().count() == 1) {
            rest = rest.stream().map(path -> path.subList(1, path.size())).toList();
        }
        return rest.stream().map(path -> String.join("/", path)).toList();
    }
}
