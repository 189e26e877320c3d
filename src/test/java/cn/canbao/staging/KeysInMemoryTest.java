package cn.canbao.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.PersonKey;
import cn.canbao.world.People;
import org.junit.jupiter.api.Test;

class KeysInMemoryTest {

    private static final int MANY = 10_000;

    private final KnownPersons known = new KeysInMemory(0);

    @Test
    void answersWithTheLineThatCameFirst() {
        long key = PersonKey.of(People.id(1));

        assertThat(known.offer(key, 11, 1, 100)).isNull();
        assertThat(known.offer(PersonKey.of(People.id(2)), 22, 2, 200)).isNull();
        assertThat(known.offer(key, 33, 3, 300)).isEqualTo(new KnownPersons.Line(11, 1, 100));
        assertThat(known.offer(key, 44, 4, 400)).isEqualTo(new KnownPersons.Line(11, 1, 100));
        assertThat(known.size()).isEqualTo(2);
    }

    @Test
    void forgetsNobodyWhenItGrows() {
        for (int person = 0; person < MANY; person++) {
            assertThat(known.offer(key(person), person, person, person)).isNull();
        }

        assertThat(known.size()).isEqualTo(MANY);
        for (int person = 0; person < MANY; person++) {
            assertThat(known.offer(key(person), -1, -1, -1)).isEqualTo(new KnownPersons.Line(person, person, person));
        }
        assertThat(known.size()).isEqualTo(MANY);
    }

    @Test
    void answersAlikeWhetherItWasToldWhoComesOrNot() {
        long[] keys = {key(1), key(2), key(1)};

        known.expect(keys);

        assertThat(known.size()).isZero();
        assertThat(known.offer(keys[0], 11, 1, 100)).isNull();
        assertThat(known.offer(keys[1], 22, 2, 200)).isNull();
        assertThat(known.offer(keys[2], 33, 3, 300)).isEqualTo(new KnownPersons.Line(11, 1, 100));
    }

    /** Keys whose places in the table and in the halves of their hashes are alike in turn. */
    @Test
    void tellsKeysApartWhoseHashesAreAlike() {
        for (int person = 0; person < MANY; person++) {
            assertThat(known.offer((long) person << 32, person, 0, 0)).isNull();
            assertThat(known.offer(person * 0x1_0000_0000_0000L + 1, MANY + person, 0, 0))
                    .isNull();
        }
        assertThat(known.size()).isEqualTo(2 * MANY);
        assertThat(known.offer(7L << 32, -1, -1, -1)).isEqualTo(new KnownPersons.Line(7, 0, 0));
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
