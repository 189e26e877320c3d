package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header that differs from the sender's last one is told once, with what differs. */
class ChangedHeaderTest {

    private static final String MONDAY = "2021-02-01T10:00";
    private static final String TUESDAY = "2021-02-02T10:00";
    private static final String WEDNESDAY = "2021-02-03T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void found() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void tellsWhichColumnsCameWentAndMoved() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数", "备注"));
        county.run(MONDAY);
        county.handIn("东镇.xlsx", sheet("村", "已参保人数", "任务数", "电话", "备注"));

        assertThat(changes(county.run(TUESDAY)))
                .containsExactly("工作表“进度表”的表头和上一次（东镇.xlsx）不同：新增 D“电话”；少了 —；换了位置 “任务数”B→C；改了列名 —。请核对数字有没有认错列。");
    }

    @Test
    void tellsItOnceAndNotOfTheSameHeader() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数"));
        county.run(MONDAY);
        county.handIn("东镇.xlsx", sheet("村", "已参保人数", "任务数"));
        List<String> first = changes(county.run(TUESDAY));
        county.handIn("西镇.xlsx", sheet("村", "任务数", "已参保人数"));

        assertThat(first).hasSize(1);
        assertThat(changes(county.run(WEDNESDAY))).isEmpty();
    }

    @Test
    void tellsItAlsoOfAFileInTheFolderOfAnotherDay() throws IOException {
        county.handIn("1日/东镇.xlsx", sheet("村", "任务数", "已参保人数"));
        county.run(MONDAY);
        county.handIn("2日/东镇.xlsx", sheet("村", "任务数", "缴费人数", "参保人数"));

        assertThat(changes(county.run(TUESDAY)))
                .singleElement()
                .asString()
                .contains("上一次（1日/东镇.xlsx）")
                .contains("新增 C“缴费人数”、D“参保人数”");
    }

    @Test
    void knowsEachOfSeveralFormsOfASender() throws IOException {
        county.handIn("东镇总表.xlsx", sheet("村", "任务数", "已参保人数"));
        county.handIn("东镇边缘户.xlsx", sheet("村", "边缘户任务数", "边缘户已参保人数"));
        county.run(MONDAY);
        county.handIn("2/东镇边缘户.xlsx", sheet("村", "边缘户任务数", "边缘户已参保人数"));
        county.handIn("东镇总表.xlsx", sheet("村", "任务数", "已参保人数"));

        assertThat(changes(county.run(TUESDAY))).isEmpty();
    }

    @Test
    void takesTheDayInALabelForNoChange() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "截至2月1日已参保人数"));
        county.run(MONDAY);
        county.handIn("东镇.xlsx", sheet("村", "任务数", "截至2月2日已参保人数"));

        assertThat(changes(county.run(TUESDAY))).isEmpty();
    }

    @Test
    void comparesWithNothingThatCameInWithAWithdrawnEdition() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数"));
        county.run(MONDAY);
        county.handIn("东镇.xlsx", sheet("村", "已参保人数", "任务数"));
        county.run(TUESDAY);
        Outcome withdrawn = county.past("withdraw", "--edition", "2", "--reason", "重来");
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数"));

        assertThat(withdrawn.exitCode()).as(withdrawn.err()).isEqualTo(ExitCode.DONE);
        assertThat(changes(county.run(WEDNESDAY))).isEmpty();
    }

    @Test
    void saysTheSameOnceTheDatabaseIsMadeAnew() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数"));
        county.run(MONDAY);
        Outcome rebuilt = county.rebuild();
        county.handIn("东镇.xlsx", sheet("村", "已参保人数", "任务数"));

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(ExitCode.DONE);
        assertThat(changes(county.run(TUESDAY))).hasSize(1);
    }

    @Test
    void readsAKnownHeaderAfreshWhenTheRegisterHasChanged() throws IOException {
        county.handIn("东镇.xlsx", sheet("村", "任务数", "已参保人数"));
        county.run(MONDAY);
        county.target(900);

        Outcome again = county.run(TUESDAY);

        assertThat(changes(again)).isEmpty();
        assertThat(SmallCounty.target(again, "东镇/乙村", "all")).isEqualTo(900);
    }

    private static WorkbookBuilder sheet(String... labels) {
        return xlsx().sheet("进度表")
                .row((Object[]) labels)
                .row(row("甲村", 100, 80, labels))
                .row(row("乙村", 200, 150, labels));
    }

    private static Object[] row(String village, int target, int enrolled, String... labels) {
        Object[] row = new Object[labels.length];
        row[0] = village;
        for (int i = 1; i < row.length; i++) {
            boolean isFigure = labels[i].endsWith("数");
            row[i] = isFigure
                    ? (labels[i].contains("任务") ? target : enrolled - (labels[i].startsWith("缴费") ? 5 : 0))
                    : null;
        }
        return row;
    }

    private static List<String> changes(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream()
                .map(CSVRecord::toList)
                .filter(row -> row.contains("layout-changed"))
                .map(row -> row.stream()
                        .filter(cell -> cell.startsWith("工作表“"))
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
