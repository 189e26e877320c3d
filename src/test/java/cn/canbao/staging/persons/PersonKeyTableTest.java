package cn.canbao.staging.persons;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.person.PersonKey;
import cn.canbao.world.People;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PersonKeyTableTest {

    private static final int MANY = 10_000;

    @Test
    void answersWithTheLineThatWasOfferedFirst() {
        var known = new PersonKeyTable(4);
        long key = PersonKey.of(People.id(1));
        assertThat(known.addPage(new long[] {key, PersonKey.of(People.id(2)), key, key}))
                .isZero();

        assertThat(IntStream.range(0, 4).map(known::claim)).containsExactly(0, 1, 0, 0);
        assertThat(known.size()).isEqualTo(2);
    }

    @Test
    void numbersLinesOnFromThoseTakenBefore() {
        var known = new PersonKeyTable(5);
        known.addPage(new long[] {7, 8, 9});
        known.claim(0);

        assertThat(known.addPage(new long[] {6, 7})).isEqualTo(3);
        assertThat(known.claim(3)).isEqualTo(3);
        assertThat(known.claim(4)).isZero();
        assertThat(known.key(3)).isEqualTo(6);
    }

    @Test
    void knowsNobodyWhoWasOnlyTaken() {
        var known = new PersonKeyTable(2);
        known.addPage(new long[] {1, 1});

        assertThat(known.size()).isZero();
        assertThat(known.claim(1)).isEqualTo(1);
    }

    @Test
    void forgetsNobodyAmongMany() {
        var known = new PersonKeyTable(2 * MANY);
        long[] keys =
                IntStream.range(0, MANY).mapToLong(PersonKeyTableTest::key).toArray();

        known.addPage(keys);
        assertThat(IntStream.range(0, MANY).map(known::claim).boxed()).isEqualTo(range(MANY));
        known.addPage(keys);
        assertThat(IntStream.range(MANY, 2 * MANY).map(known::claim).boxed()).isEqualTo(range(MANY));
        assertThat(known.size()).isEqualTo(MANY);
    }

    @Test
    void makesRoomForMoreThanWereExpected() {
        var known = new PersonKeyTable(10);
        for (int from = 0; from < MANY; from += 100) {
            known.addPage(IntStream.range(from, from + 100)
                    .mapToLong(PersonKeyTableTest::key)
                    .toArray());
            IntStream.range(from, from + 50)
                    .forEach(line -> assertThat(known.claim(line)).isEqualTo(line));
        }
        known.addPage(
                IntStream.range(0, MANY).mapToLong(PersonKeyTableTest::key).toArray());

        assertThat(IntStream.range(0, MANY)
                        .map(line -> known.claim(MANY + line))
                        .boxed())
                .isEqualTo(IntStream.range(0, MANY)
                        .mapToObj(line -> line % 100 < 50 ? line : MANY + line)
                        .toList());
    }

    @Test
    void sharesPersonsEqually() {
        long[] people = new long[7];
        IntStream.range(0, 70_000)
                .forEach(person -> people[PersonKeyTable.share(PersonKey.of(People.id(person)), 7)]++);

        assertThat(LongStream.of(people)).allMatch(share -> share > 9_500 && share < 10_500);
        assertThat(PersonKeyTable.share(PersonKey.of(People.id(1)), 1)).isZero();
    }

    /** Keys whose places in the table and in the halves of their hashes are alike in turn. */
    @Test
    void tellsKeysApartWhoseHashesAreAlike() {
        var known = new PersonKeyTable(2 * MANY + 1);
        known.addPage(LongStream.range(0, MANY)
                .flatMap(person -> LongStream.of(person << 32, person * 0x1_0000_0000_0000L + 1))
                .toArray());
        known.addPage(new long[] {7L << 32});

        assertThat(IntStream.range(0, 2 * MANY).map(known::claim).boxed()).isEqualTo(range(2 * MANY));
        assertThat(known.claim(2 * MANY)).isEqualTo(14);
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
