package cn.canbao.mutation;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes one thing in a sheet by chance. Where there is nothing of the kind, nothing is changed. */
final class Mutator {

    private static final String[] UNKNOWN_WORDS = {"落地", "归集", "底册", "摸排", "落图", "认领", "确权", "上图", "栏目", "abc"};

    private static final Cell[] BROKEN = {
        new Cell(0, CellKind.TEXT, "约80"),
        new Cell(0, CellKind.TEXT, "80/100"),
        new Cell(0, CellKind.TEXT, "不清楚的"),
        new Cell(0, CellKind.TEXT, "一百二"),
        new Cell(0, CellKind.TEXT, "？"),
        new Cell(0, CellKind.NUMBER, "-5"),
        new Cell(0, CellKind.NUMBER, "12.5"),
        new Cell(0, CellKind.NUMBER, "1E+300"),
        new Cell(0, CellKind.BOOLEAN, "TRUE"),
        new Cell(0, CellKind.ERROR, "#REF!"),
        new Cell(0, CellKind.UNCALCULATED, ""),
        new Cell(0, CellKind.DATE, "2021-02-02")
    };

    private final Random random;
    private String what = "";

    Mutator(long seed) {
        random = new Random(seed);
    }

    /** What was changed last. */
    String what() {
        return what;
    }

    /**
     * A changed copy of a sheet; null when it has nothing that can be changed in this way.
     *
     * @param header numbers of the rows of its header
     * @param data numbers of the rows that count
     */
    @Nullable
    Grid change(Grid original, Mutation mutation, List<Integer> header, List<Integer> data) {
        Grid grid = original.copy();
        return switch (mutation) {
            case LABEL_BLANKED -> label(grid, header, null);
            case LABEL_UNKNOWN ->
                label(grid, header, new Cell(0, CellKind.TEXT, UNKNOWN_WORDS[random.nextInt(UNKNOWN_WORDS.length)]));
            case MERGE_UNDONE -> undone(grid);
            case MERGE_REPEATED -> repeated(grid);
            case COLUMNS_REORDERED -> columns(grid, header);
            case ROWS_REORDERED -> rows(grid, data);
            case CELL_BROKEN -> broken(grid, data);
        };
    }

    private @Nullable Grid label(Grid grid, List<Integer> header, @Nullable Cell by) {
        List<int[]> labels = new ArrayList<>();
        header.forEach(row -> grid.rows().get(row).keySet().forEach(column -> labels.add(new int[] {row, column})));
        int[] at = one(labels);
        if (at == null) {
            return null;
        }
        what = at[0] + "/" + at[1] + " “" + grid.cell(at[0], at[1]).text() + "”"
                + (by == null ? " erased" : " is now “" + by.text() + "”");
        // a label that is repeated in merged cells is one
        MergedCells.Area area = grid.area(at[0], at[1]);
        for (int row = area == null ? at[0] : area.top(); row <= (area == null ? at[0] : area.bottom()); row++) {
            for (int c = area == null ? at[1] : area.left(); c <= (area == null ? at[1] : area.right()); c++) {
                if (grid.cell(row, c) != null) {
                    grid.put(row, c, by);
                }
            }
        }
        return grid;
    }

    private @Nullable Grid undone(Grid grid) {
        MergedCells.Area area = one(grid.merges());
        if (area == null) {
            return null;
        }
        what = "separated " + area;
        grid.merges().remove(area);
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) {
                if (row > area.top() || column > area.left()) {
                    grid.put(row, column, null);
                }
            }
        }
        return grid;
    }

    private @Nullable Grid repeated(Grid grid) {
        MergedCells.Area area = one(grid.merges());
        Cell first = area == null ? null : grid.cell(area.top(), area.left());
        if (area == null || first == null) {
            return null;
        }
        what = "repeated in " + area;
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) {
                grid.put(row, column, first);
            }
        }
        return grid;
    }

    private @Nullable Grid rows(Grid grid, List<Integer> data) {
        List<Integer> free = data.stream()
                .filter(row -> grid.merges().stream()
                        .noneMatch(area -> area.top() < area.bottom() && area.top() <= row && row <= area.bottom()))
                .toList();
        if (free.size() < 2) {
            return null;
        }
        List<Integer> moved = new ArrayList<>(free);
        if (random.nextBoolean()) {
            Collections.shuffle(moved, random);
        } else {
            int i = random.nextInt(moved.size() - 1);
            Collections.swap(moved, i, i + 1);
        }
        what = "rows " + free + " are now " + moved;
        SortedMap<Integer, SortedMap<Integer, Cell>> before = new TreeMap<>(grid.rows());
        for (int i = 0; i < free.size(); i++) {
            grid.rows().put(free.get(i), before.get(moved.get(i)));
        }
        return grid;
    }

    private @Nullable Grid broken(Grid grid, List<Integer> data) {
        Integer row = one(data);
        Integer column =
                row == null ? null : one(List.copyOf(grid.rows().get(row).keySet()));
        if (row == null || column == null) {
            return null;
        }
        Cell by = BROKEN[random.nextInt(BROKEN.length)];
        what = row + "/" + column + " “" + grid.cell(row, column).text() + "” is now " + by.kind() + " “" + by.text()
                + "”";
        grid.put(row, column, by);
        return grid;
    }

    /** Columns below one group label stay together; among themselves they may change places, and so may groups. */
    private @Nullable Grid columns(Grid grid, List<Integer> header) {
        int width = grid.width();
        List<List<Integer>> units = units(grid, header, width);
        List<Integer> order = new ArrayList<>();
        List<List<Integer>> wide =
                units.stream().filter(unit -> unit.size() > 1).toList();
        List<Integer> inner = wide.isEmpty() || random.nextBoolean() ? null : wide.get(random.nextInt(wide.size()));
        if (inner == null) {
            List<List<Integer>> shuffled = new ArrayList<>(units);
            if (random.nextBoolean()) {
                Collections.shuffle(shuffled, random);
            } else if (shuffled.size() > 1) {
                int i = random.nextInt(shuffled.size() - 1);
                Collections.swap(shuffled, i, i + 1);
            }
            shuffled.forEach(order::addAll);
        } else {
            List<Integer> mixed = new ArrayList<>(inner);
            Collections.shuffle(mixed, random);
            units.forEach(unit -> order.addAll(unit == inner ? mixed : unit));
        }
        List<Integer> asItWas = new ArrayList<>();
        units.forEach(asItWas::addAll);
        if (order.equals(asItWas)) {
            return null;
        }
        what = "columns are now " + order;
        List<MergedCells.Area> merges = new ArrayList<>(grid.merges());
        Grid before = grid.copy();
        grid.merges().clear();
        for (MergedCells.Area area : merges) {
            boolean isWhole = area.left() == 0 && area.right() >= width - 1;
            int left =
                    isWhole || inner != null && area.left() < area.right() ? area.left() : order.indexOf(area.left());
            if (inner != null && area.left() < area.right() && !isWhole && !isUnit(area, units)) {
                return null;
            }
            grid.merges().add(new MergedCells.Area(area.top(), area.bottom(), left, left + area.right() - area.left()));
        }
        int last = header.isEmpty() ? 0 : header.get(header.size() - 1);
        before.rows().forEach((row, cells) -> {
            // titles stay where they are
            if (row >= (header.isEmpty() ? 1 : header.get(0))) {
                for (int column = 0; column < width; column++) {
                    int from = order.get(column);
                    boolean isGroupLabel = inner != null && row <= last && isGroup(before, row, inner);
                    grid.put(row, column, before.cell(row, isGroupLabel && inner.contains(from) ? column : from));
                }
            }
        });
        return grid;
    }

    private static boolean isUnit(MergedCells.Area area, List<List<Integer>> units) {
        return units.stream().anyMatch(unit -> unit.get(0) == area.left() && unit.get(unit.size() - 1) == area.right());
    }

    /** Whether the cells of a unit in a row of the header are one label over all of it. */
    private static boolean isGroup(Grid grid, int row, List<Integer> unit) {
        MergedCells.Area area = grid.area(row, unit.get(0));
        if (area != null) {
            return area.right() > area.left();
        }
        return grid.cell(row, unit.get(0)) != null
                && unit.stream().skip(1).allMatch(column -> grid.cell(row, column) == null);
    }

    /** Columns that have a merged cell, or a label followed by blanks, in common. */
    private static List<List<Integer>> units(Grid grid, List<Integer> header, int width) {
        List<List<Integer>> units = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            if (column > 0 && isTogether(grid, header, column)) {
                units.get(units.size() - 1).add(column);
            } else {
                units.add(new ArrayList<>(List.of(column)));
            }
        }
        return units;
    }

    private static boolean isTogether(Grid grid, List<Integer> header, int column) {
        for (MergedCells.Area area : grid.merges()) {
            boolean isTitle = !header.isEmpty() && area.bottom() < header.get(0);
            if (!isTitle && area.left() < column && column <= area.right()) {
                return true;
            }
        }
        for (int i = 0; i + 1 < header.size(); i++) {
            int row = header.get(i);
            MergedCells.Area own = grid.area(row, column);
            boolean isBlank = grid.cell(row, column) == null && own == null;
            if (isBlank && grid.cell(header.get(i + 1), column) != null && grid.cell(row, column - 1) == null
                    || isBlank && grid.cell(row, column - 1) != null) {
                return true;
            }
        }
        return false;
    }

    private <T> @Nullable T one(List<T> of) {
        return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
    }
}
