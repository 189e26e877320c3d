package cn.canbao.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Level;
import cn.canbao.world.Registers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionNamesTest {

    private final Register register = Registers.empty()
            .town("三板桥街道", "老街")
            .village("第01村")
            .village("桥头社区", "居委一组")
            .town("海子街镇")
            .village("第01村")
            .village("海子街村")
            .village("双河村")
            .village("双河社区")
            .town("田坎乡")
            .village("民族村")
            .town("田坝镇")
            .village("坝上村")
            .town("田坝桥镇")
            .village("桥上村")
            .register();

    private final RegionNames names = register.names();

    @ParameterizedTest
    @CsvSource({
        "三板桥街道, 三板桥街道",
        "三板桥街道办事处, 三板桥街道",
        "三板桥街道办, 三板桥街道",
        "三板桥, 三板桥街道",
        "' 三板桥 街道 ', 三板桥街道",
        "老街, 三板桥街道",
        "测试区三板桥街道, 三板桥街道",
        "三板桥街道办公室, 三板桥街道",
        "海子街镇人民政府, 海子街镇",
        "海子街镇政府, 海子街镇",
        "海子街镇党委, 海子街镇",
        "海子街镇办事处, 海子街镇",
        "海子街镇办公室, 海子街镇",
        "海子街镇（盖章）, 海子街镇",
        "田坎彝族乡, 田坎乡",
        "田坎彝族苗族乡, 田坎乡",
        "田坝, 田坝镇",
        "田坝桥, 田坝桥镇",
    })
    void findsTownsByWhatTheyAreCalled(String text, String town) {
        assertThat(names.find(text, register.root()))
                .isInstanceOfSatisfying(
                        RegionMatch.Found.class,
                        found -> assertThat(found.region().name()).isEqualTo(town));
    }

    @ParameterizedTest
    @CsvSource({
        "第01村, 第01村",
        "第1村, 第01村",
        "第001村, 第01村",
        "第０１村, 第01村",
        "第01, 第01村",
        "第01村村民委员会, 第01村",
        "第01村民委员会, 第01村",
        "第01村村委会, 第01村",
        "第01村委会, 第01村",
        "第01村民委, 第01村",
        "三板桥街道第01村, 第01村",
        "三板桥街道办事处第01村, 第01村",
        "测试区三板桥街道第1村, 第01村",
        "老街第01村, 第01村",
        "桥头社区居民委员会, 桥头社区",
        "桥头社区居委会, 桥头社区",
        "桥头居委会, 桥头社区",
        "桥头, 桥头社区",
        "居委一组, 桥头社区",
    })
    void findsVillagesBelowTheirTown(String text, String village) {
        assertThat(names.find(text, town("三板桥街道")))
                .isInstanceOfSatisfying(
                        RegionMatch.Found.class,
                        found -> assertThat(found.region().code()).isEqualTo("测试区/三板桥街道/" + village));
    }

    @Test
    void cannotTellVillagesOfTwoTownsApart() {
        assertThat(names.find("第01村", register.root()))
                .isInstanceOfSatisfying(
                        RegionMatch.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .extracting(Region::code)
                                .containsExactly("测试区/三板桥街道/第01村", "测试区/海子街镇/第01村"));
    }

    @Test
    void cannotTellAVillageAndACommunityApartByTheirBareName() {
        assertThat(names.find("双河", town("海子街镇"))).isInstanceOf(RegionMatch.Ambiguous.class);
    }

    @Test
    void findsAVillageOfAnotherTownOnlyWhenThatTownIsWritten() {
        assertThat(names.find("桥头社区", town("海子街镇"))).isInstanceOf(RegionMatch.Unknown.class);
        assertThat(names.find("三板桥街道桥头社区", register.root())).isInstanceOf(RegionMatch.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"田坝乡", "海子街乡", "三板桥镇"})
    void doesNotTakeAnotherKindOfRegionForTheSame(String text) {
        assertThat(names.find(text, register.root())).isInstanceOf(RegionMatch.Unknown.class);
    }

    @Test
    void suggestsTheNearestNamesFirst() {
        assertThat(names.find("田坝侨镇", register.root()))
                .isInstanceOfSatisfying(
                        RegionMatch.Unknown.class,
                        unknown -> assertThat(unknown.nearest())
                                .extracting(Region::name)
                                .containsExactly("田坝镇", "田坝桥镇"));
    }

    @Test
    void suggestsNothingForSomethingElse() {
        assertThat(names.find("天上人间", register.root())).isEqualTo(new RegionMatch.Unknown(List.of(), List.of()));
    }

    @Test
    void prefersTheLevelThatIsAskedFor() {
        assertThat(names.find("海子街", register.root(), Level.TOWN)).isEqualTo(new RegionMatch.Found(town("海子街镇")));
        assertThat(names.find("海子街", town("海子街镇"), Level.VILLAGE))
                .isEqualTo(new RegionMatch.Found(register.region("测试区/海子街镇/海子街村")));
    }

    @Test
    void findsAnotherLevelWhenTheOneAskedForHasNoSuchName() {
        assertThat(names.find("田坎乡", register.root(), Level.VILLAGE)).isEqualTo(new RegionMatch.Found(town("田坎乡")));
    }

    @ParameterizedTest
    @CsvSource({
        "田坝桥镇.xlsx, 田坝桥镇",
        "田坝镇.xlsx, 田坝镇",
        "12 田坝桥镇医保筹资进度表.xls, 田坝桥镇",
        "三板桥街道办事处, 三板桥街道",
        "海子街镇（再次上报）.xlsx, 海子街镇",
        "田坎彝族乡2021年, 田坎乡",
        "海子街进度, 海子街镇",
    })
    void findsTheTownThatAFileSpeaksOf(String text, String town) {
        assertThat(names.mentionedIn(text)).map(Region::name).hasValue(town);
    }

    @ParameterizedTest
    @ValueSource(strings = {"进度表.xlsx", "测试区", "第01村.xlsx", "田坎乡和田坝镇.xlsx"})
    void takesNoTownFromATextThatNamesNoneOrSeveral(String text) {
        assertThat(names.mentionedIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "海子街镇第01村参保人员花名册, 海子街镇/第01村",
        "三板桥街道第1村.xlsx, 三板桥街道/第01村",
        "桥头社区居委会, 三板桥街道/桥头社区",
        "居委一组名单, 三板桥街道/桥头社区",
        "双河社区2021年花名册, 海子街镇/双河社区",
        "坝上花名册, 田坝镇/坝上村",
    })
    void findsTheVillageThatATitleSpeaksOf(String text, String village) {
        assertThat(names.reportingIn(text, register.root())).map(Region::code).hasValue("测试区/" + village);
    }

    @Test
    void findsAVillageThatTwoTownsHaveWithinTheOneThatIsKnown() {
        assertThat(names.reportingIn("第01村花名册", register.root())).isEmpty();
        assertThat(names.reportingIn("第01村花名册", town("海子街镇"))).map(Region::code).hasValue("测试区/海子街镇/第01村");
    }

    @ParameterizedTest
    @ValueSource(strings = {"花名册", "田坎乡", "双河花名册", "桥上村和坝上村", "天上人间"})
    void takesNoVillageFromATextThatNamesNoneOrSeveral(String text) {
        assertThat(names.reportingIn(text, register.root())).isEmpty();
    }

    private Region town(String name) {
        return register.region("测试区/" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "海子街镇双河社区花名册, 双河社区",
        "桥头, 桥头社区",
        "海子街镇海子街花名册, 海子街村",
        "海子街村花名册, 海子街村",
    })
    void findsTheVillageThatATextSpeaksOf(String text, String village) {
        assertThat(names.reportingIn(text, register.root())).map(Region::name).hasValue(village);
    }

    @ParameterizedTest
    @ValueSource(strings = {"海子街镇2024年度花名册", "测试区海子街镇花名册", "海子街花名册", "双河花名册", "田坝桥镇花名册", "花名册"})
    void takesNoVillageFromATextThatNamesItsTownOrSeveral(String text) {
        assertThat(names.reportingIn(text, register.root())).isEmpty();
    }
}
