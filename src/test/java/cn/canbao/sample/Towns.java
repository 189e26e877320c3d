package cn.canbao.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The 43 towns of the published 2021 table, divided into villages. */
final class Towns {

    private final List<Town> ranked = PublishedTable.named("qixingguan-2021").rows().stream()
            .map(Towns::town)
            .toList();

    /** In the order of the published table. */
    List<Town> ranked() {
        return ranked;
    }

    /** Street offices, then 镇, then 乡, none of them in the order of the ranking. */
    List<Town> inRegisterOrder() {
        var reversed = new ArrayList<>(ranked);
        Collections.reverse(reversed);
        var ordered = new ArrayList<Town>();
        for (var kind : List.of(Town.STREET_OFFICE, "镇", "乡")) {
            reversed.stream().filter(town -> town.name().endsWith(kind)).forEach(ordered::add);
        }
        return ordered;
    }

    Town named(String name) {
        return ranked.stream()
                .filter(town -> town.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find the town " + name));
    }

    /** What a row of the published table says was to be enrolled. */
    static Counts publishedTarget(CSVRecord row) {
        return counts(row, "2021年筹资任务数", "建档立卡贫困人口数", "边缘户");
    }

    /** What a row of the published table says was enrolled. */
    static Counts publishedEnrolled(CSVRecord row) {
        return counts(row, "已参保人数", "已参保人数(建档立卡)", "已参保人数(边缘户)");
    }

    private static Counts counts(CSVRecord row, String all, String poverty, String edge) {
        return new Counts(
                PublishedTable.count(row, all), PublishedTable.count(row, poverty), PublishedTable.count(row, edge));
    }

    private static Town town(CSVRecord row) {
        var name = row.get("镇乡");
        var villages = new Division(name).of(publishedTarget(row), publishedEnrolled(row));
        return new Town(name, aliases(name), villages, row.get("备注"));
    }

    private static List<String> aliases(String name) {
        if (name.endsWith(Town.STREET_OFFICE)) {
            var bare = name.substring(0, name.length() - Town.STREET_OFFICE.length());
            return List.of(bare + "街道", bare);
        }
        return name.equals("官屯镇") ? List.of("何官屯镇") : List.of();
    }
}
