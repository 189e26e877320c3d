package cn.canbao.validation;

import cn.canbao.campaign.Category;
import cn.canbao.problem.IdMask;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A progress sheet: checks its lines, holds its totals against them. */
final class SummarySheet implements SheetReading {

    private record HeldTotal(RowAddress address, SummaryRow row) {}

    private final int index;
    private final Place sheet;
    private final Table table;
    private final Region home;
    private final SheetMoment moment;
    private final Vocabulary vocabulary;
    private final RegionOfRow regions;
    private final SummaryRules rules;
    private final ReportedRegions reported;
    private final TotalCheck totals;
    private final List<HeldTotal> held = new ArrayList<>();
    private final Map<Category, Integer> withoutColumn = new LinkedHashMap<>();
    private boolean hasData;

    SummarySheet(
            int index,
            Place sheet,
            Table table,
            Region home,
            SheetMoment moment,
            Vocabulary vocabulary,
            RegionOfRow regions,
            SummaryRules rules,
            ReportedRegions reported) {
        this.index = index;
        this.sheet = sheet;
        this.table = table;
        this.home = home;
        this.moment = moment;
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.rules = rules;
        this.reported = reported;
        this.totals = new TotalCheck(table);
    }

    @Override
    public void row(Row row, Consumer<Reading> outcomes) {
        RowAddress address = new RowAddress(index, row.number());
        Place place = sheet.atRow(row.number());
        if (row.number() < table.firstHeaderRow()) {
            outcomes.accept(table.isTitle(row) ? passed(address, Bin.TITLE) : aboveHeader(row, address, place));
        } else if (row.number() <= table.lastHeaderRow()) {
            outcomes.accept(passed(address, Bin.HEADER));
        } else {
            RowRole role = table.role(row);
            switch (role) {
                case DATA -> data(row, address, place, outcomes);
                case HEADER -> outcomes.accept(passed(address, Bin.HEADER));
                case FOOTER -> outcomes.accept(passed(address, Bin.FOOTER));
                case TOTAL, SUBTOTAL -> {
                    SummaryRow total = new SummaryRow(table, row, place, null, vocabulary);
                    totals.addTotal(total);
                    held.add(new HeldTotal(address, total));
                }
            }
        }
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<Reading> outcomes) {
        for (int i = 0; i < held.size(); i++) {
            HeldTotal total = held.get(i);
            List<Problem> problems = new ArrayList<>(totals.problems(i));
            problems.addAll(rules.typedRates().check(total.row));
            boolean isWhole = table.role(total.row.row()) == RowRole.TOTAL;
            String remark = remark(total.row.row());
            outcomes.accept(new RowOutcome.Passed(
                    total.address,
                    Bin.TOTAL,
                    isWhole && remark != null ? home.code() : null,
                    isWhole ? remark : null,
                    problems));
        }
        return outcome(rowsRead);
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<Reading> outcomes) {
        held.forEach(total -> outcomes.accept(passed(total.address, Bin.TOTAL)));
        return outcome(rowsRead);
    }

    @Override
    public boolean hasData() {
        return hasData;
    }

    private void data(Row row, RowAddress address, Place place, Consumer<Reading> outcomes) {
        hasData = true;
        RegionOfRow.Result result = regions.find(table, row, place, home);
        Region region = result instanceof RegionOfRow.Result.Known known ? known.region() : null;
        SummaryRow line = new SummaryRow(table, row, place, region, vocabulary);
        totals.add(line);
        List<Problem> problems = new ArrayList<>();
        if (result instanceof RegionOfRow.Result.Problematic problematic) {
            problems.add(problematic.problem());
        }
        problems.addAll((region == null ? rules.withoutRegion() : rules.forRegion()).check(line));
        if (region == null || problems.stream().anyMatch(Problem::isError)) {
            outcomes.accept(new RowOutcome.Rejected(
                    address, region == null ? null : region.code(), SummaryRow.rawCells(row), problems));
            return;
        }
        rules.withoutColumn(line).forEach(category -> withoutColumn.merge(category, 1, Integer::sum));
        reported.add(
                new RowOutcome.Accepted(
                        address, new SummaryRecord(region.code(), line.counts(), remark(row)), problems),
                line,
                outcomes);
    }

    private RowOutcome aboveHeader(Row row, RowAddress address, Place place) {
        Problem problem = Problem.of(ProblemCode.ROW_ABOVE_HEADER, place).with("header", table.firstHeaderRow());
        return new RowOutcome.Rejected(address, null, SummaryRow.rawCells(row), List.of(problem));
    }

    private SheetOutcome outcome(int rowsRead) {
        List<Problem> problems = new ArrayList<>(moment.problems());
        withoutColumn.forEach((category, rows) -> problems.add(Problem.of(ProblemCode.MISSING_COLUMN, sheet)
                .with("category", category.label())
                .with("count", rows)));
        table.columns().stream()
                .filter(column -> column.meaning() instanceof Meaning.Unknown)
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

    private @Nullable String remark(Row row) {
        return table.column(Meaning.Remark.class::isInstance)
                .map(column -> row.cell(column.index()))
                .map(Cell::shown)
                .map(text -> IdMask.mask(text.replaceAll("\\s+", " ").strip()))
                .orElse(null);
    }

    private static RowOutcome.Passed passed(RowAddress address, Bin bin) {
        return new RowOutcome.Passed(address, bin, null, null, List.of());
    }
}
