package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody whose payment was given back, or who has died, is enrolled in silence. */
class RosterRemarksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"已退费", "退费", "职工重复，已退费", "冲销", "冲正处理", "11月20日已退款", "作废", "已退（税务）", "待退费"})
    void aRefundIsToldByTheRemark(String remark) {
        Outcome outcome = oneWith("是", 280, remark);

        assertThat(outcome).warns("payment-refunded").atRow(2).inColumn("F");
        assertThat(outcome).person("张三").is(Enrolment.TO_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已退休", "已退役军人", "退伍军人", "未退费", "不予退费", "没退", "退耕户", "二女户"})
    void otherLeavingIsNoRefund(String remark) {
        Outcome outcome = oneWith("是", 280, remark);

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome.problems())
                .noneMatch(problem -> problem.code().code().equals("payment-refunded"));
    }

    @Test
    void aRefundIsToldByTheStatusAndByAnAmountBelowZero() {
        assertThat(oneWith("已退费", 280, null)).person("张三").is(Enrolment.TO_CHECK);
        assertThat(oneWith("是", -280, null)).person("张三").is(Enrolment.TO_CHECK);
        assertThat(oneWith("是", "280/-280", null)).person("张三").is(Enrolment.TO_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"死亡", "已去世", "2025年10月3日去世", "因病去世", "病故", "本人已死亡"})
    void aDeathIsToldByTheRemark(String remark) {
        Outcome outcome = oneWith("是", 280, remark);

        assertThat(outcome).warns("person-deceased").atRow(2).inColumn("F");
        assertThat(outcome).person("张三").is(Enrolment.TO_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"户主死亡", "父亲去世，随母生活", "孤儿"})
    void theDeathOfSomebodyElseIsNone(String remark) {
        assertThat(oneWith("是", 280, remark)).person("张三").is(Enrolment.YES);
    }

    @Test
    void whoIsNotEnrolledNeedsNoQuestion() {
        Outcome outcome = oneWith("否", null, "死亡");

        assertThat(outcome).person("张三").is(Enrolment.NO);
        assertThat(outcome.problems())
                .noneMatch(problem -> problem.code().code().equals("person-deceased"));
    }

    private Outcome oneWith(Object status, Object amount, Object remark) {
        return SmallWorld.ofRosters(folder)
                .handIn(xlsx().sheet("名册")
                        .row("村", "姓名", "身份证号", "是否参保", "缴费金额", "备注")
                        .row("甲村", "张三", id(1), status, amount, remark));
    }
}
