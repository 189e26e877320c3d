package cn.canbao.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a number of people by weights so that the parts sum to it exactly: the largest remainders round up. */
final class Apportionment {

    private final long[] weights;
    private final int[] limits;

    /**
     * @param weights how much each part asks for; one of them at least is above zero
     * @param limits what no part may exceed
     */
    Apportionment(long[] weights, int[] limits) {
        this.weights = weights.clone();
        this.limits = limits.clone();
    }

    int[] of(int total) {
        if (Arrays.stream(limits).asLongStream().sum() < total) {
            throw new IllegalArgumentException("Cannot apportion " + total + ": the limits allow less");
        }
        var whole = Arrays.stream(weights).sum();
        var parts = IntStream.range(0, weights.length)
                .map(i -> whole == 0 ? 0 : (int) Math.min(limits[i], total * weights[i] / whole))
                .toArray();
        var byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> whole == 0 ? 0 : -(total * weights[i] % whole)))
                .toList();
        var left = total - Arrays.stream(parts).sum();
        while (left > 0) {
            for (var i : byRemainder) {
                if (left > 0 && parts[i] < limits[i]) {
                    parts[i]++;
                    left--;
                }
            }
        }
        return parts;
    }
}
