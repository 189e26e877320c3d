package cn.canbao.validation.summary;

import cn.canbao.formula.Recalculation;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.RowSubjects;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.text.IdMask;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.SummaryRecord;
import cn.canbao.validation.Unforeseen;
import cn.canbao.validation.sheet.RowRegionResolver;
import cn.canbao.validation.sheet.SheetContext;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.validation.sheet.StruckCells;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A progress sheet: checks its lines, holds its totals against them. */
public final class SummarySheet implements SheetHandler {

    /** As many as the register's villages have in a wide sheet; formulas over more rows are not recalculated. */
    private static final int MOST_CELLS = 200_000;

    private record HeldTotal(RowAddress address, SummaryRow row) {}

    private final SheetContext frame;
    private final Vocabulary vocabulary;
    private final RowRegionResolver regions;
    private final SummaryRules rules;
    private final ReportedRegions reported;
    private final Recalculation recalculation = new Recalculation(MOST_CELLS);
    private final BitSet figures = new BitSet();
    private final SheetTotals totals;
    private final RowSubjectCheck subjects;
    private final MissingColumns missing;
    private final List<HeldTotal> held = new ArrayList<>();
    private final boolean isFurther;
    private RowSubjects.Found section = RowSubjects.Found.NOTHING;
    private Region home;
    private boolean hasData;

    /** @param isFurther whether its table stands below another one of the sheet: then it only adds to what that one says */
    public SummarySheet(
            SheetContext frame,
            Vocabulary vocabulary,
            RowRegionResolver regions,
            SummaryRules rules,
            ReportedRegions reported,
            boolean isFurther) {
        this.frame = frame;
        this.home = frame.home();
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.rules = rules;
        this.reported = reported;
        frame.table().figures().forEach(column -> figures.set(column.index()));
        this.isFurther = isFurther;
        this.totals = new SheetTotals(frame.table());
        this.subjects = rules.subjects(frame.table());
        this.missing = new MissingColumns(frame.table(), rules);
    }

    @Override
    public void row(Row read, Consumer<ReadEvent> outcomes) {
        Row row = recalculation.of(read, figures::get);
        RowOutcome above = frame.aboveData(row);
        if (above != null) {
            outcomes.accept(above);
            return;
        }
        switch (frame.table().role(row)) {
            case DATA -> data(row, outcomes);
            case HEADER -> outcomes.accept(frame.passed(row, Bin.HEADER));
            case FOOTER -> outcomes.accept(frame.passed(row, Bin.FOOTER));
            case TOTAL, SUBTOTAL -> {
                RowSubjects.Found about = about(row);
                SummaryRow total = new SummaryRow(subjects.table(about), row, place(row), null, vocabulary);
                totals.addTotal(about, total);
                held.add(new HeldTotal(frame.address(row), total));
            }
        }
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
        for (int i = 0; i < held.size(); i++) {
            HeldTotal total = held.get(i);
            try {
                outcomes.accept(checked(total, totals.problems(i)));
            } catch (RuntimeException | StackOverflowError e) {
                Row row = total.row.row();
                outcomes.accept(Unforeseen.row(total.address, place(row), row, e));
            }
        }
        return outcome(rowsRead);
    }

    private RowOutcome.Passed checked(HeldTotal total, List<Problem> differences) {
        List<Problem> problems = new ArrayList<>(differences);
        problems.addAll(rules.typedRates().check(total.row));
        boolean isWhole = frame.table().role(total.row.row()) == RowRole.TOTAL;
        String remark = remark(total.row.row());
        return new RowOutcome.Passed(
                total.address,
                Bin.TOTAL,
                isWhole && remark != null ? frame.home().code() : null,
                isWhole ? remark : null,
                problems);
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
        held.forEach(total -> outcomes.accept(frame.passed(total.row.row(), Bin.TOTAL)));
        return outcome(rowsRead);
    }

    @Override
    public boolean hasData() {
        return hasData;
    }

    private void data(Row row, Consumer<ReadEvent> outcomes) {
        RowAddress address = frame.address(row);
        Optional<Problem> struck = StruckCells.region(frame.table(), row, place(row));
        if (struck.isPresent()) {
            hasData = true;
            outcomes.accept(new RowOutcome.Rejected(address, null, RawCells.of(row), List.of(struck.get())));
            return;
        }
        RowRegionResolver.Result result = regions.find(frame.table(), row, place(row), home);
        Region region = result instanceof RowRegionResolver.Result.Known known ? known.region() : null;
        String oldRegion = result instanceof RowRegionResolver.Result.Known known ? known.oldRegion() : null;
        if (region == null && isSection(row, result)) {
            outcomes.accept(frame.passed(row, Bin.TITLE));
            return;
        }
        hasData = true;
        RowSubjects.Found about = about(row);
        SummaryRow line = new SummaryRow(subjects.table(about), row, place(row), region, vocabulary);
        totals.add(about, line);
        List<Problem> problems = new ArrayList<>();
        if (result instanceof RowRegionResolver.Result.Problematic problematic) {
            problems.addAll(problematic.problems());
        }
        if (region != null) {
            regions.codeProblem(frame.table(), row, place(row), region).ifPresent(problems::add);
        }
        Optional<Problem> notCounted = subjects.problem(about, line);
        notCounted.ifPresent(problems::add);
        if (notCounted.isEmpty()) {
            problems.addAll((region == null ? rules.withoutRegion() : rules.forRegion()).check(line));
        }
        if (region == null || notCounted.isPresent() || problems.stream().anyMatch(Problem::isError)) {
            // what is reported of another old region does not put this row right
            outcomes.accept(new RowOutcome.Rejected(
                    address,
                    region == null || (oldRegion != null && regions.isMerged(region)) ? null : region.code(),
                    RawCells.of(row),
                    problems));
            return;
        }
        missing.add(line, region.code(), about);
        RowOutcome.Accepted accepted = new RowOutcome.Accepted(
                address, new SummaryRecord(region.code(), oldRegion, line.counts(), remark(row)), problems);
        if (isFurther) {
            reported.addFurther(accepted, line, frame.moment().said(), outcomes);
        } else {
            reported.add(accepted, line, frame.moment().said(), outcomes);
        }
    }

    /** Whether a row is the title of a section, which is then remembered: of people, of a larger region, or 东片 whatever it is. */
    private boolean isSection(Row row, RowRegionResolver.Result result) {
        if (row.cells().size() != 1) {
            return false;
        }
        Optional<RowSubjects.Found> people = frame.table().subjects().section(row);
        section = people.orElse(section);
        Optional<Region> larger = regions.section(row.cells().get(0).shown());
        home = larger.orElse(home);
        return people.isPresent()
                || larger.isPresent()
                || (result instanceof RowRegionResolver.Result.Problematic problematic
                        && problematic.problems().stream().allMatch(SummarySheet::isLikeNoRegion));
    }

    /** Whether a name is like that of no region at all, so that nobody mistyped it. */
    private static boolean isLikeNoRegion(Problem problem) {
        return problem.code() == ProblemCode.UNKNOWN_REGION && problem.facts().get("variant") == null;
    }

    private RowSubjects.Found about(Row row) {
        return frame.table().subjects().of(row).in(section);
    }

    private Place place(Row row) {
        return frame.sheet().atRow(row.number());
    }

    private SheetOutcome outcome(int rowsRead) {
        SheetOutcome outcome = frame.outcome(rowsRead, missing.problems(frame.sheet()));
        return isFurther ? outcome.without(frame.moment().problems()) : outcome;
    }

    private @Nullable String remark(Row row) {
        return frame.table()
                .column(Meaning.Remark.class::isInstance)
                .map(column -> row.cell(column.index()))
                .map(Cell::shown)
                .map(text -> IdMask.mask(text.replaceAll("\\s+", " ").strip()))
                .orElse(null);
    }
}
