package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Elsewhere;
import cn.canbao.campaign.Enrolment;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherInsuranceTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"职工医保", "城镇职工", "商业保险", "新农保", "城乡居民养老保险", "灵活就业", "职工医保（贵阳市）", "养老"})
    void warnsOfAnotherInsuranceBesideAYes(String scheme) {
        var outcome = line(Elsewhere.WARNS, "是", scheme);

        assertThat(outcome)
                .warns("insured-elsewhere")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行写了已参保，而 E 列“险种”写的是“" + scheme + "”，有别的医疗保险，已按已参保计，请核对。");
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    @Test
    void countsItElsewhereWhereTheCampaignSaysSo() {
        var outcome = line(Elsewhere.EXCLUDES, "是", "职工医保");

        assertThat(outcome).warns("insured-elsewhere").mentioning("没有计入已参保");
        assertThat(outcome).person("张三").is(Enrolment.ELSEWHERE);
    }

    @Test
    void countsItWithoutAWordWhereTheCampaignSaysSo() {
        var outcome = line(Elsewhere.COUNTS, "是", "职工医保");

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "是, 居民医保, YES",
        "是, 城乡居民基本医疗保险, YES",
        "是, 居民医保+意外险, YES",
        "是, , YES",
        "是, 新参保, YES",
        "否, 职工医保, ELSEWHERE",
        "否, 居民医保, NO"
    })
    void isNotMisledByTheCampaignsOwnInsurance(String status, @Nullable String scheme, Enrolment enrolment) {
        var outcome = line(Elsewhere.WARNS, status, scheme);

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("张三").is(enrolment);
    }

    @Test
    void tellsAnInsuranceThatNobodyKnows() {
        var outcome = line(Elsewhere.WARNS, "是", "甲类");

        assertThat(outcome).warns("unknown-mark").atRow(2).inColumn("E").mentioning("看不出是不是别的医疗保险");
        assertThat(outcome).person("张三").is(Enrolment.YES);
    }

    private Outcome line(Elsewhere elsewhere, String status, @Nullable String scheme) {
        var world = SmallWorld.in(folder, Campaigns.with(Campaigns.ofRosters(), elsewhere), Registers.small());
        return world.handIn(
                xlsx().sheet("花名册").row("村", "姓名", "身份证号", "是否参保", "险种").row("甲村", "张三", id(1), status, scheme));
    }
}
