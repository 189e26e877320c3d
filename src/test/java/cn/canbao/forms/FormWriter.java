package cn.canbao.forms;

import cn.canbao.world.WorkbookBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes the columns of a form as somebody lays them out. */
final class FormWriter {

    private final Dice dice;
    private final List<FormColumn> columns = new ArrayList<>();
    private final List<FormLine> lines;
    private final WorkbookBuilder workbook = WorkbookBuilder.xlsx();
    private final int depth;
    private int row;

    FormWriter(Dice dice, List<FormColumn> figures, List<FormLine> truth) {
        this.dice = dice;
        this.lines = dice.shuffled(truth);
        if (dice.in100(60)) {
            columns.add(new FormColumn(List.of("序号"), line -> lines.indexOf(line) + 1));
        }
        columns.add(
                new FormColumn(List.of(dice.one("村", "村（社区）", "村名", "行政村", "村居", "村级名称", "单位")), FormLine::village));
        columns.addAll(figures);
        depth = columns.stream().mapToInt(column -> column.path().size()).max().orElse(1);
    }

    WorkbookBuilder write() {
        workbook.sheet(dice.one("Sheet1", "进度", "统计表", "城关镇"));
        if (dice.in100(70)) {
            add(dice.one("城关镇2021年度城乡居民医保参保进度表", "城关镇统计表", "附件1", "2021年城乡居民基本医疗保险征缴工作日报"));
            if (dice.in100(50)) {
                workbook.merge("A" + row + ":" + CellReference.convertNumToColString(columns.size() - 1) + row);
            }
        }
        if (dice.in100(40)) {
            add("填报单位：城关镇", null, "截至2021年2月1日");
        }
        header();
        List<@Nullable Object[]> data = new ArrayList<>();
        lines.forEach(line -> data.add(
                columns.stream().map(column -> column.content().apply(line)).toArray()));
        boolean hasTotal = dice.in100(50);
        boolean isTotalAbove = dice.in100(30);
        if (hasTotal && isTotalAbove) {
            add(total());
        }
        data.forEach(this::add);
        if (hasTotal && !isTotalAbove) {
            add(total());
        }
        if (dice.in100(30)) {
            add("填报人：张某", null, null, "联系电话：0000");
        }
        return workbook;
    }

    private @Nullable Object[] total() {
        @Nullable Object[] total = new Object[columns.size()];
        for (int i = 0; i < total.length; i++) {
            double sum = 0;
            boolean isSum = true;
            for (FormLine line : lines) {
                Object content = columns.get(i).content().apply(line);
                isSum &= content instanceof Integer;
                sum += content instanceof Integer number ? number : 0;
            }
            boolean isSequence = columns.get(i).path().get(0).equals("序号");
            total[i] = isSum && !isSequence ? sum : null;
        }
        total[0] = "合计";
        return total;
    }

    /** Group labels above, columns of one label over all rows; merged, merged with the label in every cell, or not merged at all. */
    private void header() {
        int style = dice.between(0, 2);
        boolean isMerged = style < 2;
        boolean isRepeated = style == 1;
        int top = row + 1;
        String[][] labels = new String[depth][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            List<String> path = columns.get(column).path();
            for (int level = 0; level < path.size(); level++) {
                labels[level][column] = path.get(level);
            }
        }
        String[][] written = new String[depth][columns.size()];
        List<String> merges = new ArrayList<>();
        boolean[][] done = new boolean[depth][columns.size()];
        for (int level = 0; level < depth; level++) {
            for (int column = 0; column < columns.size(); column++) {
                if (labels[level][column] == null || done[level][column]) {
                    continue;
                }
                int right = column;
                boolean isLeaf = columns.get(column).path().size() == level + 1;
                while (!isLeaf && right + 1 < columns.size() && isSameGroup(labels, level, column, right + 1)) {
                    right++;
                }
                int bottom = isLeaf ? depth - 1 : level;
                for (int i = level; i <= bottom; i++) {
                    for (int j = column; j <= right; j++) {
                        done[i][j] = true;
                        boolean isFirst = i == level && j == column;
                        written[i][j] = isFirst || (isMerged && isRepeated) ? labels[level][column] : written[i][j];
                    }
                }
                if (isMerged && (bottom > level || right > column)) {
                    merges.add(CellReference.convertNumToColString(column) + (top + level) + ":"
                            + CellReference.convertNumToColString(right) + (top + bottom));
                }
            }
        }
        for (String[] line : written) {
            add((Object[]) line);
        }
        merges.forEach(workbook::merge);
        if (dice.in100(8)) {
            @Nullable Object[] numbers = new Object[columns.size()];
            Arrays.setAll(numbers, i -> i + 1);
            add(numbers);
        }
    }

    private boolean isSameGroup(String[][] labels, int level, int column, int other) {
        if (columns.get(other).path().size() == level + 1) {
            return false;
        }
        for (int i = 0; i <= level; i++) {
            if (labels[i][other] == null || !labels[i][other].equals(labels[i][column])) {
                return false;
            }
        }
        return true;
    }

    private void add(@Nullable Object... contents) {
        workbook.row(contents);
        row++;
    }
}
