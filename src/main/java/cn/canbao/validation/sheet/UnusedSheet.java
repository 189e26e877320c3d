package cn.canbao.validation.sheet;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.SheetKind;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.workbook.Row;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Handles a sheet that does not count: a cover with text only, or a table that is rejected as a whole. */
public final class UnusedSheet implements SheetHandler {

    private static final int LABELS_NAMED = 12;

    private final int index;
    private final Place sheet;
    private final @Nullable SheetKind kind;
    private final LocalDateTime received;
    private final @Nullable Problem problem;
    private final List<Column> columns;
    private boolean hasTable;

    private UnusedSheet(
            int index, Place sheet, @Nullable SheetKind kind, LocalDateTime received, @Nullable Problem problem) {
        this(index, sheet, kind, received, problem, List.of());
    }

    private UnusedSheet(
            int index,
            Place sheet,
            @Nullable SheetKind kind,
            LocalDateTime received,
            @Nullable Problem problem,
            List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.index = index;
        this.sheet = sheet;
        this.kind = kind;
        this.received = received;
        this.problem = problem;
    }

    /** A sheet of a file that breaks off somewhere: every row is turned away, and the file says why. */
    public static UnusedSheet brokenOff(int index, Place sheet, LocalDateTime received) {
        return new UnusedSheet(index, sheet, null, received, null);
    }

    /** A sheet that could not be recognised, for a reason that nobody thought of. */
    public static UnusedSheet unforeseen(int index, Problem problem, LocalDateTime received) {
        return new UnusedSheet(index, problem.place(), null, received, problem);
    }

    /** A sheet whose title contradicts its figures. */
    public static UnusedSheet titled(int index, Problem problem, LocalDateTime received) {
        return new UnusedSheet(index, problem.place(), null, received, problem);
    }

    /** A sheet whose first rows hold text only. */
    public static UnusedSheet prose(int index, Place sheet, LocalDateTime received) {
        return new UnusedSheet(index, sheet, null, received, Problem.of(ProblemCode.SHEET_WITHOUT_TABLE, sheet));
    }

    /** A sheet of no known kind. */
    public static UnusedSheet unrecognised(
            int index, Place sheet, Recognition.Unrecognised unrecognised, LocalDateTime received) {
        return new UnusedSheet(
                index,
                sheet,
                null,
                received,
                Problem.of(ProblemCode.SHEET_NOT_RECOGNISED, sheet)
                        .with("missing", String.join("、", unrecognised.missing()))
                        .with(
                                "found",
                                unrecognised.found().stream()
                                        .limit(LABELS_NAMED)
                                        .collect(Collectors.joining("、"))),
                unrecognised.all());
    }

    /** A sheet with several columns for one thing. */
    public static UnusedSheet contradictory(
            int index, Place sheet, Recognition.Contradictory contradictory, LocalDateTime received) {
        return new UnusedSheet(
                index,
                sheet,
                null,
                received,
                Problem.of(ProblemCode.DUPLICATE_LABEL, sheet)
                        .with(
                                "columns",
                                contradictory.columns().stream()
                                        .map(column -> Place.letters(column.index()))
                                        .collect(Collectors.joining("、")))
                        .with(
                                "meaning",
                                contradictory.columns().stream()
                                        .map(Column::label)
                                        .distinct()
                                        .collect(Collectors.joining(" / "))),
                contradictory.all());
    }

    /** A sheet in which two columns may hold what is asked for. */
    public static UnusedSheet doubtful(int index, Place sheet, Recognition.Doubtful doubtful, LocalDateTime received) {
        return new UnusedSheet(
                index,
                sheet,
                null,
                received,
                Problem.of(ProblemCode.COLUMNS_IN_DOUBT, sheet)
                        .with(
                                "quantity",
                                "@measure." + doubtful.quantity().measure().word())
                        .with("one", named(doubtful.column()))
                        .with("other", named(doubtful.rival())),
                doubtful.all());
    }

    /** A roster in which two columns may say what is asked for of a person. */
    public static UnusedSheet doubtful(
            int index, Place sheet, Recognition.DoubtfulField doubtful, LocalDateTime received) {
        return new UnusedSheet(
                index,
                sheet,
                SheetKind.ROSTER,
                received,
                Problem.of(ProblemCode.COLUMNS_IN_DOUBT, sheet)
                        .with("variant", "person")
                        .with(
                                "quantity",
                                "@field."
                                        + doubtful.field()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                        .with("one", named(doubtful.column()))
                        .with("other", named(doubtful.rival())));
    }

    /** A sheet in which a column cannot be what its label says. */
    public static UnusedSheet contradicted(
            int index, Place sheet, Recognition.Contradicted contradicted, LocalDateTime received) {
        String layout = contradicted.layout();
        Problem problem = Problem.of(
                        layout == null ? ProblemCode.COLUMNS_IN_DOUBT : ProblemCode.LAYOUT_CONTRADICTED, sheet)
                .with("variant", contradicted.contradiction())
                .with(
                        "quantity",
                        "@measure." + contradicted.quantity().measure().word())
                .with("one", named(contradicted.column()));
        return new UnusedSheet(
                index,
                sheet,
                null,
                received,
                layout == null ? problem : problem.with("layout", layout),
                contradicted.all());
    }

    /** A sheet of which nobody knows whose figures they are. */
    public static UnusedSheet subjectInDoubt(
            int index, Place sheet, Recognition.SubjectInDoubt inDoubt, Campaign campaign, LocalDateTime received) {
        String everybody = campaign.everybody().label();
        String category = inDoubt.category();
        Problem problem = Problem.of(ProblemCode.COLUMNS_IN_DOUBT, sheet)
                .withValue(inDoubt.text())
                .with("everybody", everybody);
        return new UnusedSheet(
                index,
                sheet,
                null,
                received,
                category == null
                        ? problem.with("variant", "others")
                        : problem.with("variant", "subject")
                                .with(
                                        "category",
                                        campaign.category(category)
                                                .map(Category::label)
                                                .orElse(category)));
    }

    /** A sheet that has no line per region. */
    public static UnusedSheet ofOtherShape(
            int index, Place sheet, Recognition.OtherShape other, LocalDateTime received) {
        ProblemCode code = switch (other.shape()) {
            case REGIONS_IN_COLUMNS -> ProblemCode.REGIONS_IN_COLUMNS;
            case LABEL_BESIDE_FIGURE -> ProblemCode.LABEL_BESIDE_FIGURE;
            case TABLES_SIDE_BY_SIDE -> ProblemCode.TABLES_SIDE_BY_SIDE;
        };
        return new UnusedSheet(
                index, sheet, null, received, Problem.of(code, sheet).with("where", other.where()));
    }

    private static String named(Column column) {
        return Place.letters(column.index()) + " 列“" + column.label() + "”";
    }

    /** A sheet of a kind that is not taken. */
    public static UnusedSheet ofKind(
            int index, Place sheet, SheetKind kind, LocalDateTime received, List<Column> columns) {
        return new UnusedSheet(
                index,
                sheet,
                kind,
                received,
                Problem.of(ProblemCode.KIND_NOT_ACCEPTED, sheet).with("kind", "@kind." + kind.word()),
                columns);
    }

    @Override
    public void row(Row row, Consumer<ReadEvent> outcomes) {
        RowAddress address = new RowAddress(index, row.number());
        boolean isProse = problem != null && !problem.isError() && row.cells().size() < 2;
        hasTable |= !isProse;
        outcomes.accept(
                isProse
                        ? new RowOutcome.Passed(address, Bin.TITLE, null, null, List.of())
                        : new RowOutcome.Rejected(address, null, RawCells.of(row), List.of()));
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
        boolean isTable = hasTable && problem != null && !problem.isError();
        Problem found = isTable
                ? Problem.of(ProblemCode.SHEET_NOT_RECOGNISED, sheet)
                        .with("missing", "—")
                        .with("found", "—")
                : problem;
        return new SheetOutcome(
                index,
                String.valueOf(sheet.sheet()),
                kind,
                null,
                received,
                rowsRead,
                columns,
                found == null ? List.of() : List.of(found));
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
        return end(rowsRead, outcomes);
    }

    @Override
    public boolean hasData() {
        return hasTable;
    }
}
