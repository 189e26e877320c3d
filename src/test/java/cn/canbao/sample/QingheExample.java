package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of the example of 2022, whose document gives no table: an invented county in which towns report their villages, and
 * departments their schools and homes, month by month. 162,500 people are to be covered, of whom the goal of 80 % is the published goal
 * of 130,000 heads.
 */
final class QingheExample {

    private static final String FOLDER = "config/examples/qinghe-2022/";
    private static final String REPORTER = "乡镇（部门）";
    private static final String UNIT = "村（社区、学校）";
    private static final Set<String> REPORTED_BEFORE = Set.of("城关镇", "柳河镇", "县教育局");

    private final PublishedTable invented = PublishedTable.invented("qinghe-2022");

    /** Three of the sheets of November, and all of those of December. */
    List<SampleFile> files() {
        var files = new ArrayList<SampleFile>();
        files.add(new SampleFile(FOLDER + "register.xlsx", register()));
        for (var reporter : reporters()) {
            if (REPORTED_BEFORE.contains(reporter)) {
                files.add(handedIn(reporter, "2021年11月30日", 3));
            }
            files.add(handedIn(reporter, "2021年12月31日", 5));
        }
        return files;
    }

    private byte[] register() {
        var rows = new ArrayList<List<Object>>();
        for (var row : invented.rows()) {
            rows.add(List.of(row.get(REPORTER), row.get(UNIT), count(row, "应参保人数"), count(row, "学生")));
        }
        rows.add(List.of("合计", "", count(invented.total(), "应参保人数"), count(invented.total(), "学生")));
        var columns = List.of(column(REPORTER, 18), column(UNIT, 22), column("应参保人数", 14), column("学生", 12));
        return new PlainTable("名册", "青禾县2022年度城乡居民医保参保任务表", "", "单位：人", columns, rows).bytes();
    }

    /** @param fifths how much of what was reached in December */
    private SampleFile handedIn(String reporter, String day, int fifths) {
        var rows = new ArrayList<List<Object>>();
        for (var row : invented.rows()) {
            if (row.get(REPORTER).equals(reporter)) {
                rows.add(List.of(
                        row.get(UNIT),
                        count(row, "应参保人数"),
                        enrolled(row, "已参保人数", fifths),
                        count(row, "学生"),
                        enrolled(row, "学生已参保", fifths)));
            }
        }
        var columns = List.of(
                column(reporter.startsWith("县") ? "学校" : "村（社区）", 20),
                column("应参保人数", 14),
                column("已参保人数", 14),
                column("其中：学生/应参保人数", 14),
                column("其中：学生/已参保人数", 14));
        var table =
                new PlainTable("Sheet1", "2022年度城乡居民医保参保情况月报表", "（截至" + day + "）", "填报单位：" + reporter, columns, rows);
        var month = day.substring(5, day.indexOf('月') + 1);
        return new SampleFile(FOLDER + "input/" + month + "/" + reporter + ".xlsx", table.bytes());
    }

    private Set<String> reporters() {
        var reporters = new LinkedHashSet<String>();
        invented.rows().forEach(row -> reporters.add(row.get(REPORTER)));
        return reporters;
    }

    /** The head count; where there are no such people, an empty text. */
    private static Object count(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? "" : (Object) PublishedTable.count(row, column);
    }

    private static Object enrolled(CSVRecord row, String column, int fifths) {
        return row.get(column).isEmpty() ? "" : (Object) (PublishedTable.count(row, column) * fifths / 5);
    }
}
