package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The files of the example of 2011, whose rate divides everybody enrolled by the farming population. */
final class YongjiaExample {

    private static final String POPULATION = "全县人口数";
    private static final String ENROLLED = "实际参合人数";

    private final PublishedTable published = PublishedTable.named("yongjia-2011");

    /** Towns and their population, not in the order of the ranking. */
    byte[] register() {
        var rows = new ArrayList<List<Object>>();
        published.rows().forEach(row -> rows.add(cells(row, "乡镇名称", POPULATION)));
        Collections.reverse(rows);
        rows.add(cells(published.total(), "乡镇名称", POPULATION));
        var columns = new ArrayList<>(List.of(column("乡镇", 18)));
        columns.addAll(threeOf(POPULATION));
        return new PlainTable("名册", "永嘉县2011年度城乡居民医疗保险人口数表", "", "单位：人", columns, rows).bytes();
    }

    /** The sheet of the whole county, as published. */
    byte[] input() {
        var rows = new ArrayList<List<Object>>();
        published.rows().forEach(row -> rows.add(line(row, Integer.valueOf(row.get("排名")))));
        rows.add(line(published.total(), ""));
        var columns = new ArrayList<>(List.of(column("排名", 7), column("乡镇名称", 16)));
        columns.addAll(threeOf(POPULATION));
        columns.addAll(threeOf(ENROLLED));
        columns.add(column("参保率", 12));
        return new PlainTable("Sheet1", "2011年度永嘉县城乡居民医疗保险参保情况统计表", "（截至2011年1月30日）", "", columns, rows).bytes();
    }

    private static List<PlainTable.PlainColumn> threeOf(String measure) {
        return List.of(column(measure + "/总数", 12), column(measure + "/其中/农业", 12), column(measure + "/其中/非农", 12));
    }

    private static List<Object> line(CSVRecord row, Object rank) {
        var cells = new ArrayList<>(List.of(rank));
        cells.addAll(cells(row, "乡镇名称", POPULATION));
        cells.addAll(cells(row, "乡镇名称", ENROLLED).subList(1, 4));
        cells.add(new BigDecimal(row.get("参保率").replace("%", "")).movePointLeft(2));
        return cells;
    }

    private static List<Object> cells(CSVRecord row, String name, String measure) {
        return List.of(
                row.get(name),
                PublishedTable.count(row, measure + "(总数)"),
                PublishedTable.count(row, measure + "(农业)"),
                PublishedTable.count(row, measure + "(非农)"));
    }
}
