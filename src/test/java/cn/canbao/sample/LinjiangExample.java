package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The register of the example of 2024: one town, whose villages are to enrol 95 % of their inhabitants. */
final class LinjiangExample {

    private final PublishedTable published = PublishedTable.named("linjiang-2024");

    byte[] register() {
        var rows = new ArrayList<List<Object>>();
        published.rows().forEach(row -> rows.add(cells(row, Integer.valueOf(row.get("序号")), row.get("村居"))));
        rows.add(cells(published.total(), "合计", ""));
        var columns =
                List.of(column("序号", 8), column("村居", 18), column("户籍人数", 14), column("任务数", 14), column("备注", 20));
        return new PlainTable("名册", "永川区临江镇2024年度城乡居民医保筹资任务表", "", "单位：人", columns, rows).bytes();
    }

    private static List<Object> cells(CSVRecord row, Object first, String village) {
        return List.of(
                first, village, PublishedTable.count(row, "户籍人数"), PublishedTable.count(row, "任务数"), row.get("备注"));
    }
}
