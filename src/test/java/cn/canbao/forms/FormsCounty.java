package cn.canbao.forms;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.category;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The county that forms are handed in to: 城关镇 with its villages, everybody and three categories. */
final class FormsCounty {

    static final String DIBAO = "dibao";
    static final String TEKUN = "tekun";
    static final String JIANCE = "jiance";

    /** Three villages with few figures: 1000 people each of whom 60 in 低保 and 5 in 特困. */
    static final List<FormLine> SMALL = List.of(small("高滩村", 900), small("东门村", 800), small("西门村", 700));

    private FormsCounty() {}

    private static FormLine small(String village, int enrolled) {
        return new FormLine(
                village,
                Map.of(ALL, 1000, DIBAO, 60, TEKUN, 5, JIANCE, 8),
                Map.of(ALL, enrolled, DIBAO, 55, TEKUN, 4, JIANCE, 7),
                1);
    }

    static Campaign campaign() {
        return Campaigns.of(
                category(ALL, "城乡居民", null, "居民", "总体", "全体居民"),
                category(DIBAO, "低保对象", ALL, "低保", "城乡低保", "低保人员"),
                category(TEKUN, "特困人员", ALL, "特困", "特困供养人员"),
                category(JIANCE, "监测对象", ALL, "监测户", "防返贫监测对象"));
    }

    static Register register(List<FormLine> truth, boolean hasTargets) {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region("测试区", "测试区", List.of(), null, null, 0, Map.of()));
        regions.add(new Region("测试区/城关镇", "城关镇", List.of(), Level.TOWN, "测试区", 1, Map.of()));
        for (FormLine line : truth) {
            Map<Quantity, Long> figures = new LinkedHashMap<>();
            if (hasTargets) {
                line.target().forEach((category, people) -> figures.put(Quantity.target(category), (long) people));
            }
            regions.add(new Region(
                    "测试区/城关镇/" + line.village(),
                    line.village(),
                    List.of(),
                    Level.VILLAGE,
                    "测试区/城关镇",
                    regions.size(),
                    figures));
        }
        return new Register(regions);
    }

    /** Who is enrolled by village and category, as far as it counts: {@code 高滩村 all=900 dibao=55}. */
    static List<String> enrolled(Outcome outcome) {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        for (RowOutcome.Accepted row : outcome.accepted()) {
            String region = row.summary().region();
            row.summary().figures().forEach((quantity, people) -> {
                if (quantity.equals(Quantity.enrolled(quantity.category()))) {
                    counted.computeIfAbsent(region.substring(region.lastIndexOf('/') + 1), key -> new TreeMap<>())
                            .merge(quantity.category(), people, Long::sum);
                }
            });
        }
        List<String> lines = new ArrayList<>();
        counted.forEach((village, figures) -> {
            StringBuilder line = new StringBuilder(village);
            figures.forEach((category, people) ->
                    line.append(' ').append(category).append('=').append(people));
            lines.add(line.toString());
        });
        return lines;
    }

    /** The codes of errors and warnings, without repetition. */
    static List<String> codes(Outcome outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.code().severity() != cn.canbao.problem.Severity.INFO)
                .map(problem -> problem.code().code())
                .distinct()
                .toList();
    }
}
