package cn.canbao.recognition;

import cn.canbao.campaign.Level;
import java.util.List;
import java.util.Optional;

/**
 * Reads labels of columns that name regions by their parts: 所在乡镇街道 is 所在 + 乡镇 + 街道. One that speaks of two levels, or has a part
 * that nobody knows (自然村, 村民小组), is not read.
 */
final class RegionLabels {

    private static final List<String> TOWNS = List.of("街道办事处", "街道办", "乡镇", "镇乡", "街道", "办事处", "镇", "乡", "街");
    private static final List<String> VILLAGES = List.of("村民委员会", "居民委员会", "村委会", "居委会", "行政村", "社区", "村居", "村");
    private static final List<String> FILLERS =
            List.of("所属", "所在", "辖区", "名称", "全称", "单位", "名", "的", "(", ")", "/", "、", "或", "及", "和", "*", ":");
    private static final int LONGEST = 20;
    private static final int NOTHING = 0;
    private static final int TOWN = 1;
    private static final int VILLAGE = 2;
    private static final int SAID = 3;

    private RegionLabels() {}

    /**
     * What a label says.
     *
     * @param label the label in its comparable form
     */
    static Optional<Meaning> read(String label) {
        if (label.length() > LONGEST) {
            return Optional.empty();
        }
        // what a beginning of the label may have said: nothing, a town, a village
        boolean[][] said = new boolean[label.length() + 1][SAID];
        said[0][NOTHING] = true;
        for (int at = 0; at < label.length(); at++) {
            for (int before = NOTHING; before < SAID; before++) {
                if (said[at][before]) {
                    follow(label, at, before, TOWNS, TOWN, said);
                    follow(label, at, before, VILLAGES, VILLAGE, said);
                    follow(label, at, before, FILLERS, before, said);
                }
            }
        }
        boolean[] end = said[label.length()];
        return end[TOWN] == end[VILLAGE]
                ? Optional.empty()
                : Optional.of(new Meaning.RegionName(end[TOWN] ? Level.TOWN : Level.VILLAGE));
    }

    private static void follow(String label, int at, int before, List<String> words, int then, boolean[][] said) {
        if (before == NOTHING || before == then) {
            words.stream()
                    .filter(word -> label.startsWith(word, at))
                    .forEach(word -> said[at + word.length()][then] = true);
        }
    }
}
