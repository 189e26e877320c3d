package cn.canbao.sample;

import java.util.List;

/** The people whom the campaign of Linjiang counts by themselves, as its {@code campaign.yaml} has them. */
enum SpecialGroup {
    TEKUN("tekun", 380, List.of("特困人员", "特困供养人员", "五保户")),
    DIBAO("dibao", 270, List.of("低保对象", "低保户", "农村低保")),
    DISABLED("disabled12", 210, List.of("重度残疾人", "重残", "一二级残疾人")),
    POOR_OUT("poor-out", 120, List.of("脱贫人口", "脱贫户", "稳定脱贫人口"));

    static final int PREMIUM = 380;

    private final String id;
    private final int subsidy;
    private final List<String> names;

    SpecialGroup(String id, int subsidy, List<String> names) {
        this.id = id;
        this.subsidy = subsidy;
        this.names = names;
    }

    /** The id of the campaign's category. */
    String id() {
        return id;
    }

    /** One of its names; every village has a word of its own. */
    String called(int word) {
        return names.get(word % names.size());
    }

    /** What somebody pays; of several groups the first one counts. */
    static int premiumOf(List<SpecialGroup> groups) {
        return PREMIUM - (groups.isEmpty() ? 0 : groups.get(0).subsidy);
    }
}
