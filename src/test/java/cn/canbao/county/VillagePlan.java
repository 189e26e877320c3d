package cn.canbao.county;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which row of a village is odd, whom it names, and which household it belongs to. */
final class VillagePlan {

    private static final int LARGEST_HOUSEHOLD = 5;

    private final CountyPlan county;
    private final Village village;
    private final @Nullable Oddity[] oddities;
    private final long[] people;
    private final boolean[] settled;
    private final int[] heads;

    VillagePlan(CountyPlan county, Village village) {
        this.county = county;
        this.village = village;
        int rows = county.rowsPerFile();
        this.oddities = new Oddity[rows];
        this.people = IntStream.range(0, rows)
                .mapToLong(row -> personOf(village.index(), row))
                .toArray();
        this.settled = new boolean[rows];
        this.heads = households();
        spread();
    }

    Village village() {
        return village;
    }

    /** What is odd about a row; null for nothing. */
    @Nullable
    Oddity oddity(int row) {
        return oddities[row];
    }

    /** The number of the person that a row names. */
    long person(int row) {
        return people[row];
    }

    /** Whether the person has paid for certain, because another row depends on it or because one oddity is enough. */
    boolean isSettled(int row) {
        return settled[row] || oddities[row] != null;
    }

    /** The row of the head of a row's household. */
    int head(int row) {
        return heads[row];
    }

    /** Whoever stands in the row of another village has the number that this row would have there. */
    long personOf(int villageIndex, int row) {
        return (long) villageIndex * county.rowsPerFile() + row;
    }

    private void spread() {
        int[] rows = shuffled(village.index());
        int shared = county.oddities().of(Oddity.ALSO_ELSEWHERE);
        int next = shared;
        if (village.hasPartner() && shared > 0) {
            int[] partners = shuffled(village.partner());
            for (int i = 0; i < shared; i++) {
                oddities[rows[i]] = Oddity.ALSO_ELSEWHERE;
                int borrower = rows[next++];
                oddities[borrower] = Oddity.ALSO_ELSEWHERE;
                people[borrower] = personOf(village.partner(), partners[i]);
            }
        }
        for (int i = 0; i < county.oddities().of(Oddity.AGAIN_IN_VILLAGE); i++) {
            int one = rows[next++];
            int other = rows[next++];
            oddities[Math.max(one, other)] = Oddity.AGAIN_IN_VILLAGE;
            people[Math.max(one, other)] = people[Math.min(one, other)];
            settled[Math.min(one, other)] = true;
        }
        for (var oddity : Oddity.values()) {
            if (oddity != Oddity.ALSO_ELSEWHERE && oddity != Oddity.AGAIN_IN_VILLAGE) {
                for (int i = 0; i < county.oddities().of(oddity); i++) {
                    oddities[rows[next++]] = oddity;
                }
            }
        }
    }

    /** The rows of a village in the order in which they become odd; those that are lent come first. */
    private int[] shuffled(int villageIndex) {
        var random = new Random(county.seed() * 31 + villageIndex);
        int[] rows = IntStream.range(0, county.rowsPerFile()).toArray();
        for (int i = rows.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    private int[] households() {
        var random = new Random(county.seed() * 37 + village.index());
        int[] result = new int[county.rowsPerFile()];
        int row = 0;
        while (row < result.length) {
            int head = row;
            int end = Math.min(result.length, head + 1 + random.nextInt(LARGEST_HOUSEHOLD));
            while (row < end) {
                result[row++] = head;
            }
        }
        return result;
    }
}
