package cn.canbao.staging.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KWayMergeTest {

    private final List<String> seen = new ArrayList<>();

    private final class Numbers implements KWayMerge.SortedGroup<Integer> {
        private final Integer[] numbers;

        private Numbers(Integer... numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean mayPrecede(Integer line) {
            return numbers[0] <= line;
        }

        @Override
        public Iterator<Integer> lines() {
            seen.add("open");
            return Arrays.asList(numbers).iterator();
        }
    }

    private List<String> passed(Numbers... groups) {
        KWayMerge.mergeTo(List.of(groups), Comparator.naturalOrder(), number -> seen.add(number.toString()));
        return seen;
    }

    @Test
    void opensAGroupOnlyWhenTheOneBeforeIsThrough() {
        assertThat(passed(new Numbers(1, 2), new Numbers(3), new Numbers(4, 5)))
                .containsExactly("open", "1", "2", "open", "3", "open", "4", "5");
    }

    @Test
    void mergesGroupsThatOverlap() {
        assertThat(passed(new Numbers(1, 4, 9), new Numbers(2, 4), new Numbers(9), new Numbers(11)))
                .containsExactly("open", "1", "open", "2", "4", "4", "open", "9", "9", "open", "11");
    }

    @Test
    void passesNothingOnWhereThereIsNothing() {
        assertThat(passed()).isEmpty();
    }
}
