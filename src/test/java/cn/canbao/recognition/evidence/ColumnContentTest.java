package cn.canbao.recognition.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnContentTest {

    @Test
    void twoSlipsInASmallTownMakeNoHeadCountsByThemselvesButDoWhereSomebodyHasSaidSo() {
        // 约300 and -5 among five others
        ColumnContent content = new ColumnContent(new double[7], 1, 5, 1);

        assertThat(content.isHeadCount()).isFalse();
        assertThat(content.isHeadCountBesideWords()).isTrue();
    }

    @Test
    void yuanAreNoHeadCountsWhoeverSaysSo() {
        ColumnContent content = new ColumnContent(new double[7], 0, 5, 2);

        assertThat(content.isHeadCountBesideWords()).isFalse();
    }
}
