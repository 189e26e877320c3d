package cn.canbao.county;

/** What stands in the column 人员类别, and which category of the campaign that is. */
enum Group {
    BLANK("", "", 0, 40),
    ORDINARY("普通居民", "", 0, 38),
    POVERTY("建档立卡贫困人口", "poverty", 120, 12),
    DIBAO("低保对象", "dibao", 180, 6),
    TEKUN("特困人员", "tekun", 280, 2),
    /** In two categories: the one with the smaller priority counts. */
    TEKUN_AND_DIBAO("特困,低保", "tekun", 280, 2);

    static final int PREMIUM = 380;

    private final String text;
    private final String category;
    private final int subsidy;
    private final int share;

    Group(String text, String category, int subsidy, int share) {
        this.text = text;
        this.category = category;
        this.subsidy = subsidy;
        this.share = share;
    }

    String text() {
        return text;
    }

    /** The id of the category besides everybody; empty for none. */
    String category() {
        return category;
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
