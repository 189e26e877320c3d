package cn.canbao.sample;

import static cn.canbao.sample.PlainTable.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The register of 2021: every town with its other names, and every village with its targets. */
final class TownRegister {

    private final List<Town> towns;

    TownRegister(List<Town> towns) {
        this.towns = towns;
    }

    byte[] bytes() {
        var rows = new ArrayList<List<Object>>();
        for (var town : towns) {
            rows.add(row(rows.size() + 1, town.name(), "", String.join("、", town.aliases()), Counts.NONE));
            for (var village : town.villages()) {
                rows.add(row(rows.size() + 1, town.name(), village.name(), "", village.target()));
            }
        }
        rows.add(row("合计", "", "", "", towns.stream().map(Town::target).reduce(Counts.NONE, Counts::plus)));
        var columns = List.of(
                column("序号", 7),
                column("乡镇", 22),
                column("村（社区）", 30),
                column("别名", 26),
                column("筹资任务数", 14),
                column("建档立卡贫困人口数", 22),
                column("边缘户", 12));
        return new PlainTable("名册", "七星关区2021年度城乡居民医保筹资任务表", "", "单位：人", columns, rows).bytes();
    }

    private static List<Object> row(Object first, String town, String village, String alias, Counts target) {
        return Stream.concat(
                        Stream.of(first, town, village, alias),
                        Stream.of(Category.values()).map(category -> blankOr(target.of(category))))
                .toList();
    }

    private static Object blankOr(int count) {
        return count == 0 ? "" : count;
    }
}
