package cn.canbao.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.PersonKey;
import cn.canbao.world.People;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnownPersonsTest {

    private static final int MANY = 10_000;

    @Test
    void answersWithTheLineThatWasOfferedFirst() {
        var known = new KnownPersons(4);
        long key = PersonKey.of(People.id(1));
        assertThat(known.take(new long[] {key, PersonKey.of(People.id(2)), key, key}))
                .isZero();

        assertThat(IntStream.range(0, 4).map(known::offer)).containsExactly(0, 1, 0, 0);
        assertThat(known.size()).isEqualTo(2);
    }

    @Test
    void numbersLinesOnFromThoseTakenBefore() {
        var known = new KnownPersons(5);
        known.take(new long[] {7, 8, 9});
        known.offer(0);

        assertThat(known.take(new long[] {6, 7})).isEqualTo(3);
        assertThat(known.offer(3)).isEqualTo(3);
        assertThat(known.offer(4)).isZero();
        assertThat(known.key(3)).isEqualTo(6);
    }

    @Test
    void knowsNobodyWhoWasOnlyTaken() {
        var known = new KnownPersons(2);
        known.take(new long[] {1, 1});

        assertThat(known.size()).isZero();
        assertThat(known.offer(1)).isEqualTo(1);
    }

    @Test
    void forgetsNobodyAmongMany() {
        var known = new KnownPersons(2 * MANY);
        long[] keys = IntStream.range(0, MANY).mapToLong(KnownPersonsTest::key).toArray();

        known.take(keys);
        assertThat(IntStream.range(0, MANY).map(known::offer).boxed()).isEqualTo(range(MANY));
        known.take(keys);
        assertThat(IntStream.range(MANY, 2 * MANY).map(known::offer).boxed()).isEqualTo(range(MANY));
        assertThat(known.size()).isEqualTo(MANY);
    }

    @Test
    void makesRoomForMoreThanWereExpected() {
        var known = new KnownPersons(10);
        for (int from = 0; from < MANY; from += 100) {
            known.take(IntStream.range(from, from + 100)
                    .mapToLong(KnownPersonsTest::key)
                    .toArray());
            IntStream.range(from, from + 50)
                    .forEach(line -> assertThat(known.offer(line)).isEqualTo(line));
        }
        known.take(IntStream.range(0, MANY).mapToLong(KnownPersonsTest::key).toArray());

        assertThat(IntStream.range(0, MANY)
                        .map(line -> known.offer(MANY + line))
                        .boxed())
                .isEqualTo(IntStream.range(0, MANY)
                        .mapToObj(line -> line % 100 < 50 ? line : MANY + line)
                        .toList());
    }

    @Test
    void sharesPersonsEqually() {
        long[] people = new long[7];
        IntStream.range(0, 70_000).forEach(person -> people[KnownPersons.share(PersonKey.of(People.id(person)), 7)]++);

        assertThat(LongStream.of(people)).allMatch(share -> share > 9_500 && share < 10_500);
        assertThat(KnownPersons.share(PersonKey.of(People.id(1)), 1)).isZero();
    }

    /** Keys whose places in the table and in the halves of their hashes are alike in turn. */
    @Test
    void tellsKeysApartWhoseHashesAreAlike() {
        var known = new KnownPersons(2 * MANY + 1);
        known.take(LongStream.range(0, MANY)
                .flatMap(person -> LongStream.of(person << 32, person * 0x1_0000_0000_0000L + 1))
                .toArray());
        known.take(new long[] {7L << 32});

        assertThat(IntStream.range(0, 2 * MANY).map(known::offer).boxed()).isEqualTo(range(2 * MANY));
        assertThat(known.offer(2 * MANY)).isEqualTo(14);
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    /** Keys that lie close together, far apart, and below zero like those of people without a number; one is zero. */
    private static long key(int person) {
        return switch (person % 3) {
            case 0 -> person;
            case 1 -> person * 0x1_0000_0001L;
            default -> Long.MIN_VALUE + person;
        };
    }
}
