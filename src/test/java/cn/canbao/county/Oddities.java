package cn.canbao.county;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many odd rows every village has.
 *
 * @param perVillage rows by kind; a kind that is not named does not occur. For {@link Oddity#ALSO_ELSEWHERE} how many
 *     people a village borrows from its partner: it lends as many, so that twice as many of its rows are odd
 */
public record Oddities(Map<Oddity, Integer> perVillage) {

    /** Copies the map. */
    public Oddities {
        var copy = new EnumMap<Oddity, Integer>(Oddity.class);
        copy.putAll(perVillage);
        perVillage = Collections.unmodifiableMap(copy);
    }

    /** Only clean rows. */
    public static Oddities none() {
        return new Oddities(Map.of());
    }

    /** As many of every kind. */
    public static Oddities ofEach(int rows) {
        var oddities = none();
        for (var oddity : Oddity.values()) {
            oddities = oddities.with(oddity, rows);
        }
        return oddities;
    }

    /** The same with another number of one kind. */
    public Oddities with(Oddity oddity, int rows) {
        var changed = new EnumMap<Oddity, Integer>(Oddity.class);
        changed.putAll(perVillage);
        changed.put(oddity, rows);
        return new Oddities(changed);
    }

    /** The same, and more rows that are turned away, spread evenly over the kinds. */
    public Oddities withMoreRejected(int rows) {
        var changed = this;
        var kinds = Arrays.stream(Oddity.values()).filter(Oddity::isRejected).toList();
        for (int i = 0; i < kinds.size(); i++) {
            int share = rows * (i + 1) / kinds.size() - rows * i / kinds.size();
            changed = changed.with(kinds.get(i), of(kinds.get(i)) + share);
        }
        return changed;
    }

    /** How many rows of a village are odd, or are bound to an odd one. */
    int rows() {
        return perVillage.values().stream().mapToInt(Integer::intValue).sum()
                + of(Oddity.AGAIN_IN_VILLAGE)
                + of(Oddity.ALSO_ELSEWHERE);
    }

    int of(Oddity oddity) {
        return perVillage.getOrDefault(oddity, 0);
    }
}
