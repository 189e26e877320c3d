package cn.canbao.validation.roster;

import cn.canbao.formula.Recalculation;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.roster.Legend;
import cn.canbao.region.Region;
import cn.canbao.validation.Bin;
import cn.canbao.validation.HeadCount;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.person.IdNumber;
import cn.canbao.validation.person.PersonCategories;
import cn.canbao.validation.person.PersonKey;
import cn.canbao.validation.sheet.RowRegionResolver;
import cn.canbao.validation.sheet.RowRule;
import cn.canbao.validation.sheet.SheetContext;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.validation.sheet.StruckCells;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A roster: a line per person. Nothing of it is kept in memory but what the next lines need. */
public final class RosterSheet implements SheetHandler {

    private final SheetContext frame;
    private final RosterContext form;
    private final RowRegionResolver regions;
    private final RowRule<RosterRow> rules;
    private final Region home;
    private final List<Column> regionColumns;
    private final List<Column> used;
    private final BitSet telling = new BitSet();
    private final boolean hasCodes;
    private final Map<String, Region> known = new HashMap<>();
    private int normalised;
    private int uncounted;
    private int persons;
    private final UnknownMarks unknownMarks = new UnknownMarks();
    private Legend legendBelow = Legend.NONE;
    private boolean hasData;

    public RosterSheet(
            SheetContext frame, RosterContext form, Region home, RowRegionResolver regions, RowRule<RosterRow> rules) {
        this.frame = frame;
        this.form = form;
        this.home = home;
        this.regions = regions;
        this.rules = rules;
        this.regionColumns = frame.table().columns().stream()
                .filter(column -> column.meaning() instanceof Meaning.RegionName)
                .toList();
        this.used = frame.table().columns().stream()
                .filter(column -> column.meaning() instanceof Meaning.RegionName
                        || (column.meaning() instanceof Meaning.Person person && person.field() != PersonField.OTHER))
                .toList();
        form.columns().telling().forEach(column -> telling.set(column.index()));
        this.hasCodes = frame.table().column(Meaning.Code.class::isInstance).isPresent();
    }

    @Override
    public void row(Row row, Consumer<ReadEvent> outcomes) {
        RowOutcome above = frame.aboveData(row);
        if (above != null) {
            outcomes.accept(above);
            return;
        }
        boolean isMarked = StruckCells.any(row);
        RosterRow line = new RosterRow(form, calculated(isMarked ? StruckCells.without(row) : row));
        RowRole role = line.idNumber() instanceof IdNumber.Valid && !line.name().isEmpty()
                ? RowRole.DATA
                : frame.table().role(row);
        switch (role) {
            case DATA -> outcomes.accept(isMarked ? marked(line, row) : person(line));
            case HEADER -> outcomes.accept(frame.passed(row, Bin.HEADER));
            case FOOTER -> {
                readLegend(row);
                outcomes.accept(frame.passed(row, Bin.FOOTER));
            }
            case TOTAL, SUBTOTAL -> outcomes.accept(frame.passed(row, Bin.TOTAL));
        }
    }

    @Override
    public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
        List<Problem> problems = new ArrayList<>();
        if (persons > 0 && !form.columns().tellEnrolment()) {
            problems.add(
                    Problem.of(ProblemCode.MISSING_STATUS_COLUMN, form.sheet()).with("count", persons));
        }
        if (normalised > 0) {
            problems.add(
                    Problem.of(ProblemCode.ID_NUMBER_NORMALISED, form.sheet()).with("count", normalised));
        }
        if (uncounted > 0) {
            problems.add(
                    Problem.of(ProblemCode.CATEGORY_NOT_COUNTED, form.sheet()).with("count", uncounted));
        }
        problems.addAll(unknownMarks.problems(form.sheet(), form.columns().elsewhere()));
        legendBelow
                .otherThan(form.words())
                .map(mark ->
                        Problem.of(ProblemCode.LEGEND_BELOW_TABLE, form.sheet()).with("mark", mark))
                .ifPresent(problems::add);
        form.columns().tariffs().stream()
                .map(column -> Problem.of(
                        ProblemCode.AMOUNT_NOT_PAYMENT, form.sheet().atColumn(column.index(), column.label())))
                .forEach(problems::add);
        return frame.outcome(rowsRead, problems);
    }

    @Override
    public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
        return end(rowsRead, outcomes);
    }

    @Override
    public boolean hasData() {
        return hasData;
    }

    @Override
    public boolean hasPersons() {
        return persons > 0;
    }

    /** A row with what its formulas come to by its own cells, in the columns that matter. */
    private Row calculated(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).formula() != null) {
                return new Recalculation(0).of(row, telling::get);
            }
        }
        return row;
    }

    /** A line with something struck through in it: a person who is struck out does not count. */
    private RowOutcome marked(RosterRow line, Row row) {
        Place place = form.sheet().atRow(row.number());
        Optional<Problem> struck = StruckCells.person(frame.table(), row, place);
        if (struck.isPresent()) {
            hasData = true;
            return new RowOutcome.Rejected(frame.address(row), null, RawCells.of(row), List.of(struck.get()));
        }
        List<Problem> problems = StruckCells.problems(used, row, place);
        RowOutcome outcome = person(line);
        if (problems.isEmpty()) {
            return outcome;
        }
        if (outcome instanceof RowOutcome.AcceptedPerson accepted) {
            problems.addAll(accepted.problems());
            return new RowOutcome.AcceptedPerson(accepted.address(), accepted.person(), List.copyOf(problems));
        }
        RowOutcome.Rejected rejected = (RowOutcome.Rejected) outcome;
        problems.addAll(rejected.problems());
        return new RowOutcome.Rejected(rejected.address(), rejected.region(), RawCells.of(row), List.copyOf(problems));
    }

    /** A legend below the data is found when they have been read by what is usual. */
    private void readLegend(Row row) {
        if (form.marks().legend().isEmpty() && legendBelow.isEmpty()) {
            legendBelow = Legend.of(RosterMarks.notes(row), form.words());
        }
    }

    private RowOutcome person(RosterRow line) {
        hasData = true;
        Row row = line.row();
        Region region = knownRegion(row);
        RowRegionResolver.Result result = region == null
                ? regions.find(frame.table(), row, form.sheet().atRow(row.number()), home)
                : new RowRegionResolver.Result.Known(region, null, false);
        List<Problem> problems = withCode(result, row, rules.check(line));
        if (result instanceof RowRegionResolver.Result.Known found
                && (problems.isEmpty() || problems.stream().noneMatch(Problem::isError))) {
            if (!found.isByCode()) {
                remember(row, found.region());
            }
            count(line);
            return new RowOutcome.AcceptedPerson(frame.address(row), record(line, found.region()), problems);
        }
        List<Problem> all = new ArrayList<>(problems);
        if (result instanceof RowRegionResolver.Result.Problematic problematic) {
            all.addAll(0, problematic.problems());
        }
        String code = result instanceof RowRegionResolver.Result.Known found
                ? found.region().code()
                : null;
        return new RowOutcome.Rejected(frame.address(row), code, RawCells.of(row), all);
    }

    /** Most rosters have no column of codes, and nothing is copied for the lines of those. */
    private List<Problem> withCode(RowRegionResolver.Result result, Row row, List<Problem> problems) {
        if (!hasCodes || !(result instanceof RowRegionResolver.Result.Known found)) {
            return problems;
        }
        return regions.codeProblem(frame.table(), row, form.sheet().atRow(row.number()), found.region())
                .map(problem -> {
                    List<Problem> both = new ArrayList<>(List.of(problem));
                    both.addAll(problems);
                    return both;
                })
                .orElse(problems);
    }

    private void count(RosterRow line) {
        persons++;
        if (line.idNumber() instanceof IdNumber.Valid valid && valid.isNormalised()) {
            normalised++;
        }
        for (Column column : line.unknownMarks()) {
            unknownMarks.add(
                    column, HeadCount.shown(line.cell(column)), line.row().number());
        }
        PersonCategories.Named named = line.named();
        if (named != null && named.hasUncounted()) {
            uncounted++;
        }
    }

    private PersonRecord record(RosterRow line, Region region) {
        RosterColumns columns = form.columns();
        IdNumber.Valid valid = line.idNumber() instanceof IdNumber.Valid number ? number : null;
        String household = line.text(columns.household());
        return new PersonRecord(
                region.code(),
                valid == null ? unnumbered(line, region, household) : PersonKey.of(valid.number()),
                valid == null ? null : valid.number(),
                valid != null && valid.isNormalised() ? HeadCount.shown(line.cell(columns.idNumber())) : null,
                line.name(),
                household,
                line.categories(),
                line.categoriesAsWritten(),
                line.status().enrolment(),
                line.paidOn(),
                line.amount(),
                line.reasonText(),
                line.text(columns.remark()));
    }

    /** A newborn is known by the guardian's number, the name and the day of birth; where the sheet has no such number, by the household. */
    private static long unnumbered(RosterRow line, Region region, @Nullable String household) {
        String guardian = line.guardian();
        return PersonKey.ofUnnumbered(
                guardian == null ? region.code() + "/" + household : guardian,
                line.name(),
                String.valueOf(line.birth()));
    }

    /** The region of a row that names it in the same words as one before; null when it is not known yet. */
    private @Nullable Region knownRegion(Row row) {
        return known.get(regionText(row));
    }

    private void remember(Row row, Region region) {
        known.putIfAbsent(regionText(row), region);
    }

    private String regionText(Row row) {
        if (regionColumns.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Column column : regionColumns) {
            Cell cell = row.cell(column.index());
            text.append(cell == null ? "" : cell.shown()).append('\n');
        }
        return text.toString();
    }
}
