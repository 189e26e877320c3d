package cn.canbao.ranking;

import cn.canbao.campaign.TieRule;
import cn.canbao.completion.CompletionRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ranks by the exact completion rate, the highest first. */
public final class Ranking {

    private final TieRule ties;

    /** Gives equal rates the ranks that the rule says. */
    public Ranking(TieRule ties) {
        this.ties = ties;
    }

    /**
     * Ranks what has a rate; what has none is left out.
     *
     * @param items in the order of the register, which decides among equal rates
     * @param rate the rate of an item; empty when it has none
     * @return best first
     */
    public <T> List<Ranked<T>> rank(List<T> items, Function<T, Optional<CompletionRate>> rate) {
        record Rated<T>(T item, CompletionRate rate) {}
        List<Rated<T>> rated = items.stream()
                .flatMap(item -> rate.apply(item).stream().map(found -> new Rated<>(item, found)))
                .sorted(Comparator.comparing((Rated<T> r) -> r.rate, Comparator.reverseOrder()))
                .toList();
        List<Ranked<T>> ranked = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < rated.size(); i++) {
            boolean tied = i > 0 && rated.get(i).rate.compareTo(rated.get(i - 1).rate) == 0;
            rank = switch (ties) {
                case SHARED -> tied ? rank : i + 1;
                case DENSE -> tied ? rank : rank + 1;
                case REGISTER_ORDER -> i + 1;
            };
            ranked.add(new Ranked<>(rated.get(i).item, rank));
        }
        return ranked;
    }
}
