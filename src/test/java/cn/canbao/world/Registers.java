package cn.canbao.world;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts small registers of 测试区 together: towns, and below each its villages with their targets. */
public final class Registers {

    private static final String ROOT = "测试区";

    private final List<Region> regions = new ArrayList<>();
    private String town = ROOT;

    private Registers() {
        regions.add(new Region(ROOT, ROOT, List.of(), null, null, 0, Map.of()));
    }

    /** The register of {@link Campaigns#small()}: two towns that both have a 甲村; 乙村 has no edge households. */
    public static Register small() {
        return empty().town("东镇")
                .village("甲村", 100, 10, 5)
                .village("乙村", 200, 20, null)
                .town("西镇")
                .village("甲村", 50, 5, 2)
                .village("丙村", 300, 30, 3)
                .register();
    }

    /** Only the region of the campaign. */
    public static Registers empty() {
        return new Registers();
    }

    /** The next town; its villages follow. */
    public Registers town(String name, String... aliases) {
        town = ROOT + "/" + name;
        return add(town, name, List.of(aliases), Level.TOWN, ROOT, Map.of());
    }

    /** A village without people, for tests of names. */
    public Registers village(String name, String... aliases) {
        return add(town + "/" + name, name, List.of(aliases), Level.VILLAGE, town, Map.of());
    }

    /** A village with a code of its own, for tests of names. */
    public Registers coded(String code, String name, String... aliases) {
        return add(code, name, List.of(aliases), Level.VILLAGE, town, Map.of());
    }

    /** A village with its targets; null where it has no such people. */
    public Registers village(String name, long all, @Nullable Integer poverty, @Nullable Integer edge) {
        Map<Quantity, Long> targets = new LinkedHashMap<>();
        targets.put(Quantity.target(Campaigns.ALL), all);
        if (poverty != null) {
            targets.put(Quantity.target(Campaigns.POVERTY), poverty.longValue());
        }
        if (edge != null) {
            targets.put(Quantity.target(Campaigns.EDGE), edge.longValue());
        }
        return add(town + "/" + name, name, List.of(), Level.VILLAGE, town, targets);
    }

    /** The register. */
    public Register register() {
        return new Register(regions);
    }

    private Registers add(
            String code, String name, List<String> aliases, Level level, String parent, Map<Quantity, Long> figures) {
        regions.add(new Region(code, name, aliases, level, parent, regions.size(), figures));
        return this;
    }
}
