package cn.canbao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionLabelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"核减类型", "核减时间", "申请核减理由", "调减依据", "减员情况", "销户证明", "是否核减"})
    void tellsOfReductions(String label) {
        assertThat(ReductionLabels.read(label)).contains(new Meaning.Reduction("reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"核减人数", "核减后任务数", "类型", "缴费时间", "已参保人数"})
    void leavesFiguresAndOthersAlone(String label) {
        assertThat(ReductionLabels.read(label)).isEmpty();
    }
}
