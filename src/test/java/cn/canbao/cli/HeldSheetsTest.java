package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.staging.questions.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A campaign may hold a sheet until somebody vouches for what is asked about it. */
class HeldSheetsTest {

    private static final String FIRST = "2021-02-02T10:00";
    private static final String SECOND = "2021-02-03T10:00";
    private static final String THIRD = "2021-02-04T10:00";
    private static final String FOURTH = "2021-02-05T10:00";

    @TempDir
    private Path folder;

    @Test
    void holdsASheetThatFallsUntilItIsConfirmed() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5).row("乙村", 150));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5).row("乙村", 160));

        Outcome held = county.run(SECOND);

        assertThat(held.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome(held, "东镇.xlsx")).isEqualTo("held");
        assertThat(held.summaryOf("东镇.xlsx").get("message").asString()).contains("有 1 处 enrolled-fell 要先确认，暂不计入");
        assertThat(enrolled(held, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(enrolled(held, "东镇/乙村", "all")).isEqualTo(150);
        assertThat(codes(held)).containsExactly("sheet-held error", "enrolled-fell error");
        String line = held.bulletin("待确认文件").get(3).get(2);
        assertThat(line).endsWith(",enrolled-fell,确认人,确认时间").startsWith(sha256(held, "东镇.xlsx"));
        assertThat(held.out()).contains("1 个文件暂不计入，待确认");

        Outcome still = county.run(THIRD);

        assertThat(outcome(still, "东镇.xlsx")).isEqualTo("held");
        assertThat(still.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);

        county.confirm(line.replace("确认人", "张主任").replace("确认时间", "2021-02-05 08:30"));
        Outcome confirmed = county.run(FOURTH);

        assertThat(confirmed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(outcome(confirmed, "东镇.xlsx")).isEqualTo("unchanged");
        assertThat(enrolled(confirmed, "东镇/甲村", "all")).isEqualTo(80);
        assertThat(enrolled(confirmed, "东镇/乙村", "all")).isEqualTo(160);
        assertThat(confirmed.bulletin("存疑数字"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("东镇 甲村", "城乡居民", "参保人数减少", "90", "80", "-10")
                        .endsWith("张主任已确认"));
        assertThat(confirmed.out()).contains("存疑  已确认 1 处");

        Outcome later = county.run("2021-02-06T10:00");

        assertThat(later.bulletin("存疑数字")).anySatisfy(row -> assertThat(row).endsWith("张主任已确认"));
        assertThat(enrolled(later, "东镇/甲村", "all")).isEqualTo(80);
    }

    @Test
    void holdsASheetThatLeavesAVillageOutAndCountsTheEarlierOne() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5).row("乙村", 150));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 95, 5));

        Outcome held = county.run(SECOND);

        assertThat(enrolled(held, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(enrolled(held, "东镇/乙村", "all")).isEqualTo(150);
        assertThat(codes(held)).containsExactly("sheet-held error", "enrolled-fell error");
    }

    @Test
    void countsAnotherFileOfTheSameNightInTheStead() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 5));
        county.run(FIRST);
        county.handIn("东镇1.xlsx", sheetOf("2021年2月2日").row("甲村", 85, 5));
        county.handIn("东镇2.xlsx", sheetOf("2021年2月3日").row("甲村", 8, 5));

        Outcome held = county.run(SECOND);

        assertThat(outcome(held, "东镇1.xlsx")).isEqualTo("accepted");
        assertThat(outcome(held, "东镇2.xlsx")).isEqualTo("held");
        assertThat(enrolled(held, "东镇/甲村", "all")).isEqualTo(85);
    }

    @Test
    void letsAMendedSheetTakeThePlaceOfTheHeldOne() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 8, 5));
        county.run(SECOND);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 88, 5));

        Outcome mended = county.run(THIRD);

        assertThat(mended.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(codes(mended)).isEmpty();
        assertThat(enrolled(mended, "东镇/甲村", "all")).isEqualTo(88);
    }

    @Test
    void holdsAnOldFileThatIsPutBack() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {earlierAsOf: error, sameFigures: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 80, 5));
        Files.copy(county.input("东镇.xlsx"), folder.resolve("旧.xlsx"));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 90, 5));
        county.run(SECOND);
        county.takeAway("东镇.xlsx");
        Files.copy(folder.resolve("旧.xlsx"), county.input("东镇.xlsx"));

        Outcome held = county.run(THIRD);

        assertThat(outcome(held, "东镇.xlsx")).isEqualTo("held");
        assertThat(enrolled(held, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(codes(held)).contains("sheet-held error", "earlier-as-of error");
    }

    @Test
    void holdsARosterWithFewerPeople() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.rule("plausibility: {fewerPersons: error}");
        county.handIn(
                "东镇甲村.xlsx",
                rosterOf("2021年2月1日").row("甲村", "张一", id(1), null, "是", null).row("甲村", "张二", id(2), null, "是", null));
        county.run(FIRST);
        county.handIn("东镇甲村.xlsx", rosterOf("2021年2月2日").row("甲村", "张一", id(1), null, "是", null));

        Outcome held = county.run(SECOND);

        assertThat(outcome(held, "东镇甲村.xlsx")).isEqualTo("held");
        assertThat(enrolled(held, "东镇/甲村", "all")).isEqualTo(2);
        assertThat(held.bulletin("减少人员").get(3)).contains("张* 520501**********27", "暂不计入，待确认");

        county.confirm(sha256(held, "东镇甲村.xlsx") + ",fewer-persons,李科长,2021/2/4");
        Outcome confirmed = county.run(THIRD);

        assertThat(confirmed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(confirmed, "东镇/甲村", "all")).isEqualTo(1);
    }

    @Test
    void comesToTheSameWhenTheDatabaseIsMadeAnew() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5));
        Outcome held = county.run(SECOND);
        county.confirm(sha256(held, "东镇.xlsx") + ",enrolled-fell,张主任,2021-02-04");
        Outcome confirmed = county.run(THIRD);
        List<List<String>> asked = confirmed.bulletin("存疑数字");

        Outcome rebuilt = Outcome.call(
                folder.resolve("output"),
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(rebuilt.out() + rebuilt.err()).contains("3 次运行，数字全部相同");
        Outcome again = Outcome.call(
                folder.resolve("again"),
                "report",
                "--edition",
                "3",
                "--config",
                folder.resolve("config").toString(),
                "--output",
                folder.resolve("again").toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again.bulletin("存疑数字")).isEqualTo(asked);
    }

    @Test
    void asksTheSameWhenTheStepIsDoneOnceMore() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule("plausibility: {fall: error}");
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("丙村", 100, 8));
        county.run(FIRST);
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 5));
        county.handIn("西镇.xlsx", sheetOf("2021年2月2日").row("丙村", 100, 8));
        county.run(SECOND);
        var database = new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve("data/canbao"), "sa", "", true);
        try {
            JdbcTemplate template = new JdbcTemplate(database);
            List<Map<String, Object>> asked = template.queryForList("SELECT * FROM run_question ORDER BY 1, 2");
            CampaignConfiguration configuration = CampaignConfiguration.read(folder.resolve("config"));
            Questions questions = new Questions(
                    template,
                    configuration.campaign(),
                    configuration.register(),
                    configuration.settings().texts(),
                    configuration.confirmations());

            new CurrentFigures(
                            template,
                            configuration.campaign(),
                            configuration.register(),
                            configuration.settings().texts(),
                            questions)
                    .merge(2);

            assertThat(asked)
                    .extracting(row -> row.get("CODE"))
                    .containsExactly("sheet-held", "enrolled-fell", "figures-repeated");
            assertThat(template.queryForList("SELECT * FROM run_question ORDER BY 1, 2"))
                    .isEqualTo(asked);
        } finally {
            database.destroy();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hash,code,who,when|第一行写的是 hash,code,who,when，应为：文件校验码",
                "sha256,code,who,when;12ab,enrolled-fell,张,2021-02-04|第 2 行的文件校验码写的是“12ab”，应为 64 位十六进制",
                "sha256,code,who,when;{h},enrolled-fall,张,2021-02-04|第 2 行的问题代码写的是“enrolled-fall”，应为以下之一：enrolled-fell",
                "sha256,code,who,when;{h},enrolled-fell,,2021-02-04|第 2 行没有写确认人",
                "sha256,code,who,when;{h},enrolled-fell,张,昨天|第 2 行的确认时间写的是“昨天”，应为日期",
                "sha256,code,who,when;{h},enrolled-fell,张,2021-02-30|第 2 行的确认时间写的是“2021-02-30”",
                "sha256,code,who,when;{h},enrolled-fell,张|第 2 行有 3 项，应为 4 项",
                "sha256,code,who,when;{h},enrolled-fell,张,2021-02-04;{h},enrolled-fell,李,2021-02-04|第 3 行和第 2 行确认的是同一件事",
            })
    void answersAMistakeInTheFileOfConfirmations(String content, String reason) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        Files.writeString(
                folder.resolve("config/confirmations.csv"),
                content.replace(';', '\n').replace("{h}", "0a".repeat(32)));

        Outcome outcome = county.run(FIRST);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("confirmations.csv：" + reason);
    }

    @Test
    void warnsOfAConfirmationOfAFileThatWasNeverHandedIn() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 5));
        county.confirm("0A".repeat(32) + ",enrolled-fell,张主任,2021-02-04", "", ",,,");

        assertThat(codes(county.run(FIRST))).containsExactly("confirmation-unused warning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plausibility: {fall: maybe}|plausibility.fall 写的是“maybe”",
                "plausibility: {jumpPercent: -5}|应为大于 0 的百分数，或 off",
                "plausibility: {jump: error}|plausibility.jumpPercent 没有写",
                "plausibility: {falls: warn}|不认识“plausibility.falls”这个键",
            })
    void answersAMistakeInWhatTheCampaignAsks(String rule, String reason) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.rule(rule);

        Outcome outcome = county.run(FIRST);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains(reason);
    }

    private static String outcome(Outcome outcome, String path) throws IOException {
        return outcome.summaryOf(path).get("outcome").asString();
    }

    private static String sha256(Outcome outcome, String path) throws IOException {
        return outcome.summaryOf(path).get("sha256").asString();
    }

    private static List<String> codes(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream()
                .map((CSVRecord one) -> one.get("问题代码") + " " + one.get("程度"))
                .toList();
    }
}
