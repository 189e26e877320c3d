package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.region.Region;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context in which the rows of a recognised table are handled: its rows outside of the data, its region and as-of.
 *
 * @param index its place in the workbook, from 0
 * @param sheet where it stands
 * @param table its table
 * @param home the region that it belongs to
 * @param moment the moment that it stands for
 */
public record SheetContext(int index, Place sheet, Table table, Region home, SheetAsOf moment) {

    public RowAddress address(Row row) {
        return new RowAddress(index, row.number());
    }

    /** The outcome of a row that is a title or part of the header; null for those below. */
    @Nullable
    public RowOutcome aboveData(Row row) {
        if (row.number() > table.lastHeaderRow()) {
            return null;
        }
        if (row.number() >= table.firstHeaderRow()) {
            return passed(row, Bin.HEADER);
        }
        return table.isTitle(row) ? passed(row, Bin.TITLE) : aboveHeader(row);
    }

    public RowOutcome.Passed passed(Row row, Bin bin) {
        return new RowOutcome.Passed(address(row), bin, null, null, List.of());
    }

    /** What the sheet came to; to its own problems come those of the moment and of columns that are not used. */
    public SheetOutcome outcome(int rowsRead, List<Problem> own) {
        List<Problem> problems = new ArrayList<>(moment.problems());
        problems.addAll(own);
        String layout = table.layout();
        if (layout != null) {
            problems.add(Problem.of(ProblemCode.LAYOUT_APPLIED, sheet).with("layout", layout));
        }
        table.columns().stream()
                .filter(column -> layout == null)
                .filter(column ->
                        column.meaning() instanceof Meaning.Unknown || column.meaning() instanceof Meaning.Former)
                .map(column -> Problem.of(ProblemCode.UNUSED_COLUMN, sheet.atColumn(column.index(), column.label())))
                .forEach(problems::add);
        return new SheetOutcome(
                index,
                String.valueOf(sheet.sheet()),
                table.kind(),
                home.code(),
                moment.moment(),
                rowsRead,
                table.columns(),
                problems);
    }

    private RowOutcome aboveHeader(Row row) {
        Problem problem = Problem.of(ProblemCode.ROW_ABOVE_HEADER, sheet.atRow(row.number()))
                .with("header", table.firstHeaderRow());
        return new RowOutcome.Rejected(address(row), null, RawCells.of(row), List.of(problem));
    }
}
