package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row's 编码 adds to its name. A code chooses between regions that the name fits; it never overrides the name, because codes change
 * hands over the years: one that says something else is told.
 */
final class RegionCodes {

    private final Register register;

    RegionCodes(Register register) {
        this.register = register;
    }

    /** The one of some regions whose code stands in the row. */
    Optional<Region> settle(Table table, Row row, List<Region> candidates) {
        String code = text(column(table), row);
        return candidates.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst();
    }

    /** The region of the register whose code stands in the row. */
    Optional<Region> named(Table table, Row row) {
        String code = text(column(table), row);
        return code != null && register.contains(code) ? Optional.of(register.region(code)) : Optional.empty();
    }

    /**
     * What is to be told of a code that is not that of the region which the name says: another region's, or none that the register has. A
     * number of another kind, such as one that the town counts by, contradicts nothing.
     */
    Optional<Problem> contradiction(Table table, Row row, Place place, Region region) {
        Column column = column(table);
        String code = text(column, row);
        if (column == null || code == null || code.equals(region.code())) {
            return Optional.empty();
        }
        Problem differs = Problem.of(ProblemCode.CODE_DIFFERS, place.atColumn(column.index(), column.label()))
                .withValue(code)
                .with("region", region.spokenName());
        if (register.contains(code)) {
            return Optional.of(differs.with("other", name(register.region(code))));
        }
        boolean isOfTheSameKind = code.length() == region.code().length()
                && code.chars().allMatch(Character::isDigit)
                && region.code().chars().allMatch(Character::isDigit);
        return isOfTheSameKind
                ? Optional.of(differs.with("variant", "unknown").with("code", region.code()))
                : Optional.empty();
    }

    /** What is to be told of a code whose region the name does not fit, in a row that is turned away for its name. */
    Optional<Problem> otherThan(Table table, Row row, Place place, List<Region> candidates, String name) {
        Column column = column(table);
        return named(table, row)
                .filter(other -> column != null && !candidates.contains(other))
                .map(other -> Problem.of(
                                ProblemCode.CODE_DIFFERS,
                                place.atColumn(
                                        column == null ? -1 : column.index(), column == null ? "" : column.label()))
                        .withValue(other.code())
                        .with("variant", "refused")
                        .with("other", name(other))
                        .with("region", name));
    }

    /** A region with the one that contains it: names of villages repeat. */
    String name(Region region) {
        Region parent = region.parent() == null ? null : register.region(region.parent());
        return parent == null || parent.parent() == null ? region.spokenName() : parent.name() + region.spokenName();
    }

    private static @Nullable Column column(Table table) {
        for (Column column : table.columns()) {
            if (column.meaning() instanceof Meaning.Code) {
                return column;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Column column, Row row) {
        Cell cell = column == null ? null : row.cell(column.index());
        if (cell == null) {
            return null;
        }
        String text = Normalizer.normalize(cell.shown(), Normalizer.Form.NFKC).strip();
        return text.isEmpty() ? null : text;
    }
}
