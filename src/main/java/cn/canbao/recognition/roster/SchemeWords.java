package cn.canbao.recognition.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which insurance a text names: the one of the campaign, or another one beside which nobody is enrolled twice. */
public final class SchemeWords {

    private static final List<String> OWN = List.of("居民", "城乡", "新农合", "合作医疗", "农合", "城居");

    private static final List<String> OTHER = List.of(
            "职工", "灵活就业", "新农保", "养老", "城乡居保", "居民养老", "商业", "工伤", "生育", "失业", "意外", "公费", "公务员", "军人", "部队", "离休",
            "惠民保", "大病", "长护", "异地", "外地", "外省", "外县", "外市", "单位");

    private static final List<String> NEGATIONS = List.of("非", "未", "不", "没", "无");

    private final List<String> other = new ArrayList<>(OTHER);

    /** @param elsewhere what the vocabulary knows of people who are insured somewhere else */
    public SchemeWords(Collection<String> elsewhere) {
        other.addAll(elsewhere);
    }

    /**
     * Whether a text names another insurance; empty when it names none that is known, or says that somebody is not in it.
     *
     * @param text the text in its comparable form
     */
    public Optional<Boolean> isOther(String text) {
        if (NEGATIONS.stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        // 居民养老保险 is another one, 居民医保和意外险 is not
        boolean isPension = text.contains("养老") || text.contains("居保") || text.contains("农保");
        boolean isOwn = OWN.stream().anyMatch(text::contains) && (!isPension || text.contains("医"));
        if (isOwn) {
            return Optional.of(false);
        }
        return other.stream().anyMatch(text::contains) ? Optional.of(true) : Optional.empty();
    }
}
