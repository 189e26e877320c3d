package cn.canbao.recognition.layout;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.label.LabelText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The meanings that a clerk can give a column of a progress sheet, by the Chinese names that stand in a drop-down list. */
public final class MeaningChoices {

    /** What is answered for a column that is not needed. */
    public static final String UNUSED = "不用这一列";

    private static final String ANY_REGION = "单位名称";

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final Map<String, Meaning> comparable = new HashMap<>();

    /** The meanings that a campaign knows. */
    public MeaningChoices(Campaign campaign) {
        for (Category category : campaign.categories()) {
            for (Measure measure : Measure.values()) {
                meanings.put(
                        category.label() + "·" + word(measure),
                        new Meaning.Figure(new Quantity(measure, category.id())));
            }
        }
        for (LevelLabel level : campaign.levels()) {
            meanings.put(level.label() + "名称", new Meaning.RegionName(level.id()));
        }
        meanings.put(ANY_REGION, new Meaning.RegionName(null));
        meanings.put("编码", new Meaning.Code());
        meanings.put("序号", new Meaning.Sequence());
        meanings.put("备注", new Meaning.Remark());
        meanings.put(UNUSED, new Meaning.Unknown());
        meanings.forEach((name, meaning) -> comparable.put(LabelText.normalise(name), meaning));
    }

    private static String word(Measure measure) {
        return switch (measure) {
            case TARGET -> "任务数";
            case ENROLLED -> "已参保人数";
            case POPULATION -> "人口数";
            case UNENROLLED -> "未参保人数";
            case RATE -> "完成率";
        };
    }

    /** All names in the order in which they are offered. */
    public List<String> names() {
        return List.copyOf(meanings.keySet());
    }

    /** The meaning of a name; empty when nothing is called so. */
    Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(comparable.get(LabelText.normalise(name)));
    }

    /** The name of a meaning; that of a column which is not used where no clerk can give that meaning. */
    String name(Meaning meaning) {
        return meanings.entrySet().stream()
                .filter(choice -> choice.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNUSED);
    }
}
