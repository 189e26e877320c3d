package cn.canbao.sample;

import java.util.ArrayList;
import java.util.List;

/** The groups (片区) that a town divides its villages into. */
final class VillageGroups {

    private static final int SIZE = 5;

    private VillageGroups() {}

    /** Two groups at least, of about five villages each. */
    static List<List<Village>> of(List<Village> villages) {
        var count = Math.max(2, (villages.size() + SIZE - 1) / SIZE);
        var groups = new ArrayList<List<Village>>();
        for (int i = 0; i < count; i++) {
            groups.add(villages.subList(i * villages.size() / count, (i + 1) * villages.size() / count));
        }
        return groups;
    }

    /** 第一片区, 第二片区 and so on. */
    static String name(int index) {
        return "第" + "一二三四五六七八九".charAt(index) + "片区";
    }
}
