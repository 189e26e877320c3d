package cn.canbao.validation.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.validation.CategorySet;
import cn.canbao.world.Campaigns;
import cn.canbao.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCategoriesTest {

    private final PersonCategories categories = categories(Campaigns.ofRosters());

    @ParameterizedTest
    @ValueSource(
            strings = {"特困,低保", "特困，低保", "特困、低保", "特困;低保", "特困；低保", "特困 低保", "特困/低保", "特困+低保", "特困|低保", "五保户、农村低保"})
    void findsEveryCategoryInOneCell(String text) {
        assertThat(categories.named(text).ids()).containsExactly("destitute", "poor");
    }

    @Test
    void keepsAllAndPrefersTheHighestPriority() {
        assertThat(categories.set(List.of("poor", "destitute")))
                .isEqualTo(new CategorySet(List.of("poor", "destitute"), "destitute"));
        assertThat(categories.set(List.of("poor"))).isEqualTo(new CategorySet(List.of("poor"), "poor"));
    }

    @Test
    void prefersTheFirstOfTheCampaignWhereNothingElseIsSaid() {
        var small = categories(Campaigns.small());

        assertThat(small.set(List.of("edge", "poverty")).preferred()).isEqualTo("poverty");
    }

    @Test
    void leavesEverybodyOut() {
        assertThat(categories.set(List.of("all"))).isEqualTo(new CategorySet(List.of(), null));
        assertThat(categories.set(List.of())).isEqualTo(new CategorySet(List.of(), null));
    }

    @Test
    void addsTheCategoriesThatContainOne() {
        var nested = categories(Campaigns.of(
                Campaigns.category("all", "城乡居民", null),
                Campaigns.category("helped", "救助对象", "all"),
                Campaigns.category("poor", "低保对象", "helped", "低保")));

        assertThat(nested.set(nested.named("低保").ids()).ids()).containsExactly("helped", "poor");
    }

    @Test
    void listsTextsThatNobodyKnowsWordForWord() {
        var named = categories.named("低保、重点关注人员");

        assertThat(named.ids()).containsExactly("poor");
        assertThat(named.unknown()).containsExactly("重点关注人员");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "一般居民", "普通居民", "-", "/", "否"})
    void knowsHowFormsSayThatThereIsNone(String text) {
        assertThat(categories.named(text)).isEqualTo(new PersonCategories.Named(List.of(), List.of(), false));
    }

    @Test
    void doesNotWarnOfACategoryThatFormsKnowAndTheCampaignDoesNotCount() {
        assertThat(categories.named("孤儿")).isEqualTo(new PersonCategories.Named(List.of(), List.of(), true));
    }

    private static PersonCategories categories(Campaign campaign) {
        return new PersonCategories(campaign, SmallWorld.vocabulary(campaign).persons());
    }
}
