package cn.canbao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.world.Campaigns;
import cn.canbao.world.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vocabulary of the project makes of the cells of rosters. */
class PersonWordsTest {

    private final PersonWords words = SmallWorld.vocabulary(Campaigns.small()).persons();

    @ParameterizedTest
    @ValueSource(
            strings = {"是", "已参保", "已缴费", "已缴", "正常参保", "√", "✓", "1", "１", "y", "Y", "Yes", "有", "全额资助", " 已 缴 费 "})
    void knowsYes(String text) {
        assertThat(words.enrolment(text)).hasValue(Enrolment.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "未参保", "未缴费", "未缴", "暂停参保", "×", "x", "0", "n", "no", "断保"})
    void knowsNo(String text) {
        assertThat(words.enrolment(text)).hasValue(Enrolment.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"职工医保", "城镇职工", "异地参保", "外地参保", "县外参保", "大学生医保"})
    void knowsElsewhere(String text) {
        assertThat(words.enrolment(text)).hasValue(Enrolment.ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"需核实", "待核实", "?", "？", "不详"})
    void knowsWhatSomebodyHasToFindOut(String text) {
        assertThat(words.enrolment(text)).hasValue(Enrolment.TO_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "参保单位", "在外务工", "2021"})
    void doesNotGuess(String text) {
        assertThat(words.enrolment(text)).isEmpty();
    }

    @Test
    void knowsTheNewborn() {
        assertThat(words.isNewborn("新生儿")).isTrue();
        assertThat(words.isNewborn("未上户")).isTrue();
        assertThat(words.isNewborn("老人")).isFalse();
    }
}
