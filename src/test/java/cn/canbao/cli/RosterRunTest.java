package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.region;
import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.cli.SmallCounty.target;
import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import cn.canbao.world.ZipDamage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rosters from the drop folder to the published edition: who counts, where, and what is said about the rest. */
class RosterRunTest {

    private static final String FIRST_DAY = "2021-02-02T10:00";
    private static final String NEXT_DAY = "2021-02-03T10:00";

    @TempDir
    private Path folder;

    @Test
    void countsAPersonOnceHoweverOftenListed() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn(
                "东镇1.xlsx",
                rosterOf("2021年2月1日")
                        .row("甲村", "张三", id(1), null, "是")
                        .row("甲村", "张三", id(1), null, "是")
                        .row("甲村", "李四", id(2), null, "否")
                        .row("甲村", "错号", "遗失", null, "是"));
        county.handIn(
                "东镇2.xlsx",
                rosterOf("2021年2月1日").row("甲村", "李四", id(2), null, "是").row("乙村", "王五", id(3), null, "是"));
        county.handIn(
                "西镇.xlsx",
                rosterOf("2021年2月1日").row("丙村", "王伍", id(3), null, "是").row("丙村", "赵六", id(4), null, null));

        Outcome outcome = county.run(FIRST_DAY);

        JsonNode persons = outcome.summary().get("persons");
        assertThat(persons.get("seen").asLong()).isEqualTo(7);
        assertThat(persons.get("distinct").asLong()).isEqualTo(4);
        assertThat(persons.get("duplicatesWithin").asLong()).isEqualTo(2);
        assertThat(persons.get("duplicatesAcross").asLong()).isEqualTo(1);
        assertThat(persons.get("enrolment").get("yes").asLong()).isEqualTo(2);
        assertThat(persons.get("enrolment").get("no").asLong()).isEqualTo(1);
        assertThat(persons.get("enrolment").get("unstated").asLong()).isEqualTo(1);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(1);
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(1);
        assertThat(enrolled(outcome, "西镇/丙村", "all")).isZero();
        assertThat(rows(outcome, "东镇1.xlsx"))
                .isEqualTo(Map.of("read", 6, "title", 1, "header", 1, "accepted", 2, "rejected", 1, "duplicate", 1));
        assertThat(rows(outcome, "东镇2.xlsx"))
                .isEqualTo(Map.of("read", 4, "title", 1, "header", 1, "accepted", 1, "duplicate", 1));
        assertThat(rows(outcome, "西镇.xlsx"))
                .isEqualTo(Map.of("read", 4, "title", 1, "header", 1, "warned", 1, "duplicate", 1));
        String third = "520501**********" + id(3).substring(16);
        assertThat(sentences(outcome, "duplicate-person"))
                .containsExactly(
                        "第 4 行的证件号码 520501**********" + id(1).substring(16)
                                + " 与“东镇1.xlsx”工作表“花名册”第 3 行是同一个人，只计一次，请删去多余的一行。",
                        "第 3 行的证件号码 520501**********" + id(2).substring(16)
                                + " 与“东镇1.xlsx”工作表“花名册”第 5 行是同一个人，只计一次，请删去多余的一行。");
        assertThat(sentences(outcome, "person-in-other-region"))
                .containsExactly(
                        "第 4 行的证件号码 " + third + " 在“西镇丙村”也有（“西镇.xlsx”工作表“花名册”第 3 行）而姓名不同，已计入“东镇乙村”，请两边核实号码和归属。",
                        "第 3 行的证件号码 " + third + " 在“东镇乙村”也有（“东镇2.xlsx”工作表“花名册”第 4 行）而姓名不同，已计入“东镇乙村”，请两边核实号码和归属。");
    }

    @Test
    void countsAPersonWhereTheLatestRosterHasIt() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn(
                "东镇.xlsx",
                rosterOf("2021年1月31日").row("乙村", "张三", id(1), null, "否").row("乙村", "李四", id(2), null, "是"));
        county.handIn("西镇.xlsx", rosterOf("2021年2月1日").row("丙村", "张三", id(1), null, "是"));

        Outcome first = county.run(FIRST_DAY);

        assertThat(enrolled(first, "西镇/丙村", "all")).isEqualTo(1);
        assertThat(enrolled(first, "东镇/乙村", "all")).isEqualTo(1);

        county.handIn("西镇2.xlsx", rosterOf("2021年1月31日").row("丙村", "李四", id(2), null, "是"));

        Outcome second = county.run(NEXT_DAY);

        assertThat(enrolled(second, "西镇/丙村", "all")).as("received last").isEqualTo(2);
        assertThat(second.summary().get("persons").get("duplicatesAcross").asLong())
                .isEqualTo(2);
    }

    @Test
    void replacesThePersonsThatAPathListedBefore() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn(
                "东镇.xlsx",
                rosterOf("2021年2月1日").row("乙村", "张三", id(1), null, "是").row("乙村", "李四", id(2), null, "是"));
        county.run(FIRST_DAY);
        county.handIn("东镇.xlsx", rosterOf("2021年2月1日").row("乙村", "张三", id(1), null, "是"));

        Outcome outcome = county.run(NEXT_DAY);

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(1);
        assertThat(outcome.summary().get("persons").get("seen").asLong()).isEqualTo(1);
        assertThat(sentences(outcome, "duplicate-person")).isEmpty();
    }

    @Test
    void takesTargetsFromTheRegisterAndElseFromThoseListed() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn(
                "东镇.xlsx",
                rosterOf("2021年2月1日")
                        .row("甲村", "张三", id(1), "低保、边缘户", "是")
                        .row("甲村", "李四", id(2), "低保", "否")
                        .row("甲村", "王五", id(3), "重点关注人员", "是")
                        .row("甲村", "赵六", id(4), "重点关注人员", "是")
                        .row("甲村", "钱七", id(5), "低保、其他帮扶人员", "是"));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(target(outcome, "东镇/甲村", "all")).isEqualTo(100);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(4);
        assertThat(target(outcome, "东镇/甲村", "edge")).isEqualTo(5);
        assertThat(enrolled(outcome, "东镇/甲村", "edge")).isEqualTo(1);
        assertThat(target(outcome, "东镇/甲村", "poor")).isEqualTo(3);
        assertThat(enrolled(outcome, "东镇/甲村", "poor")).isEqualTo(2);
        assertThat(outcome.summary().get("persons").get("unknownCategories").toString())
                .isEqualTo("[{\"text\":\"重点关注人员\",\"count\":2},{\"text\":\"其他帮扶人员\",\"count\":1}]");
    }

    @Test
    void countsTheRosterWhereTheCampaignSaysSoAndNamesTheDifference() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        handInBothKinds(county);

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(1);
        assertThat(enrolled(outcome, "西镇/丙村", "all")).isEqualTo(1);
        assertThat(region(outcome, "西镇/甲村").get("reported").asString()).isEqualTo("never");
        assertThat(sentences(outcome, "roster-differs"))
                .containsExactly("“乙村”的进度表城乡居民已参保人数是 150，花名册里查到已参保 1 人，已按花名册计，请核对。");
        assertThat(sentences(outcome, "kind-not-counted"))
                .containsExactly("“进度表.xlsx”中 1 个单位（甲村）只交了进度表，本次按花名册计数，这些单位按未上报计，请补报。");
    }

    @Test
    void countsTheProgressSheetWhereTheCampaignSaysSoAndNamesTheDifference() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        handInBothKinds(county);

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(150);
        assertThat(enrolled(outcome, "西镇/甲村", "all")).isEqualTo(40);
        assertThat(region(outcome, "西镇/丙村").get("reported").asString()).isEqualTo("never");
        assertThat(sentences(outcome, "roster-differs"))
                .containsExactly("“乙村”的进度表城乡居民已参保人数是 150，花名册里查到已参保 1 人，已按进度表计，请核对。");
        assertThat(sentences(outcome, "kind-not-counted"))
                .containsExactly("“西镇花名册.xlsx”中 1 个单位（丙村）只交了花名册，本次按进度表计数，这些单位按未上报计，请补报。");
    }

    @Test
    void countsNobodyOfARosterThatBreaksOffAlthoughManyWereWrittenBefore() throws IOException, SQLException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        WorkbookBuilder many = rosterOf("2021年2月1日");
        for (int person = 0; person < 5_500; person++) {
            many.row("甲村", "张三", id("%d0101".formatted(1980 + person / 1000), person % 1000), "重点关注人员", "是");
        }
        county.handIn("东镇.xlsx", many);
        ZipDamage.flipBitOf(county.input("东镇.xlsx"), "xl/worksheets/sheet1.xml");
        county.handIn("西镇.xlsx", rosterOf("2021年2月1日").row("丙村", "李四", id("19700101", 1), null, "是"));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.summaryOf("东镇.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(rows(outcome, "东镇.xlsx")).isEqualTo(Map.of("read", 5_502, "rejected", 5_502));
        assertThat(region(outcome, "东镇/甲村").get("reported").asString()).isEqualTo("never");
        assertThat(outcome.summary().get("persons").get("seen").asLong()).isEqualTo(1);
        assertThat(outcome.summary().get("persons").get("unknownCategories")).isEmpty();
        assertThat(enrolled(outcome, "西镇/丙村", "all")).isEqualTo(1);
        assertThat(inDatabase("SELECT id_number FROM roster_row")).containsExactly(id("19700101", 1));
    }

    @Test
    void saysThatNobodyOnTheRosterHasACategoryOfTheProgressSheet() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn(
                "进度表.xlsx",
                WorkbookBuilder.xlsx()
                        .sheet("进度表")
                        .row("（截至2021年2月1日）")
                        .row("乡镇", "村", "已参保人数", "低保对象已参保人数")
                        .row("西镇", "丙村", 1, 1));
        county.handIn("西镇花名册.xlsx", rosterOf("2021年2月1日").row("丙村", "王五", id(3), null, "是"));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(outcome.summaryOf("进度表.xlsx").get("outcome").asString()).isEqualTo("accepted");
        assertThat(sentences(outcome, "roster-differs"))
                .containsExactly("“丙村”的进度表低保对象已参保人数是 1，花名册里查到已参保 0 人，已按花名册计，请核对。");
    }

    @Test
    void countsPlainDaysFrom1904WhereTheFileDoes() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(
                campaign, Files.readString(campaign) + "period: {from: 2020-09-01, to: 2021-02-28}\npremiums: [280]\n");
        double paid = DateUtil.getExcelDate(LocalDate.of(2021, 1, 15), true);
        Files.createDirectories(county.input("东镇"));
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(county.input("东镇/花名册.xlsx"))) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            var sheet = workbook.createSheet("花名册");
            fill(sheet.createRow(0), "村", "姓名", "身份证号", "是否参保", "缴费日期");
            var row = sheet.createRow(1);
            fill(row, "甲村", "张三", id(1), "是");
            row.createCell(4).setCellValue(paid);
            workbook.write(out);
        }

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(1);
        assertThat(outcome.rejectedRows())
                .extracting(line -> line.get("问题代码"))
                .doesNotContain("date-outside-campaign", "date-unreadable");
    }

    private static void fill(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void showsNoNumberOutsideTheDatabase() throws IOException, SQLException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        String wrong = id(9).substring(0, 17) + (id(9).endsWith("0") ? "1" : "0");
        county.handIn(
                "东镇.xlsx",
                rosterOf("2021年2月1日")
                        .row("甲村", "张三", id(1), null, "是", "与" + id(8) + "是一家")
                        .row("甲村", "张三", id(1), null, "对")
                        .row("甲村", "李四", " 520501 19800101 " + id(2).substring(14), null, "是")
                        .row("甲村", "王五", wrong, "低保", "是", "找" + id(7))
                        .row("甲村", "赵六", "520501 19800101 " + wrong.substring(14), null, "是")
                        .row("甲村", "钱七", wrong.replace("520501", "５２０５０１"), id(6), "是")
                        .row("甲村", "John", "CAN110108011288", null, id(5))
                        .row("甲村", "Jane", "CAN11010801128", null, "是"));
        county.handIn(
                "西镇.xlsx",
                rosterOf("2021年2月1日")
                        .row("丙村", "张三", id(1), null, "是")
                        .row("丙村", "John", "CAN110108011288", null, "是")
                        .row(id(4), "孙八", id(3), null, "是"));

        Outcome outcome = county.run(FIRST_DAY);

        assertThat(inDatabase("SELECT id_number FROM roster_row ORDER BY address"))
                .containsExactly(id(1), id(1), id(2), "CAN110108011288", id(1), "CAN110108011288");
        assertThat(inDatabase("SELECT cells FROM rejected_row WHERE row_no = 6"))
                .anyMatch(cells -> cells.contains(wrong));
        assertThat(everythingThatLeft(outcome))
                .isNotEmpty()
                .allSatisfy((where, text) -> assertThat(text)
                        .as(where)
                        .doesNotContainPattern("5\\s*2\\s*0\\s*5\\s*0\\s*1\\s*1\\s*9\\s*8\\s*0")
                        .doesNotContain("19800101", "110108011288"));
    }

    private static void handInBothKinds(SmallCounty county) throws IOException {
        county.handIn(
                "进度表.xlsx",
                WorkbookBuilder.xlsx()
                        .sheet("进度表")
                        .row("（截至2021年2月1日）")
                        .row("乡镇", "村", "已参保人数", "边缘户已参保人数")
                        .row("东镇", "乙村", 150, null)
                        .row("西镇", "甲村", 40, null));
        county.handIn(
                "东镇花名册.xlsx",
                rosterOf("2021年2月1日").row("乙村", "张三", id(1), null, "是").row("乙村", "李四", id(2), null, "否"));
        county.handIn("西镇花名册.xlsx", rosterOf("2021年2月1日").row("丙村", "王五", id(3), null, "是"));
    }

    /** The sentences of a code, in the order of the list for villages. */
    private static List<String> sentences(Outcome outcome, String code) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (CSVRecord line : outcome.rejectedRows()) {
            if (line.get("问题代码").equals(code)) {
                sentences.add(line.get("说明"));
            }
        }
        return sentences;
    }

    /** Where the rows of a file's only sheet ended; bins without rows are left out. They must sum up to the rows read. */
    private static Map<String, Integer> rows(Outcome outcome, String path) throws IOException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        outcome.summaryOf(path).get("sheets").get(0).get("rows").properties().forEach(bin -> {
            if (bin.getValue().asInt() > 0) {
                rows.put(bin.getKey(), bin.getValue().asInt());
            }
        });
        assertThat(rows.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2 * rows.get("read"));
        return rows;
    }

    private List<String> inDatabase(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/canbao"), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The text of every output, log and console channel; workbooks as the XML that they consist of. */
    private static Map<String, String> everythingThatLeft(Outcome outcome) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("out", outcome.out());
        texts.put("err", outcome.err());
        List<Path> files;
        try (Stream<Path> all = Files.walk(outcome.output())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (!file.toString().matches(".*\\.(xlsx|docx)")) {
                texts.put(file.toString(), Files.readString(file));
                continue;
            }
            try (ZipFile workbook = new ZipFile(file.toFile())) {
                for (var part : workbook.stream().toList()) {
                    try (var in = workbook.getInputStream(part)) {
                        texts.put(file + "!" + part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
