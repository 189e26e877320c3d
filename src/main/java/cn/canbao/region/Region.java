package cn.canbao.region;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the register.
 *
 * @param code names it in the database and in {@code summary.json}: the register's code, else its path of names
 * @param name its name in the register
 * @param aliases what else it is called
 * @param level its level; null for the region of the campaign itself
 * @param parent code of the region that contains it; null for the region of the campaign itself
 * @param order place in the register, from 0
 * @param figures its own targets and populations; only a region that reports has some, and a missing one means no such people
 */
public record Region(
        String code,
        String name,
        List<String> aliases,
        @Nullable Level level,
        @Nullable String parent,
        int order,
        Map<Quantity, Long> figures) {

    /** Keeps its own copies. */
    public Region {
        aliases = List.copyOf(aliases);
        figures = Map.copyOf(figures);
    }

    /** Its name as people say it: 太平社区 where the register has 太平社区居民委员会. */
    public String spokenName() {
        return RegionName.spoken(name);
    }
}
