package cn.canbao.sample;

import java.util.List;
import java.util.function.Function;

/**
 * A town with its villages; its own figures are their sums.
 *
 * @param aliases other names that the register lists, none for most
 * @param remark what the published table says about it, mostly nothing
 */
record Town(String name, List<String> aliases, List<Village> villages, String remark) {

    static final String STREET_OFFICE = "街道办事处";

    boolean isStreetOffice() {
        return name.endsWith(STREET_OFFICE);
    }

    Counts target() {
        return sum(Village::target);
    }

    Counts enrolled() {
        return sum(Village::enrolled);
    }

    Town withVillages(List<Village> others) {
        return new Town(name, aliases, others, remark);
    }

    private Counts sum(Function<Village, Counts> counts) {
        return villages.stream().map(counts).reduce(Counts.NONE, Counts::plus);
    }
}
