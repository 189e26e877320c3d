package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of the example of 2010, a speech that gives no table: an invented city whose counties report by scheme. The sums are those of
 * the speech: 86,500 people in the residents' insurance and 148,500 in the rural cooperative, 43 % of those to be covered.
 */
final class YunchuanExample {

    private static final String FOLDER = "config/examples/yunchuan-2010/";
    private static final String COUNTY = "县（区）";
    private static final String TARGET = "应参保人数";
    private static final String RESIDENT = "城镇居民医保";
    private static final String RURAL = "新农合";

    private final PublishedTable invented = PublishedTable.invented("yunchuan-2010");

    /** A sheet of every county but the one that reports nothing. */
    List<SampleFile> files() {
        var files = new ArrayList<SampleFile>();
        files.add(new SampleFile(FOLDER + "register.xlsx", register()));
        for (var row : invented.rows()) {
            if (!row.get(RESIDENT).isEmpty()) {
                files.add(new SampleFile(FOLDER + "input/" + row.get(COUNTY) + ".xlsx", handedInBy(row)));
            }
        }
        return files;
    }

    private byte[] register() {
        var rows = new ArrayList<List<Object>>();
        invented.rows().forEach(row -> rows.add(List.of(row.get(COUNTY), count(row, TARGET))));
        rows.add(List.of("合计", count(invented.total(), TARGET)));
        var columns = List.of(column(COUNTY, 18), column(TARGET, 16));
        return new PlainTable("名册", "云川市2010年度城乡居民医疗保险应参保人数表", "", "单位：人", columns, rows).bytes();
    }

    private static byte[] handedInBy(CSVRecord row) {
        var county = row.get(COUNTY);
        var line = List.of(
                county,
                count(row, TARGET),
                PublishedTable.count(row, RESIDENT) + PublishedTable.count(row, RURAL),
                count(row, RESIDENT),
                count(row, RURAL));
        var columns = List.of(
                column(COUNTY, 16),
                column(TARGET, 14),
                column("已参保人数/合计", 14),
                column("已参保人数/其中/" + RESIDENT, 16),
                column("已参保人数/其中/" + RURAL, 14));
        return new PlainTable(
                        "Sheet1", county + "2010年度城乡居民医疗保险进展情况表", "（截至2010年3月31日）", "单位：人", columns, List.of(line))
                .bytes();
    }

    /** The head count; where there are no such people, an empty text. */
    private static Object count(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? "" : (Object) PublishedTable.count(row, column);
    }
}
