package cn.canbao.sample;

/** How a form writes the name of a village. */
enum Names implements Trait {
    /** 海子街镇第01村. */
    FULL,
    /** 第01村. */
    BARE,
    /** 第 01 村. */
    APART,
    /** 第01村民委员会, 第01社区居民委员会. */
    COMMITTEE,
    /** 第01村民委员会, 第01社区居委会. */
    SHORT_COMMITTEE;

    String text(Town town, Village village) {
        var bare = village.name().substring(town.name().length());
        return switch (this) {
            case FULL -> village.name();
            case BARE -> bare;
            case APART -> bare.replaceAll("\\d+", " $0 ");
            case COMMITTEE -> bare + (bare.endsWith("村") ? "民委员会" : "居民委员会");
            case SHORT_COMMITTEE -> bare + (bare.endsWith("村") ? "民委员会" : "居委会");
        };
    }
}
