package cn.canbao.staging.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryColumnTest {

    @Test
    void namesEveryValueOnceAndSaysWhichOneEachLineHas() {
        DictionaryColumn values = of("甲村", "甲村", null, "乙村", "甲村", null);

        assertThat(values.values()).containsExactly("甲村", null, "乙村");
        assertThat(places(values)).containsExactly(1, 1, 2, 3, 1, 2);
    }

    @Test
    void takesEqualValuesForOneEvenWhenTheyAreDifferentObjects() {
        DictionaryColumn values = of("甲村", new StringBuilder("甲").append("村").toString());

        assertThat(values.values()).containsExactly("甲村");
        assertThat(places(values)).containsExactly(1, 1);
    }

    @Test
    void isNothingWhenNoLineHasAValue() {
        DictionaryColumn values = of(null, null);

        assertThat(values.values()).isNull();
        assertThat(values.which()).isNull();
    }

    @Test
    void countsMoreValuesThanAByteHolds() {
        DictionaryColumn values = new DictionaryColumn(1000);
        for (int i = 0; i < 1000; i++) {
            values.add("村" + i);
        }

        assertThat(places(values)).hasSize(1000).startsWith(1, 2).endsWith(999, 1000);
    }

    private static DictionaryColumn of(String... lines) {
        DictionaryColumn values = new DictionaryColumn(lines.length);
        for (String line : lines) {
            values.add(line);
        }
        return values;
    }

    private static List<Integer> places(DictionaryColumn values) {
        ByteBuffer which = ByteBuffer.wrap(values.which());
        List<Integer> places = new ArrayList<>();
        while (which.hasRemaining()) {
            places.add((int) which.getShort());
        }
        return places;
    }
}
