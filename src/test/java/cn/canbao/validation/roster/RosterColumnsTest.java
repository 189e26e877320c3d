package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Enrolment;
import cn.canbao.world.CellContent;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rosters whose columns are called otherwise than the vocabulary knows. */
class RosterColumnsTest {

    private static final List<String> NAMES = List.of("张三", "李四", "王五", "赵六", "陈七", "周八");

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, 编号",
        "姓名, 家庭成员身份证件号码",
        "参保对象姓名, 本人身份证号码（18位）",
        "姓名, 居民证件",
        "姓名, ID",
        "村民, 身份证号",
        "名单, 号码",
        "A, B",
    })
    void findsTheNumberAndTheNameByWhatStandsThere(String name, String number) {
        var outcome = six(row("村", name, number, "是否参保"), null, "是", "否", "是", "是", "否", "是");

        assertThat(outcome).acceptsPersons("张三", "李四", "王五", "赵六", "陈七", "周八");
        assertThat(outcome).person("张三").hasNumber(id(1)).is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是否已缴费",
                "2021年是否已缴费",
                "是否已缴纳居民医保",
                "参保与否",
                "缴费与否",
                "医保缴费情况",
                "城乡居民医保参保情况",
                "本年度参保状态",
                "参保缴费情况（√/×）",
                "缴费",
                "医保参保"
            })
    void readsAStatusByThePartsOfItsLabel(String label) {
        var outcome = six(row("村", "姓名", "身份证号", label), null, "√", "×", "√", "√", "×", "√");

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已缴纳", "医保已缴", "2021年已缴", "已缴医保费"})
    void readsATickedColumnByThePartsOfItsLabel(String label) {
        var outcome = six(row("村", "姓名", "身份证号", label), null, "√", "×", "√", "√", "×", "√");

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年是否参保", "去年是否参保", "上年度缴费情况", "是否缴纳党费", "是否参加养老保险", "是否走访", "是否应缴费", "应参保", "结果"})
    void takesNoOtherQuestionForTheStatus(String label) {
        var outcome = six(row("村", "姓名", "身份证号", label), null, "是", "否", "是", "是", "否", "是");

        assertThat(outcome).person("张三").is(Enrolment.UNSTATED);
        assertThat(outcome).warns("missing-status-column");
        assertThat(outcome).reports("unused-column").mentioning(label);
    }

    @Test
    void refusesARosterOfWhichOnlyTheNumbersAreKnown() {
        var outcome = six(row("村", "成员", "号码", "结果"), null, "是", "否", "是", "是", "否", "是");

        assertThat(outcome).reports("sheet-not-recognised").mentioning("缺少“是否参保”列，只看到：村、成员、号码、结果");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void readsThisYearBesideLastYear() {
        var outcome = world.handIn(xlsx().sheet("名册")
                .row("村", "姓名", "身份证号", "2020年是否参保", "2021年是否参保")
                .row("甲村", "张三", id(1), "是", "否"));

        assertThat(outcome).person("张三").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"年度", "参保年度", "缴费年度", "费款所属期"})
    void doesNotCountLinesOfAnotherYear(String label) {
        var outcome = world.handIn(xlsx().sheet("名册")
                .row("村", "姓名", "身份证号", label, "是否参保")
                .row("甲村", "张三", id(1), 2020, "是")
                .row("甲村", "李四", id(2), 2021, "是")
                .row("甲村", "王五", id(3), "2021-01至2021-12", "是"));

        assertThat(outcome).person("张三").is(Enrolment.TO_CHECK);
        assertThat(outcome).person("李四").is(Enrolment.YES);
        assertThat(outcome).person("王五").is(Enrolment.YES);
        assertThat(outcome).warns("person-of-other-year").atRow(2).inColumn("D");
    }

    @Test
    void readsTheStatusBelowItsYear() {
        var outcome = world.handIn(xlsx().sheet("名册")
                .row("村", "姓名", "身份证号", CellContent.merged("2020年", 2), CellContent.merged("2021年", 2))
                .row(null, null, null, "是否参保", "缴费金额", "是否参保", "缴费金额")
                .merge("A1:A2")
                .merge("B1:B2")
                .merge("C1:C2")
                .row("甲村", "张三", id(1), "是", 250, "否", null)
                .row("甲村", "李四", id(2), "否", null, "是", 280));

        assertThat(outcome).person("张三").is(Enrolment.NO);
        assertThat(outcome).person("李四").is(Enrolment.YES).paid("280");
    }

    @ParameterizedTest
    @CsvSource({"是否参保, 是, 否", "缴费情况, 已缴, 未缴", "参保状态, 已参保, 未参保", "医保缴费情况, √, ×"})
    void readsBoxesBelowTheirQuestion(String question, String yes, String no) {
        var outcome = world.handIn(xlsx().sheet("名册")
                .row("村", "姓名", "身份证号", question, null, "困难身份", null)
                .row(null, null, null, yes, no, "低保", "特困")
                .row("甲村", "张三", id(1), "√", null, "√", null)
                .row("甲村", "李四", id(2), null, "√", null, "√"));

        assertThat(outcome).person("张三").is(Enrolment.YES).isIn("poor");
        assertThat(outcome).person("李四").is(Enrolment.NO).isIn("destitute");
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @Test
    void asksWhichOfTwoColumnsOfNumbersIsMeant() {
        var sheet = xlsx().sheet("名册").row("村", "姓名", "证件一", "证件二", "是否参保");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", NAMES.get(i), id(i + 1), id(i + 21), "是");
        }

        assertThat(world.handIn(sheet))
                .reports("columns-in-doubt")
                .saying("工作表“名册”的证件号码不知道以哪一列为准：可能是 C 列“证件一”，也可能是 D 列“证件二”，两列内容不同，没有计入；请只保留一列，或者在列名里写清楚各是什么。");
    }

    @Test
    void asksWhenAnUnknownColumnHoldsOtherNumbers() {
        var sheet = xlsx().sheet("名册").row("村", "姓名", "身份证号", "编号", "是否参保");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", NAMES.get(i), id(i + 1), id(i + 21), "是");
        }

        var outcome = world.handIn(sheet);

        assertThat(outcome).reports("columns-in-doubt");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void takesTheNumberOfThePersonAndNotThatOfTheHouseholder() {
        var sheet = xlsx().sheet("名册")
                .row("村", CellContent.merged("户主信息", 2), CellContent.merged("家庭成员信息", 2), "是否参保")
                .row(null, "姓名", "身份证号", "姓名", "身份证号", null);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", "钱一", id(31), NAMES.get(i), id(i + 1), "是");
        }

        var outcome = world.handIn(sheet);

        assertThat(outcome).acceptsPersons("张三", "李四", "王五", "赵六", "陈七", "周八");
        assertThat(outcome).person("张三").hasNumber(id(1));
    }

    @Test
    void asksWhichOfTwoColumnsOfNamesIsMeant() {
        var sheet = xlsx().sheet("名册").row("村", "甲", "乙", "身份证号", "是否参保");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", NAMES.get(i), NAMES.get(5 - i), id(i + 1), "是");
        }

        assertThat(world.handIn(sheet)).reports("columns-in-doubt").mentioning("姓名不知道以哪一列为准");
    }

    @Test
    void asksWhichOfTwoStatusesIsMeantWhereTheySayDifferentThings() {
        var sheet = xlsx().sheet("名册").row("村", "姓名", "身份证号", "是否参保", "是否缴费");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", NAMES.get(i), id(i + 1), "是", i % 2 == 0 ? "否" : "是");
        }

        var outcome = world.handIn(sheet);

        assertThat(outcome).reports("columns-in-doubt").mentioning("可能是 D 列“是否参保”，也可能是 E 列“是否缴费”");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void readsAmountsAndDaysInAColumnOfPayments() {
        var amounts = six(row("村", "姓名", "身份证号", "缴费情况"), null, 280, null, 280, 280, null, 280);
        assertThat(amounts).person("张三").is(Enrolment.YES).paid("280");
        assertThat(amounts).person("李四").is(Enrolment.UNSTATED);

        var days = six(row("村", "姓名", "身份证号", "缴费"), null, "2021.1.5", null, "2021.1.6", "2021.1.7", null, "2021.1.8");
        assertThat(days).person("张三").is(Enrolment.YES);
        assertThat(days).person("李四").is(Enrolment.UNSTATED);
    }

    @Test
    void takesAnAmountBesideThoseWhoDidNotPayForATariff() {
        var outcome = six(row("村", "姓名", "身份证号", "是否参保", "缴费金额"), 280, "是", "否", "是", "是", "否", "是");

        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).warns("amount-not-payment").mentioning("E 列“缴费金额”");
        assertThat(outcome).hasNoErrorsOrWarningsBut("amount-not-payment");
    }

    @Test
    void asksWhetherAnAmountBesideEverybodyWasPaid() {
        var outcome = six(row("村", "姓名", "身份证号", "是否参保", "缴费金额"), 280, "是", null, null, "是", null, null);

        assertThat(outcome).reports("columns-in-doubt").mentioning("E 列“缴费金额”");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void takesNoProgressSheetWithNumbersOfItsOfficersForARoster() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", "责任人", "责任人身份证号")
                .row("甲村", 100, 80, "张三", id(1))
                .row("乙村", 200, 150, "李四", id(2)));

        assertThat(outcome).accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
    }

    private static WorkbookBuilder row(String... header) {
        return xlsx().sheet("名册").row("东镇医保名册").row((Object[]) header);
    }

    private Outcome six(WorkbookBuilder sheet, @Nullable Object last, @Nullable Object... said) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row("甲村", NAMES.get(i), id(i + 1), said[i], last);
        }
        return world.handIn(sheet);
    }
}
