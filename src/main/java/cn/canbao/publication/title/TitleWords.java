package cn.canbao.publication.title;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a title, which Chinese does not part by spaces: the longest known one at every place, and what stands between known ones as
 * one word. Known are the names of the campaign and the words of its field.
 */
public final class TitleWords {

    private static final Set<String> FIELD =
            Set.of(("全国 全省 全市 全县 全区 全旗 全镇 全乡 全街道 城乡居民 城镇居民 城镇职工 城乡 城镇 农村 居民 职工 学生 社区 乡镇 镇乡 街道 村居 "
                            + "城乡居民基本医疗保险 城乡居民基本医保 城乡居民医疗保险 城乡居民医保 城镇居民医疗保险 城镇居民医保 城镇职工医保 "
                            + "基本医疗保险 基本医保 医疗保险 医疗保障 医疗救助 社会保险 大病保险 新型农村合作医疗 农村合作医疗 新农合 医保 医疗 保险 保障 "
                            + "参保筹资 参保缴费 参保登记 参保扩面 参保工作 筹资工作 缴费工作 医保工作 进展情况 完成情况 参保情况 缴费情况 筹资情况 工作情况 "
                            + "参保 筹资 缴费 征缴 征收 扩面 登记 续保 参合 参合率 参保率 完成率 覆盖 覆盖率 资助 补助 财政 资金 到位 工作 任务 目标 "
                            + "建档立卡 贫困人口 脱贫人口 低保对象 特困人员 边缘户 重点人群 困难群众 困难人员 特殊人群 监测对象 "
                            + "总体 完成 进展 进度 推进 落实 执行 开展 集中 专项 攻坚 行动 动员 督查 督办 考核 排名 名次 最终 阶段性 "
                            + "情况 情况表 通报 通报表 通知 周报 旬报 月报 日报 季报 快报 简报 专报 公示 统计 统计表 汇总 汇总表 进度表 排名表 一览表 "
                            + "明细表 附表 对照表 变化 比较 人数 截至 截止 本期 上期 年度 各类 人员")
                    .split(" "));

    /** A number with the unit behind it, or a date of several. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:第?[0-9０-９A-Za-z.,%/—–～~-]+(?:年度|年|月|日|时|期|号|季度|周|个|人|万)?)+");

    private static final String OPENING = "《（“〔【(";
    private static final String CLOSING = "》）”〕】)、，。：；！？的";
    private static final String JOINING = "和与及暨";
    private static final String ABOUT = "关于";

    private final Set<String> known = new HashSet<>(FIELD);
    private final int longest;

    /**
     * Knows the words of a campaign that a title must not be broken in.
     *
     * @param names words beside those of the field
     */
    public TitleWords(Set<String> names) {
        known.addAll(names);
        known.add(ABOUT);
        this.longest = known.stream().mapToInt(String::length).max().orElse(1);
    }

    /** With the names of a campaign. */
    public static TitleWords of(Campaign campaign) {
        Set<String> names = new HashSet<>(List.of(campaign.region(), campaign.authority(), campaign.office()));
        campaign.levels().stream().map(LevelLabel::label).forEach(names::add);
        campaign.categories().stream().map(Category::label).forEach(names::add);
        return new TitleWords(names);
    }

    /** The words of a text, which joined are the text. A particle or a mark stays with the word that it belongs to. */
    public List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        int at = 0;
        boolean isKnown = false;
        while (at < text.length()) {
            String word = wordAt(text, at, isKnown);
            String character = text.substring(at, text.offsetByCodePoints(at, 1));
            if (word.isEmpty() && CLOSING.contains(character)) {
                appendToLast(words, pending, character);
                isKnown = true;
                at += character.length();
            } else if (word.isEmpty()) {
                pending.append(character);
                isKnown = OPENING.contains(character);
                at += character.length();
            } else {
                boolean isPrefix = pending.length() > 0 && isGlue(pending);
                if (!isPrefix) {
                    flush(words, pending);
                }
                pending.append(word);
                at += word.length();
                isKnown = true;
                if (!word.equals(ABOUT) && !isJoining(word)) {
                    flush(words, pending);
                }
            }
        }
        flush(words, pending);
        return words;
    }

    /** The known word that starts at a place; empty when none does. */
    private String wordAt(String text, int at, boolean isAfterKnown) {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            return number.group();
        }
        for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
            String word = text.substring(at, at + length);
            if (known.contains(word) || (length == 1 && isAfterKnown && isJoining(word))) {
                return word;
            }
        }
        return "";
    }

    /** Whether it stays with what follows. */
    private static boolean isGlue(StringBuilder pending) {
        String text = pending.toString();
        return text.endsWith(ABOUT) || isJoining(text) || OPENING.contains(text.substring(text.length() - 1));
    }

    private static boolean isJoining(String word) {
        return word.length() == 1 && JOINING.contains(word);
    }

    private static void appendToLast(List<String> words, StringBuilder pending, String mark) {
        if (pending.length() > 0 || words.isEmpty()) {
            pending.append(mark);
            flush(words, pending);
        } else {
            words.set(words.size() - 1, words.get(words.size() - 1) + mark);
        }
    }

    private static void flush(List<String> words, StringBuilder pending) {
        if (pending.length() > 0) {
            words.add(pending.toString());
            pending.setLength(0);
        }
    }
}
