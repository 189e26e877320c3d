package cn.canbao.recognition.layout;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.Meaning;
import cn.canbao.world.Campaigns;
import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answered forms say, and what is said of those that say nothing that can be used. */
class LayoutsTest {

    private static final String EVERYBODY = Campaigns.small().everybody().label();

    private static final String REGION = "村（社区）名称";

    @TempDir
    private Path config;

    private final Campaign campaign = Campaigns.small();

    @Test
    void areNoneWhereThereIsNoFolder() {
        assertThat(read().isEmpty()).isTrue();
        assertThat(read().faults()).isEmpty();
    }

    @Test
    void sayWhatEachColumnIs() {
        write("甲.xlsx", form("所有单位", REGION, EVERYBODY + "·已参保人数", "不用这一列"));

        Layout layout = read().find(header(), () -> "谁");

        assertThat(layout).isNotNull();
        assertThat(layout.file()).isEqualTo("config/layouts/甲.xlsx");
        assertThat(layout.sender()).isNull();
        assertThat(layout.meanings().values())
                .containsExactly(
                        new Meaning.RegionName(campaign.levels().get(1).id()),
                        new Meaning.Figure(
                                Quantity.enrolled(campaign.everybody().id())),
                        new Meaning.Unknown());
    }

    @Test
    void areTheSameWithSpacesInTheAnswersAndInTheOtherFormatOfExcel() {
        write("甲.xls", fill(WorkbookBuilder.xls(), "所有单位", " 村（社区） 名称 ", EVERYBODY + " · 已参保人数", "不用这一列"));

        assertThat(read().find(header(), () -> "谁")).isNotNull();
    }

    @Test
    void sayWhichRowIsNotAnswered() {
        write("甲.xlsx", form("所有单位", REGION, null, "不用这一列"));

        assertThat(faults()).containsExactly("没有采用 config/layouts/甲.xlsx：第 6 行（B 列“人数”）还没有选，请选好，不需要的选“不用这一列”");
        assertThat(read().fault(header())).isPresent();
        assertThat(read().find(header(), () -> "谁")).isNull();
    }

    @Test
    void sayWhichAnswerIsNone() {
        write("甲.xlsx", form("所有单位", REGION, "已参保", "不用这一列"));

        assertThat(faults()).singleElement().asString().contains("第 6 行（B 列“人数”）写的是“已参保”，请从下拉列表里选");
    }

    @Test
    void sayWhichTwoRowsAnswerTheSame() {
        String enrolled = EVERYBODY + "·已参保人数";
        write("甲.xlsx", form("所有单位", REGION, enrolled, enrolled));

        assertThat(faults()).singleElement().asString().contains("第 6 行和第 7 行都选了“" + enrolled + "”");
    }

    @Test
    void wantARegionAndSomethingThatCounts() {
        write("甲.xlsx", form("所有单位", "不用这一列", EVERYBODY + "·已参保人数", "不用这一列"));
        write("乙.xlsx", form("所有单位", REGION, EVERYBODY + "·任务数", "不用这一列"));

        assertThat(faults())
                .hasSize(2)
                .anyMatch(told -> told.contains("没有一列是单位名称"))
                .anyMatch(told -> told.contains("没有一列是已参保人数"));
    }

    @Test
    void wantToKnowWhoseSheetsTheyAreFor() {
        write("甲.xlsx", form("东镇", REGION, EVERYBODY + "·已参保人数", "不用这一列"));

        assertThat(faults()).singleElement().asString().contains("“适用范围”写的是“东镇”");
    }

    @Test
    void areOfNoUseWhereTwoDisagree() {
        write("甲.xlsx", form("所有单位", REGION, EVERYBODY + "·已参保人数", "不用这一列"));
        write("乙.xlsx", form("所有单位", REGION, "不用这一列", EVERYBODY + "·已参保人数"));
        write("丙.xlsx", form("所有单位", REGION, "不用这一列", EVERYBODY + "·已参保人数"));

        assertThat(faults()).hasSize(2).allMatch(told -> told.contains("对同一个表头的答案不同"));
        assertThat(read().find(header(), () -> "谁")).isNull();
    }

    @Test
    void mayBeToldTwice() {
        write("甲.xlsx", form("所有单位", REGION, EVERYBODY + "·已参保人数", "不用这一列"));
        write("乙.xlsx", form("所有单位", REGION, EVERYBODY + "·已参保人数", "不用这一列"));

        assertThat(faults()).isEmpty();
        assertThat(read().find(header(), () -> "谁")).isNotNull();
    }

    @Test
    void sayWhatIsNoFormAndPassOverWhatProgramsLeave() throws IOException {
        write("别的.xlsx", xlsx().sheet("表").row("村", "任务数"));
        Files.writeString(config.resolve("layouts/坏.xlsx"), "PK…");
        Files.writeString(config.resolve("layouts/~$甲.xlsx"), "x");

        assertThat(faults())
                .hasSize(2)
                .anyMatch(told -> told.contains("别的.xlsx：里面没有询问表"))
                .anyMatch(told -> told.contains("坏.xlsx"));
    }

    private Layouts read() {
        return Layouts.read(config, campaign);
    }

    private List<String> faults() {
        return read().faults().stream()
                .map(fault -> fault.told().in(Locale.CHINESE))
                .toList();
    }

    private static HeaderFingerprint header() {
        SortedMap<Integer, String> labels = new TreeMap<>();
        labels.put(0, "村");
        labels.put(1, "人数");
        labels.put(2, "别的");
        return HeaderFingerprint.of(labels);
    }

    private void write(String name, WorkbookBuilder form) {
        form.writeTo(config.resolve("layouts").resolve(name));
    }

    private static WorkbookBuilder form(String scope, String... answers) {
        return fill(xlsx(), scope, answers);
    }

    private static WorkbookBuilder fill(WorkbookBuilder form, String scope, String... answers) {
        List<String> labels = List.of("村", "人数", "别的");
        form.sheet(InquiryForm.SHEET)
                .row("请说明每一列是什么")
                .row(InquiryForm.SCOPE, scope)
                .blankRows(1)
                .row(InquiryForm.LABELS.toArray());
        for (int i = 0; i < answers.length; i++) {
            form.row("表", String.valueOf((char) ('A' + i)), labels.get(i), null, null, null, null, answers[i]);
        }
        return form;
    }
}
