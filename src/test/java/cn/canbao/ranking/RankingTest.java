package cn.canbao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.TieRule;
import cn.canbao.completion.CompletionRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Map<String, CompletionRate> RATES = Map.of(
            "东镇", new CompletionRate(1, 2),
            "西镇", new CompletionRate(9, 10),
            "南镇", new CompletionRate(50, 100),
            "北镇", new CompletionRate(1, 10));

    private static final List<String> REGISTER_ORDER = List.of("东镇", "西镇", "无名镇", "南镇", "北镇");

    @ParameterizedTest
    @CsvSource({"SHARED, 1 2 2 4", "DENSE, 1 2 2 3", "REGISTER_ORDER, 1 2 3 4"})
    void givesEqualRatesTheRanksOfTheRule(TieRule ties, String ranks) {
        var ranked = rank(ties, REGISTER_ORDER);

        assertThat(ranked).extracting(Ranked::item).containsExactly("西镇", "东镇", "南镇", "北镇");
        assertThat(ranked.stream().map(town -> Integer.toString(town.rank()))).isEqualTo(List.of(ranks.split(" ")));
    }

    @Test
    void leavesOutWhatHasNoRate() {
        assertThat(rank(TieRule.SHARED, REGISTER_ORDER))
                .extracting(Ranked::item)
                .doesNotContain("无名镇");
    }

    @Test
    void keepsTheOrderOfTheRegisterAmongEquals() {
        assertThat(rank(TieRule.SHARED, List.of("南镇", "东镇")))
                .containsExactly(new Ranked<>("南镇", 1), new Ranked<>("东镇", 1));
    }

    @Test
    void tellsRatesApartThatLookTheSame() {
        var rates = Map.of("东镇", new CompletionRate(33_333, 100_000), "西镇", new CompletionRate(1, 3));

        assertThat(new Ranking(TieRule.SHARED).rank(List.of("东镇", "西镇"), town -> Optional.ofNullable(rates.get(town))))
                .containsExactly(new Ranked<>("西镇", 1), new Ranked<>("东镇", 2));
    }

    @Test
    void ranksNothingWhenThereIsNothing() {
        assertThat(rank(TieRule.DENSE, List.of())).isEmpty();
    }

    private static List<Ranked<String>> rank(TieRule ties, List<String> towns) {
        return new Ranking(ties).rank(towns, town -> Optional.ofNullable(RATES.get(town)));
    }
}
