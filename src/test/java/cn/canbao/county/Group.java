package cn.canbao.county;

import java.util.List;

/** What stands in the column 人员类别, and which categories of the campaign those are. */
enum Group {
    BLANK("", List.of(), 0, 40),
    ORDINARY("普通居民", List.of(), 0, 38),
    POVERTY("建档立卡贫困人口", List.of("poverty"), 120, 12),
    DIBAO("低保对象", List.of("dibao"), 180, 6),
    TEKUN("特困人员", List.of("tekun"), 280, 2),
    /** In two categories, and counted in both; the one with the smaller priority says which subsidy is paid. */
    TEKUN_AND_DIBAO("特困,低保", List.of("tekun", "dibao"), 280, 2);

    static final int PREMIUM = 380;

    private final String text;
    private final List<String> categories;
    private final int subsidy;
    private final int share;

    Group(String text, List<String> categories, int subsidy, int share) {
        this.text = text;
        this.categories = categories;
        this.subsidy = subsidy;
        this.share = share;
    }

    String text() {
        return text;
    }

    /** The ids of the categories besides everybody. */
    List<String> categories() {
        return categories;
    }

    int reducedPremium() {
        return PREMIUM - subsidy;
    }

    /** The group of a person, by a number from 0 to 99. */
    static Group of(int percentile) {
        int end = 0;
        for (var group : values()) {
            end += group.share;
            if (percentile < end) {
                return group;
            }
        }
        throw new IllegalArgumentException("Cannot find a group for " + percentile + ": expected 0 to 99");
    }
}
