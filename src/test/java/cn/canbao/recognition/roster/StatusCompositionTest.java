package cn.canbao.recognition.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.PersonWords;
import cn.canbao.world.Campaigns;
import cn.canbao.world.SmallWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCompositionTest {

    private final PersonWords words = SmallWorld.vocabulary(Campaigns.small()).persons();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已缴费（微信）",
                "缴费成功",
                "已续保",
                "正常缴费",
                "2021年已参保",
                "本年度已缴纳",
                "已缴280元",
                "已缴纳居民医保",
                "已购买医保",
                "已参合",
                "扣款成功",
                "已经缴费"
            })
    void readsAYes(String status) {
        assertThat(words.enrolment(status)).hasValue(Enrolment.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有参保",
                "尚未缴费",
                "未续保",
                "不参保",
                "暂未缴纳",
                "2021年未参保",
                "暂停",
                "停保",
                "退费",
                "已退费",
                "已停保",
                "退保",
                "放弃参保",
                "扣款失败",
                "欠费",
                "未参加居民医保",
                "中断"
            })
    void readsANo(String status) {
        assertThat(words.enrolment(status)).hasValue(Enrolment.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已参加职工医保", "异地已参保", "外省参保"})
    void readsWhoIsInsuredElsewhere(String status) {
        assertThat(words.enrolment(status)).hasValue(Enrolment.ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未退费",
                "未停保",
                "拟参保",
                "部分缴费",
                "2020年已参保",
                "去年已缴",
                "已缴未到账",
                "缴0元",
                "同意缴费",
                "未参加职工医保",
                "非参保人员",
                "应缴未缴",
                "家人已缴",
                "待缴费",
                "已登记",
                "280"
            })
    void doesNotGuess(String status) {
        assertThat(words.enrolment(status)).isEmpty();
    }
}
