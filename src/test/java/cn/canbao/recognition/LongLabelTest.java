package cn.canbao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.world.LongCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limit is only there so that going back for hours fails. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongLabelTest {

    @Test
    void makesLabelsAsLongAsACellComparable() {
        assertThat(LongCells.all()).allSatisfy(text -> {
            String label = LabelText.ofColumn(text);
            assertThat(label.length()).isLessThanOrEqualTo(3 * LongCells.LONGEST);
            assertThat(LabelText.normalise(label)).isEqualTo(label);
        });
    }

    @Test
    void dropsColonsAtTheEndOnly() {
        assertThat(LabelText.ofColumn("*" + ":".repeat(LongCells.LONGEST - 2) + "x"))
                .hasSize(LongCells.LONGEST - 1);
        assertThat(LabelText.ofColumn("姓名：：")).isEqualTo("姓名");
    }
}
