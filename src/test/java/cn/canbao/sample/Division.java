package cn.canbao.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a town's published figures over villages. The poor, the edge households and the others are divided each on
 * their own and then added up, so that no village has more of a part than of the whole.
 */
final class Division {

    private final String town;
    private final Seed seed;

    Division(String town) {
        this.town = town;
        this.seed = new Seed(town);
    }

    List<Village> of(Counts target, Counts enrolled) {
        var sizes = sizes(Math.min(16, 4 + target.all() / 5000 + seed.between(1, 3)));
        var others = targets(target.others(), weights(sizes, 100, 100));
        var poverty = targets(target.poverty(), weights(sizes, 30, 150));
        var edge = targets(target.edge(), weights(sizes, 10, 160));
        var othersEnrolled = enrolled(enrolled.others(), others);
        var povertyEnrolled = enrolled(enrolled.poverty(), poverty);
        var edgeEnrolled = enrolled(enrolled.edge(), edge);
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new Village(
                        name(i + 1),
                        counts(others[i], poverty[i], edge[i]),
                        counts(othersEnrolled[i], povertyEnrolled[i], edgeEnrolled[i])))
                .toList();
    }

    private String name(int number) {
        return "%s第%02d%s".formatted(town, number, town.endsWith(Town.STREET_OFFICE) ? "社区" : "村");
    }

    private static Counts counts(int others, int poverty, int edge) {
        return new Counts(others + poverty + edge, poverty, edge);
    }

    private long[] sizes(int villages) {
        return IntStream.range(0, villages)
                .mapToLong(i -> seed.between(60, 160))
                .toArray();
    }

    private long[] weights(long[] sizes, int low, int high) {
        return Arrays.stream(sizes).map(size -> size * seed.between(low, high)).toArray();
    }

    private static int[] targets(int total, long[] weights) {
        var unlimited = new int[weights.length];
        Arrays.fill(unlimited, total);
        return new Apportionment(weights, unlimited).of(total);
    }

    /** Divides those who are still missing, each village its own share, and never more than it has. */
    private int[] enrolled(int total, int[] targets) {
        var weights = weights(Arrays.stream(targets).asLongStream().toArray(), 40, 160);
        var missing =
                new Apportionment(weights, targets).of(Arrays.stream(targets).sum() - total);
        return IntStream.range(0, targets.length)
                .map(i -> targets[i] - missing[i])
                .toArray();
    }
}
