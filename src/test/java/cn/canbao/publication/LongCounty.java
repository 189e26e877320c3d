package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.edition.Edition;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A county whose towns have names of 12 to 16 characters, and whose table has four groups of special categories. */
final class LongCounty {

    private static final String CHARACTERS = "东南西北中上下前后左右大小长短高低";

    private static final List<String> SPECIAL = List.of("poverty", "dibao", "tekun", "edge");
    private static final List<String> LABELS = List.of("建档立卡贫困人口", "低保对象", "特困人员", "边缘户");

    private LongCounty() {}

    /** Its rule book, as a configuration folder holds it. */
    static Campaign campaign(Path folder, boolean thousands, String bands) throws IOException {
        StringBuilder yaml = new StringBuilder("""
                id: long-2026
                title: 青山绿水蒙古族自治县2026年度城乡居民基本医疗保险参保筹资总体完成情况通报表
                region: 青山绿水蒙古族自治县
                year: 2026
                authority: 青山绿水蒙古族自治县人民政府办公室
                office: 青山绿水蒙古族自治县医疗保障局
                firstEdition: 1
                levels: [{id: town, label: 乡镇}, {id: village, label: 村}]
                ties: shared
                """);
        yaml.append("bands: ").append(bands).append("\ncategories:\n  - {id: all, label: 城乡居民, goal: 95}\n");
        StringBuilder columns = new StringBuilder();
        column(columns, "", "all");
        for (int i = 0; i < SPECIAL.size(); i++) {
            yaml.append("  - {id: %s, label: %s, subsetOf: all, goal: 100}\n".formatted(SPECIAL.get(i), LABELS.get(i)));
            columns.append("    - label: ").append(LABELS.get(i)).append("\n      columns:\n");
            column(columns, "    ", SPECIAL.get(i));
        }
        yaml.append("bulletin:\n  rankLabel: 排名\n  remarkLabel: 备注\n  totalLabel: 合计\n")
                .append("  thousands: ")
                .append(thousands)
                .append("\n  columns:\n")
                .append(columns);
        return new CampaignFile(Files.writeString(folder.resolve("campaign.yaml"), yaml)).read();
    }

    private static void column(StringBuilder columns, String indent, String id) {
        columns.append("%1$s    - {label: 任务数, figure: target(%2$s)}\n".formatted(indent, id))
                .append("%1$s    - {label: 已参保人数, figure: enrolled(%2$s)}\n".formatted(indent, id))
                .append("%1$s    - {label: 完成率, figure: rate(%2$s)}\n".formatted(indent, id));
    }

    /**
     * An edition of it in which the first town has the best rate, 92 %, and every further one a per cent less.
     *
     * @param unreported how many towns, the last ones, reported nothing
     */
    static Edition edition(Campaign campaign, int towns, int unreported) {
        SmallEdition edition = SmallEdition.of(campaign, 1);
        for (int i = 0; i < towns; i++) {
            boolean isReported = i < towns - unreported;
            List<Object> figures = new ArrayList<>();
            int percent = 92 - i;
            add(figures, "all", 20_000, isReported ? 200 * percent : -1);
            for (String category : SPECIAL) {
                add(figures, category, 1_500, isReported ? 15 * percent : -1);
            }
            edition.stale(name(i), isReported ? "now" : "never", figures.toArray());
        }
        return edition.freeze();
    }

    private static void add(List<Object> figures, String category, int target, int enrolled) {
        figures.add("target(" + category + ")");
        figures.add(target);
        if (enrolled >= 0) {
            figures.add("enrolled(" + category + ")");
            figures.add(enrolled);
        }
    }

    /** The name of a town: 12 to 16 characters, no two the same. */
    static String name(int town) {
        int length = 12 + town % 5;
        StringBuilder name = new StringBuilder();
        for (int i = 0; name.length() < length - 5; i++) {
            name.append(CHARACTERS.charAt((town * 7 + i * (1 + town / 17)) % CHARACTERS.length()));
        }
        return name + "街道办事处";
    }

    static BulletinModel model(Campaign campaign, Edition edition) {
        return new BulletinModel(campaign, edition, List.of(), List.of(), List.of(), new ProblemTally());
    }
}
