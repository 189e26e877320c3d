package cn.canbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelWorkTest {

    @Test
    void resultsHaveTheOrderOfWhatWentIn() {
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

        assertThat(new ParallelWork(8).each(numbers, number -> number * 2))
                .containsExactlyElementsOf(
                        numbers.stream().map(number -> number * 2).toList());
    }

    @Test
    void asManyAsSaidAreDoneAtOnce() {
        CyclicBarrier all = new CyclicBarrier(4);

        List<Integer> met = new ParallelWork(4).each(List.of(1, 2, 3, 4), number -> {
            try {
                all.await(1, TimeUnit.MINUTES);
                return number;
            } catch (Exception e) {
                throw new AssertionError("The others did not come", e);
            }
        });

        assertThat(met).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatIsThrownIsThrownAsItWas() {
        UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));

        assertThatThrownBy(() -> new ParallelWork(2).each(List.of(1, 2, 3), number -> {
                    if (number == 2) {
                        throw full;
                    }
                    return number;
                }))
                .isSameAs(full);
        assertThatThrownBy(() -> new ParallelWork(2).each(List.of(1), number -> {
                    throw new OutOfMemoryError("too little");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void nothingComesOutOfNothing() {
        assertThat(new ParallelWork(8).each(List.of(), number -> number)).isEmpty();
    }
}
