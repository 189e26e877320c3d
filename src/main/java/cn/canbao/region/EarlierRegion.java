package cn.canbao.region;

import java.util.List;

/**
 * A region as an earlier edition has it.
 *
 * @param code its code of then
 * @param names its name of then, behind those of the regions that contained it, from the largest below the campaign's
 */
public record EarlierRegion(String code, List<String> names) {

    /** Keeps its own copy. */
    public EarlierRegion {
        names = List.copyOf(names);
    }

    /** Its own name. */
    public String name() {
        return names.isEmpty() ? code : names.get(names.size() - 1);
    }
}
