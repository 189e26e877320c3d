package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Enrolment;
import cn.canbao.world.Campaigns;
import cn.canbao.world.CellContent;
import cn.canbao.world.Outcome;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterRulesTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @Test
    void acceptsAPersonWithEverythingThatIsSaid() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "户编号", "姓名", "身份证号", "人员类别", "是否参保", "缴费日期", "缴费金额", "备注")
                .row("甲村", "H-1", "张 三", id(1), "低保", "是", "2021.2.1", 200, "已 核对"));

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome)
                .person("张三")
                .hasNumber(id(1))
                .hasNumberWritten(null)
                .livesInHousehold("H-1")
                .isIn("poor")
                .is(Enrolment.YES)
                .paidOn(LocalDate.of(2021, 2, 1))
                .paid("200")
                .hasRemark("已 核对");
    }

    @Test
    void rejectsANumberThatExcelHasRounded() {
        var outcome = world.handIn(roster().row("甲村", "张三", 520501198001010019.0, null, "是"));

        assertThat(outcome)
                .rejects("id-precision-lost")
                .atRow(2)
                .inColumn("C")
                .mentioning("证件号码被 Excel 当成数字，后几位已经丢失，请把该列设为文本格式后重新填写完整号码。");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void rejectsAWrongCheckDigitAndHidesTheNumber() {
        var outcome = world.handIn(roster().row("甲村", "张三", "520501198001010018", null, "是"));

        assertThat(outcome)
                .rejects("id-check-digit-wrong")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“身份证号”写的是“520501**********18”，最后一位校验码对不上，至少有一位写错，请对照证件改正。");
    }

    @Test
    void rejectsAPersonWithoutNameOrNumber() {
        assertThat(world.handIn(roster().row("甲村", null, id(1), null, "是")))
                .rejects("missing-name")
                .atRow(2)
                .inColumn("B")
                .saying("第 2 行 B 列“姓名”是空的，请填写姓名。");
        assertThat(world.handIn(roster().row("甲村", "张三", null, null, "是")))
                .rejects("missing-id-number")
                .atRow(2)
                .inColumn("C");
    }

    @Test
    void keepsHowANumberIsWrittenAndNotesItOncePerSheet() {
        var outcome = world.handIn(roster().row("甲村", "张三", "'" + id(1), null, "是")
                .row("甲村", "李四", " 11010519491231002x", null, "是")
                .row("甲村", "王五", id(3), null, "是"));

        assertThat(outcome)
                .reports("id-number-normalised")
                .onSheet("花名册")
                .saying("工作表“花名册”中有 2 个证件号码已规范（全角、空格、撇号、小写 x、15 位旧号、残疾人证号），原样另存。");
        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("李四").hasNumber("11010519491231002X").hasNumberWritten(" 11010519491231002x");
        assertThat(outcome).person("王五").hasNumberWritten(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "810000199001010019", "830000197510200034", "911156199001010010"})
    void doesNotAskThatANumberBeOfThisCounty(String number) {
        assertThat(world.handIn(roster().row("甲村", "张三", number, null, "是"))).hasNoErrorsOrWarnings();
    }

    @Test
    void warnsOfAnAgeThatFewReach() {
        var outcome = world.handIn(roster().row("甲村", "张三", "440524188001010014", null, "是"));

        assertThat(outcome).warns("age-implausible").atRow(2).inColumn("C").mentioning("算来已 141 岁");
        assertThat(outcome).acceptsPersons("张三");
    }

    @ParameterizedTest
    @CsvSource({"新生儿, ", ", 新生儿", "未上户, "})
    void acceptsANewbornWithoutANumberAndWarns(@Nullable String category, @Nullable String remark) {
        var outcome = world.handIn(roster().row("甲村", "小宝", null, category, "是", null, null, null, remark));

        assertThat(outcome)
                .warns("newborn-without-id-number")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“身份证号”是空的，按新生儿暂按监护人、姓名和出生日期计入，上户后请补报身份证号。");
        assertThat(outcome).person("小宝").hasNumber(null).is(Enrolment.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "-", "/"})
    void knowsANewbornWhoseNumberIsSaidToBeNone(String number) {
        assertThat(world.handIn(roster().row("甲村", "小宝", number, null, "是", null, null, null, "新生儿")))
                .warns("newborn-without-id-number");
    }

    @Test
    void knowsANewbornByTheBirthInTheYearBeforeReceipt() {
        var form = xlsx().sheet("花名册").row("村", "姓名", "身份证号", "出生日期", "是否参保");

        var outcome =
                world.handIn(form.row("甲村", "小宝", null, "2020.12.24", "是").row("甲村", "大宝", null, "2019.12.24", "是"));

        assertThat(outcome).warns("newborn-without-id-number").atRow(2);
        assertThat(outcome).rejects("missing-id-number").atRow(3);
    }

    @Test
    void knowsNewbornsApartByGuardianNameAndBirth() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "监护人身份证号", "姓名", "身份证号", "出生日期", "是否参保")
                .row("甲村", id(1), "小宝", null, "2021.1.5", "是")
                .row("乙村", id(1) + "11", "小宝", null, "2021年1月5日", "是")
                .row("甲村", id(2), "小宝", null, "2021.1.5", "是")
                .row("甲村", id(1), "二宝", null, "2021.1.5", "是")
                .row("甲村", id(1), "小宝", null, "2021.1.6", "是"));

        Assertions.assertThat(outcome.persons())
                .extracting(row -> row.person().key())
                .satisfies(keys -> Assertions.assertThat(keys.get(1)).isEqualTo(keys.get(0)))
                .satisfies(keys -> Assertions.assertThat(keys.subList(1, 5)).doesNotHaveDuplicates());
    }

    @Test
    void keepsEveryCategoryAndPrefersOne() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), "低保，特困", "是"));

        assertThat(outcome).person("张三").isIn("poor", "destitute").countsFirstAs("destitute");
    }

    @Test
    void readsCategoriesFromColumnsThatAreTicked() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", CellContent.merged("人员类别", 2), "是否参保")
                .row(null, null, null, "特困", "低保", null)
                .row("甲村", "张三", id(1), "√", "√", "是")
                .row("甲村", "李四", id(2), null, "√", "是")
                .row("甲村", "王五", id(3), null, "×", "是"));

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("张三").isIn("poor", "destitute").countsFirstAs("destitute");
        assertThat(outcome).person("李四").isIn("poor").countsFirstAs("poor");
        assertThat(outcome).person("王五").isIn().countsFirstAs(null);
    }

    @Test
    void readsTwoTickedColumnsThatMeanTheSameCategory() {
        var both = SmallWorld.in(
                folder,
                Campaigns.of(
                        Counted.ROSTER,
                        List.of(),
                        Campaigns.category("all", "城乡居民", null),
                        Campaigns.helped("poor", "困难群众", "TEKUN DIBAO", 1, 100)),
                Registers.small());

        var outcome = both.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "特困", "低保", "是否参保")
                .row("甲村", "张三", id(1), "√", null, "是")
                .row("甲村", "李四", id(2), null, "√", "是"));

        assertThat(outcome).person("张三").isIn("poor");
        assertThat(outcome).person("李四").isIn("poor");
    }

    @Test
    void readsASheetPerGroup() {
        var outcome = world.handIn(xlsx().sheet("特困")
                .rosterHeader()
                .row("甲村", "张三", id(1), "特困", "是")
                .sheet("低保")
                .rosterHeader()
                .row("甲村", "李四", id(2), "低保", "是"));

        assertThat(outcome).person("张三").isIn("destitute");
        assertThat(outcome).person("李四").isIn("poor");
    }

    @Test
    void warnsOfACategoryThatNobodyKnowsAndCountsThePerson() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), "重点关注人员", "是"));

        assertThat(outcome)
                .warns("unknown-category")
                .atRow(2)
                .inColumn("D")
                .saying("第 2 行 D 列“人员类别”写的“重点关注人员”不是已知的人员类别，本人已计入总数但没有计入任何类别，请改用规定的名称。");
        assertThat(outcome).person("张三").isIn().is(Enrolment.YES);
    }

    @Test
    void notesOncePerSheetHowManyAreOfACategoryThatIsNotCounted() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), "孤儿", "是")
                .row("甲村", "李四", id(2), "孤儿", "是")
                .row("甲村", "王五", id(3), "一般居民", "是"));

        assertThat(outcome).reports("category-not-counted").mentioning("2 人");
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @Test
    void readsADateThatIsASerialNumber() {
        // 2021-02-01
        assertThat(payment(44228, 280)).person("张三").paidOn(LocalDate.of(2021, 2, 1));
        assertThat(payment(CellContent.date(LocalDate.of(2021, 2, 1)), 280))
                .person("张三")
                .paidOn(LocalDate.of(2021, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.20501E+17", "5.20501198001010E+017", "5E17", "52.0501e+016"})
    void rejectsANumberThatWasSavedInItsShortForm(String number) {
        assertThat(world.handIn(roster().row("甲村", "张三", number, null, "是"))).rejects("id-precision-lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1900-01-00", "1900/1/0", "1900年1月0日", "0000-00-00"})
    void takesADayOfZeroForBlank(String day) {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), null, null, day));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-status");
        assertThat(outcome).person("张三").is(Enrolment.UNSTATED);
    }

    @Test
    void takesAZeroThatIsShownAsADayForBlank() {
        CellContent zero = cell -> {
            cell.setCellValue(0);
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        };

        var outcome = world.handIn(roster().row("甲村", "张三", id(1), null, null, zero, 0));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-status");
        assertThat(outcome).person("张三").is(Enrolment.UNSTATED);
    }

    @ParameterizedTest
    @CsvSource({
        "退费金额, 280, TO_CHECK",
        "退费日期, 2021-02-01, TO_CHECK",
        "是否退费, 是, TO_CHECK",
        "是否退费, 否, YES",
        "退费金额, 0, YES",
        "已退费, √, TO_CHECK",
        "退费金额, , YES"
    })
    void doesNotCountWhoeverWasRefunded(String label, @Nullable String refund, Enrolment enrolment) {
        var outcome = world.handIn(
                xlsx().sheet("花名册").row("村", "姓名", "身份证号", "是否参保", label).row("甲村", "张三", id(1), "是", refund));

        assertThat(outcome).person("张三").is(enrolment);
        if (enrolment == Enrolment.YES) {
            assertThat(outcome).hasNoErrorsOrWarnings();
        } else {
            assertThat(outcome).warns("payment-refunded").atRow(2).inColumn("E");
        }
    }

    @Test
    void readsATickedColumnWhoseLabelSaysHow() {
        var outcome =
                world.handIn(xlsx().sheet("花名册").row("村", "姓名", "身份证号", "不参保打√").row("甲村", "张三", id(1), "√"));

        assertThat(outcome).person("张三").is(Enrolment.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"缴费标准", "个人缴费标准", "缴费档次", "应缴金额"})
    void takesATariffForNoPayment(String label) {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", label, "是否参保")
                .row("甲村", "张三", id(1), 280, "是")
                .row("甲村", "李四", id(2), 280, null)
                .row("甲村", "王五", id(3), 280, "否"));

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.UNSTATED);
        assertThat(outcome).person("王五").is(Enrolment.NO);
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-status");
    }

    @Test
    void warnsOfAPaymentOutsideTheCampaign() {
        var outcome = payment("2020.12.31", 280);

        assertThat(outcome)
                .warns("date-outside-campaign")
                .atRow(2)
                .inColumn("F")
                .saying("第 2 行 F 列“缴费日期”是 2020-12-31，不在本次筹资期（2021-01-01 至 2021-03-31）内，请核对。");
        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(payment("2021.1.1", 280)).hasNoErrorsOrWarnings();
        assertThat(payment("2021.3.31", 280)).hasNoErrorsOrWarnings();
        assertThat(payment("2021.4.1", 280)).warns("date-outside-campaign");
    }

    @Test
    void warnsOfADateThatIsNone() {
        var outcome = payment("已缴", null);

        assertThat(outcome).warns("date-unreadable").atRow(2).inColumn("F").mentioning("“已缴”，看不出是哪一天");
        assertThat(outcome).person("张三").paidOn(null);
    }

    @ParameterizedTest
    @CsvSource({", 280", ", 280.00", ", 280元", "低保, 280", "低保, 200", "特困, 0", "特困, 280", "低保、特困, 0"})
    void acceptsThePremiumAndWhatASubsidyLeavesOfIt(@Nullable String category, String amount) {
        assertThat(world.handIn(roster().row("甲村", "张三", id(1), category, "是", null, amount)))
                .hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @CsvSource({", 200", ", 0", "低保, 0", "特困, 200", ", 320"})
    void warnsOfAnotherAmount(@Nullable String category, String amount) {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), category, "是", null, amount));

        assertThat(outcome)
                .warns("amount-differs")
                .atRow(2)
                .inColumn("G")
                .saying("第 2 行 G 列“缴费金额”写的是“" + amount + "”元，既不是个人缴费标准 280 元，也不是减去资助后的金额，请核对。");
        assertThat(outcome).acceptsPersons("张三");
    }

    @Test
    void allowsWhoeverIsNotEnrolledToHavePaidNothing() {
        assertThat(world.handIn(roster().row("甲村", "张三", id(1), null, "否", null, 0, "外出务工")))
                .hasNoErrorsOrWarnings();
    }

    @Test
    void warnsOfAnAmountThatIsNone() {
        assertThat(world.handIn(roster().row("甲村", "张三", id(1), null, "是", null, "已交")))
                .warns("amount-unreadable")
                .atRow(2)
                .inColumn("G");
    }

    @Test
    void checksNoAmountWhereTheCampaignNamesNoPremium() {
        var free = SmallWorld.in(
                folder,
                Campaigns.of(Counted.ROSTER, List.<BigDecimal>of(), Campaigns.category("all", "城乡居民", null)),
                Registers.small());

        assertThat(free.handIn(roster().row("甲村", "张三", id(1), null, "是", null, 1)))
                .hasNoErrorsOrWarnings();
    }

    private Outcome payment(Object day, @Nullable Integer amount) {
        return world.handIn(roster().row("甲村", "张三", id(1), null, "是", day, amount));
    }

    @Test
    void warnsOfNobodyWhoIsExactlyAsOldAsFewGet() {
        assertThat(world.handIn(roster().row("甲村", "张三", id("19010202", 1), null, "是")))
                .hasNoErrorsOrWarnings();
        assertThat(world.handIn(roster().row("甲村", "张三", id("19000202", 1), null, "是")))
                .warns("age-implausible");
    }

    @Test
    void asksNothingOfWhomeverASubsidyLargerThanThePremiumPaysFor() {
        var generous = SmallWorld.in(
                folder,
                Campaigns.of(
                        Counted.ROSTER,
                        List.of(BigDecimal.valueOf(280)),
                        Campaigns.category("all", "城乡居民", null),
                        Campaigns.helped("destitute", "特困人员", "TEKUN", 1, 300)),
                Registers.small());

        assertThat(generous.handIn(roster().row("甲村", "张三", id(1), "特困", "是", null, 0)))
                .hasNoErrorsOrWarnings();
    }
}
