package cn.canbao.recognition.assignment;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.Subject;
import cn.canbao.recognition.label.SubjectReader;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns that say what a row is about: by the words in them, and by regions that have several rows which differ in them. The
 * sex of whoever answers for a village is none, because every village has one row.
 */
public final class SubjectColumns {

    /** A region may stand twice by mistake; where so many do, their rows are parts of them. */
    private static final double MANY = 0.3;

    private final SubjectReader reader;
    private final List<Row> rows;
    private final List<@Nullable String> regions = new ArrayList<>();
    private final boolean manyRepeat;

    /**
     * Looks at some rows.
     *
     * @param rows rows of data
     * @param regionColumn index of the column that names the reporting region; negative when there is none
     * @param mergedCells the merged cells of the sheet: a name may stand for all of its rows, as it may where those below it are blank
     */
    public SubjectColumns(SubjectReader reader, List<Row> rows, int regionColumn, MergedCells mergedCells) {
        this.reader = reader;
        this.rows = List.copyOf(rows);
        String above = null;
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            Cell cell = regionColumn < 0 ? null : row.cell(regionColumn);
            boolean isMerged = cell == null && mergedCells.top(row.number(), Math.max(regionColumn, 0)) > 0;
            // a name that stands once above its rows, merged or not: what is not merged is asked for, but the first row
            // is no whole either
            boolean goesOn = isMerged || holdsNumber(row);
            above = cell == null ? (goesOn ? above : null) : LabelText.normalise(cell.shown());
            regions.add(above);
            if (above != null) {
                counts.merge(above, 1, Integer::sum);
            }
        }
        long repeated = counts.values().stream().filter(count -> count > 1).count();
        manyRepeat = repeated > 0 && repeated >= counts.size() * MANY;
    }

    private static boolean holdsNumber(Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.kind() == CellKind.NUMBER
                        || (!cell.shown().isEmpty() && cell.shown().chars().allMatch(Character::isDigit)));
    }

    /**
     * The columns among some that may be such.
     *
     * @param candidates whether the label of each says so itself, by index
     */
    public List<SubjectColumn> among(SortedMap<Integer, Boolean> candidates) {
        List<SubjectColumn> found = new ArrayList<>();
        candidates.forEach((index, isNamedSo) -> column(index, isNamedSo).ifPresent(found::add));
        return found;
    }

    private Optional<SubjectColumn> column(int index, boolean isNamedSo) {
        Map<String, Subject> words = new HashMap<>();
        Map<String, Set<String>> ofRegion = new HashMap<>();
        int filled = 0;
        int spoken = 0;
        int parts = 0;
        boolean varies = false;
        boolean namesCategories = false;
        for (int i = 0; i < rows.size(); i++) {
            Cell cell = rows.get(i).cell(index);
            String word = cell == null ? "" : LabelText.normalise(cell.shown());
            String region = regions.get(i);
            if (region != null) {
                Set<String> others = ofRegion.computeIfAbsent(region, key -> new HashSet<>());
                others.add(word);
                varies |= others.size() > 1;
            }
            if (cell == null) {
                continue;
            }
            Subject subject = words.computeIfAbsent(word, reader::ofCell);
            boolean isOthers = subject.kind() == Subject.Kind.OTHERS;
            boolean isCategory = subject.kind() == Subject.Kind.CATEGORY;
            if (cell.kind() != CellKind.TEXT && !isNamedSo && !isOthers && subject.kind() != Subject.Kind.NOTHING) {
                return Optional.empty();
            }
            filled++;
            spoken += isOthers || isCategory ? 1 : 0;
            parts += subject.kind() == Subject.Kind.PART ? 1 : 0;
            namesCategories |= isCategory;
        }
        boolean isKnown = (spoken + parts) * 2 >= filled && spoken + parts > 0;
        if (varies && (manyRepeat || isKnown)) {
            return Optional.of(new SubjectColumn(index, true, namesCategories));
        }
        boolean speaks = isNamedSo ? spoken > 0 : spoken > 0 && spoken * 2 >= filled;
        boolean isOnePart = isNamedSo && words.size() == 1 && parts == filled && filled * 2 > rows.size();
        return speaks || isOnePart ? Optional.of(new SubjectColumn(index, false, namesCategories)) : Optional.empty();
    }
}
