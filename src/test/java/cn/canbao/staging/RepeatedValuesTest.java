package cn.canbao.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedValuesTest {

    @Test
    void namesEveryValueOnceAndSaysWhichOneEachLineHas() {
        RepeatedValues values = of("甲村", "甲村", null, "乙村", "甲村", null);

        assertThat(values.values()).containsExactly("甲村", null, "乙村");
        assertThat(places(values)).containsExactly(1, 1, 2, 3, 1, 2);
    }

    @Test
    void takesEqualValuesForOneEvenWhenTheyAreDifferentObjects() {
        RepeatedValues values = of("甲村", new StringBuilder("甲").append("村").toString());

        assertThat(values.values()).containsExactly("甲村");
        assertThat(places(values)).containsExactly(1, 1);
    }

    @Test
    void isNothingWhenNoLineHasAValue() {
        RepeatedValues values = of(null, null);

        assertThat(values.values()).isNull();
        assertThat(values.which()).isNull();
    }

    @Test
    void countsMoreValuesThanAByteHolds() {
        RepeatedValues values = new RepeatedValues(1000);
        for (int i = 0; i < 1000; i++) {
            values.add("村" + i);
        }

        assertThat(places(values)).hasSize(1000).startsWith(1, 2).endsWith(999, 1000);
    }

    private static RepeatedValues of(String... lines) {
        RepeatedValues values = new RepeatedValues(lines.length);
        for (String line : lines) {
            values.add(line);
        }
        return values;
    }

    private static List<Integer> places(RepeatedValues values) {
        ByteBuffer which = ByteBuffer.wrap(values.which());
        List<Integer> places = new ArrayList<>();
        while (which.hasRemaining()) {
            places.add((int) which.getShort());
        }
        return places;
    }
}
