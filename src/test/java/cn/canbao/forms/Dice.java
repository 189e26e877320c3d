package cn.canbao.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance, the same for the same seed on every machine. */
final class Dice {

    private final RandomGenerator random;

    Dice(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** One of several. */
    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Whether something happens that does so in so many of a hundred cases. */
    boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, moved);
        }
        return shuffled;
    }
}
