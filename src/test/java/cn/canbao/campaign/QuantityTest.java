package cn.canbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void standsInTheOrderOfCategoriesAndThenOfMeasures() {
        assertThat(Stream.of("enrolled(poverty)", "enrolled(all)", "target(poverty)", "target(all)")
                        .map(Quantity::parse)
                        .sorted())
                .extracting(Quantity::toString)
                .containsExactly("target(all)", "enrolled(all)", "target(poverty)", "enrolled(poverty)");
    }
}
