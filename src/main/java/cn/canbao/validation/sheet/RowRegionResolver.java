package cn.canbao.validation.sheet;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import cn.canbao.region.RegionNames;
import cn.canbao.region.Register;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region that a row speaks of: each level narrows down the one above it, and what the row leaves out comes from where the
 * sheet was found to belong. It never guesses: what fits several regions is a problem.
 */
public final class RowRegionResolver {

    /** The region of a row, or why there is none. */
    public sealed interface Result {
        /**
         * It is known.
         *
         * @param oldRegion the old region that the row means, where the region was merged of several; null when it means the whole
         * @param isByCode whether only the row's code told it apart from others of its name
         */
        record Known(Region region, @Nullable String oldRegion, boolean isByCode) implements Result {}

        record Problematic(List<Problem> problems) implements Result {}
    }

    private final Campaign campaign;
    private final Register register;
    private final RegionNames names;
    private final RegionCodes codes;
    private final Vocabulary vocabulary;

    public RowRegionResolver(Campaign campaign, Register register, Vocabulary vocabulary) {
        this.campaign = campaign;
        this.register = register;
        this.names = register.names();
        this.codes = new RegionCodes(register);
        this.vocabulary = vocabulary;
    }

    /**
     * Finds the region.
     *
     * @param home the region that the sheet belongs to, the campaign's when nothing more is known
     */
    public Result find(Table table, Row row, Place place, Region home) {
        Region at = home;
        Column last = null;
        boolean isByCode = false;
        String name = "";
        for (Column column : regionColumns(table)) {
            Cell cell = row.cell(column.index());
            if (cell == null || vocabulary.isBlank(cell.shown())) {
                continue;
            }
            Region within = last == null ? searchScope(column, home) : at;
            RegionMatch match = names.find(cell.shown(), within, level(column));
            Optional<Region> settled = match instanceof RegionMatch.Ambiguous several
                    ? codes.settle(table, row, several.candidates())
                    : Optional.empty();
            isByCode |= settled.isPresent();
            if (match instanceof RegionMatch.Found found) {
                at = found.region();
            } else if (settled.isPresent()) {
                at = settled.get();
            } else {
                return new Result.Problematic(problems(match, table, row, place, column, cell, within));
            }
            last = column;
            name = cell.shown();
        }
        if (last == null && home.level() == campaign.reportingLevel().id()) {
            return new Result.Known(home, null, false);
        }
        if (last == null) {
            return new Result.Problematic(List.of(Problem.of(ProblemCode.MISSING_REGION, place)
                    .with("level", campaign.reportingLevel().label())));
        }
        if (!register.isReporting(at)) {
            return new Result.Problematic(
                    List.of(Problem.of(ProblemCode.REGION_NOT_REPORTING, place.atColumn(last.index(), last.label()))
                            .withValue(at.name())
                            .with("level", campaign.reportingLevel().label())));
        }
        return new Result.Known(at, register.history().oldRegion(at, name), isByCode);
    }

    /** The larger region that a text between the rows names, as the title of a section: the town above its villages. */
    public Optional<Region> section(String text) {
        List<Region> called = names.called(text, register.root());
        return called.size() == 1 && !register.isReporting(called.get(0))
                ? Optional.of(called.get(0))
                : Optional.empty();
    }

    /** Whether a region was merged of several: what is reported of one of them does not put a row of another right. */
    public boolean isMerged(Region region) {
        return register.history().isMerged(region);
    }

    /** The columns that name regions, from the largest level to the smallest; one that does not say its level comes last. */
    private List<Column> regionColumns(Table table) {
        List<Column> columns = new ArrayList<>();
        for (LevelLabel level : campaign.levels()) {
            table.region(level.id()).ifPresent(columns::add);
        }
        table.region(null).ifPresent(columns::add);
        return columns;
    }

    /**
     * Where the first name of a row is looked up. A column of the home's own level, or of one above it, speaks of the whole campaign: the
     * row knows better than the file's name. Where the home is a village, the row may name another one beside it.
     */
    private Region searchScope(Column column, Region home) {
        Level level = level(column);
        Region parent = home.parent() == null ? home : register.region(home.parent());
        if (home.level() == campaign.reportingLevel().id() && (level == null || level == home.level())) {
            return parent;
        }
        return level != null && home.level() != null && level.compareTo(home.level()) <= 0 ? register.root() : home;
    }

    private static @Nullable Level level(Column column) {
        return column.meaning() instanceof Meaning.RegionName name ? name.level() : null;
    }

    /** What is to be told of a code in a row whose name says another region; empty when the two agree. */
    public Optional<Problem> codeProblem(Table table, Row row, Place place, Region region) {
        return codes.contradiction(table, row, place, region);
    }

    private List<Problem> problems(
            RegionMatch match, Table table, Row row, Place place, Column column, Cell cell, Region within) {
        Place at = place.atColumn(column.index(), column.label());
        RegionQuestion question = new RegionQuestion(
                at, cell.shown(), within, campaign.levels().get(0).label());
        if (match instanceof RegionMatch.Ambiguous ambiguous) {
            List<Problem> problems = new ArrayList<>(List.of(question.about(ambiguous, codes::name)));
            codes.otherThan(table, row, place, ambiguous.candidates(), cell.shown())
                    .ifPresent(problems::add);
            return problems;
        }
        if (match instanceof RegionMatch.Split split) {
            return List.of(Problem.of(ProblemCode.REGION_WAS_SPLIT, at)
                    .withValue(cell.shown())
                    .with("into", split.into().stream().map(Region::name).collect(Collectors.joining("、"))));
        }
        RegionMatch.Unknown unknown = (RegionMatch.Unknown) match;
        return List.of(codes.named(table, row)
                .filter(byCode -> level(column) == null || byCode.level() == level(column))
                .map(byCode -> Problem.of(ProblemCode.UNKNOWN_REGION, at)
                        .withValue(cell.shown())
                        .with("variant", "code")
                        .with("byCode", codes.name(byCode)))
                .orElseGet(() -> question.about(unknown, codes::name)));
    }
}
