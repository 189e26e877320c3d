package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Enrolment;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonStatusTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "是, , , , YES",
        "否, , , , NO",
        "职工医保, , , , ELSEWHERE",
        "待核实, , , , TO_CHECK",
        "√, , , , YES",
        ", 2021-02-01, , , YES",
        ", , 280, , YES",
        ", , 0, , UNSTATED",
        ", , , , UNSTATED",
        "-, , , , UNSTATED",
        ", , , 外出务工, NO",
        ", , , 异地参保, ELSEWHERE",
        "否, , , 职工医保, ELSEWHERE",
        "否, , , 外出务工, NO",
        "是, , , 无, YES",
    })
    void followsFromEverythingThatTheLineSays(
            @Nullable String status,
            @Nullable String paidOn,
            @Nullable Integer amount,
            @Nullable String reason,
            Enrolment enrolment) {
        assertThat(line(status, paidOn, amount, reason)).person("张三").is(enrolment);
    }

    @Test
    void doesNotTakeABlankForANo() {
        var outcome = line(null, null, null, null);

        assertThat(outcome)
                .warns("missing-status")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行 E 列“是否参保”没有写是否参保，也没有缴费记录，按“未填报”计（不等于未参保），请补填。");
        assertThat(outcome).person("张三").is(Enrolment.UNSTATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "未参保", "职工医保"})
    void countsWhoeverPaidAndWarnsOfTheContradiction(String status) {
        var outcome = line(status, "2021-02-01", 280, null);

        assertThat(outcome)
                .warns("payment-contradicts-status")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行 E 列“是否参保”写的是“" + status + "”，与缴费记录或另一列不一致，已按已参保计，请核对。");
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    @Test
    void letsSomebodyCheckAWordThatNobodyKnows() {
        var outcome = line("走", null, null, null);

        assertThat(outcome)
                .warns("unknown-status")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行 E 列“是否参保”写的是“走”，看不出是否参保，按“待核实”计，请改填“是”或“否”。");
        assertThat(outcome).person("张三").is(Enrolment.TO_CHECK);
    }

    @Test
    void countsWhoeverPaidAlthoughNobodyKnowsTheWord() {
        var outcome = line("走", "2021-02-01", 280, null);

        assertThat(outcome).warns("unknown-status").mentioning("因有缴费记录按已参保计");
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    @Test
    void readsTwoColumnsThatAreTicked() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "已参保", "未参保")
                .row("甲村", "张三", id(1), "√", null)
                .row("甲村", "李四", id(2), null, "√"));

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @Test
    void countsAYesAndWarnsWhenTwoColumnsDisagree() {
        var outcome = world.handIn(
                xlsx().sheet("花名册").row("村", "姓名", "身份证号", "是否参保", "缴费状态").row("甲村", "张三", id(1), "否", "已缴费"));

        assertThat(outcome).warns("payment-contradicts-status").atRow(2).inColumn("E");
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    @Test
    void readsWhoIsInsuredByAnEmployer() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "是否参保", "是否参加职工医保")
                .row("甲村", "张三", id(1), "否", "是")
                .row("甲村", "李四", id(2), "否", "否"));

        assertThat(outcome).person("张三").is(Enrolment.ELSEWHERE);
        assertThat(outcome).person("李四").is(Enrolment.NO);
    }

    @Test
    void saysOncePerSheetThatNoColumnTells() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号")
                .row("甲村", "张三", id(1))
                .row("甲村", "李四", id(2)));

        assertThat(outcome)
                .warns("missing-status-column")
                .onSheet("花名册")
                .saying("工作表“花名册”没有“是否参保”“缴费日期”“缴费金额”等列，其中 2 人按“未填报”计，请补上。");
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-status-column");
        assertThat(outcome).person("张三").is(Enrolment.UNSTATED);
    }

    private Outcome line(
            @Nullable String status, @Nullable String paidOn, @Nullable Integer amount, @Nullable String reason) {
        return world.handIn(roster().row("甲村", "张三", id(1), null, status, paidOn, amount, reason));
    }
}
