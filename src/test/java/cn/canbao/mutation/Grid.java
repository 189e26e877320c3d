package cn.canbao.mutation;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in memory, to be changed.
 *
 * @param like the sheet that it was read from
 * @param rows its cells by row, from 1, and column, from 0
 * @param merges its merged cells
 */
record Grid(Sheet like, SortedMap<Integer, SortedMap<Integer, Cell>> rows, List<MergedCells.Area> merges) {

    /** Reads the first rows of a sheet; with them go merged cells that begin in the first {@value MergedCells#ROWS_OF_AREAS}. */
    static Grid of(Sheet sheet, int most) {
        SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
        int width = 0;
        Row row;
        while ((row = sheet.nextRow()) != null) {
            if (rows.size() == most) {
                continue;
            }
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            row.cells().forEach(cell -> cells.put(cell.column(), cell));
            width = Math.max(width, cells.lastKey() + 1);
            rows.put(row.number(), cells);
        }
        int last = rows.isEmpty() ? 0 : Math.min(rows.lastKey(), MergedCells.ROWS_OF_AREAS);
        Set<MergedCells.Area> merges = new LinkedHashSet<>();
        for (int number = 1; number <= last; number++) {
            for (int column = 0; column < width; column++) {
                MergedCells.Area area = sheet.mergedCells().area(number, column);
                if (area != null) {
                    merges.add(area);
                }
            }
        }
        return new Grid(sheet, rows, List.copyOf(merges));
    }

    Grid copy() {
        SortedMap<Integer, SortedMap<Integer, Cell>> copied = new TreeMap<>();
        rows.forEach((number, cells) -> copied.put(number, new TreeMap<>(cells)));
        return new Grid(like, copied, new ArrayList<>(merges));
    }

    @Nullable
    Cell cell(int row, int column) {
        SortedMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    void put(int row, int column, @Nullable Cell cell) {
        SortedMap<Integer, Cell> cells = rows.computeIfAbsent(row, number -> new TreeMap<>());
        if (cell == null) {
            cells.remove(column);
        } else {
            cells.put(column, new Cell(column, cell.kind(), cell.text()));
        }
    }

    int width() {
        return rows.values().stream()
                .filter(cells -> !cells.isEmpty())
                .mapToInt(cells -> cells.lastKey() + 1)
                .max()
                .orElse(0);
    }

    MergedCells.@Nullable Area area(int row, int column) {
        return merges.stream()
                .filter(area -> area.holds(row, column))
                .findFirst()
                .orElse(null);
    }

    /** The grid as a sheet to be read once. */
    Sheet sheet() {
        MergedCells.Builder builder = new MergedCells.Builder();
        merges.forEach(area -> builder.add(area.left(), area.right(), area.top(), area.bottom()));
        MergedCells merged = builder.build();
        Iterator<Row> left = rows.entrySet().stream()
                .filter(row -> !row.getValue().isEmpty())
                .map(row -> new Row(row.getKey(), List.copyOf(row.getValue().values())))
                .iterator();
        return new Sheet() {
            @Override
            public String name() {
                return like.name();
            }

            @Override
            public int index() {
                return like.index();
            }

            @Override
            public boolean isHidden() {
                return like.isHidden();
            }

            @Override
            public @Nullable Row nextRow() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public HiddenContent hiddenContent() {
                return like.hiddenContent();
            }

            @Override
            public MergedCells mergedCells() {
                return merged;
            }

            @Override
            public @Nullable LocalDateTime moment(double serial) {
                return like.moment(serial);
            }
        };
    }
}
