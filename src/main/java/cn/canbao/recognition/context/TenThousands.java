package cn.canbao.recognition.context;

import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.label.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that count people in ten thousands, as their labels or the unit above the table say (单位：万人).
 *
 * @param columns their indexes
 * @param inDoubt index of one whose figures look like single people all the same; negative when there is none
 */
public record TenThousands(Set<Integer> columns, int inDoubt) {

    /** How many people one is. */
    public static final int UNIT = 10_000;

    private static final String PEOPLE = "万人";
    private static final double MOST = 0.8;

    /**
     * Finds the columns.
     *
     * @param paths the labels above each column, by its index
     * @param titles the texts above the header
     * @param everybody id of the category that is everybody
     */
    public static TenThousands of(
            List<LabelledColumn> labelled,
            Map<Integer, List<String>> paths,
            List<String> titles,
            SheetSample sample,
            String everybody) {
        boolean isUnit = titles.stream().anyMatch(TenThousands::isUnit);
        Set<Integer> columns = new TreeSet<>();
        int inDoubt = -1;
        for (LabelledColumn column : labelled) {
            Measure measure = column.reading().measure();
            boolean saysSo = column.reading().unusable() == Unusable.TEN_THOUSAND;
            boolean isCounted = measure == null ? saysSo : measure.isHeadCount();
            if (!isCounted
                    || !(saysSo
                            || (isUnit
                                    && column.reading().unusable() == null
                                    && !saysSingle(paths.getOrDefault(column.index(), List.of()))))) {
                continue;
            }
            columns.add(column.index());
            String category = column.reading().category();
            Quantity quantity = Quantity.target(category == null ? everybody : category);
            Agreement single = sample.agreement(column.index(), quantity);
            boolean isRegistered = measure == Measure.TARGET && single.checked() >= 2 && single.share() >= MOST;
            if (isRegistered || sample.content(column.index()).isTooMuchInTenThousands()) {
                inDoubt = column.index();
            }
        }
        return new TenThousands(columns, inDoubt);
    }

    /**
     * Finds those among columns that somebody has settled. Where the figures are single people all the same, what was settled holds, and
     * they are.
     *
     * @param given what each column holds, by its index
     * @param paths the labels above each column, by its index
     * @param titles the texts above the header
     */
    public static Set<Integer> amongSettled(
            Map<Integer, Quantity> given,
            List<LabelledColumn> labelled,
            Map<Integer, List<String>> paths,
            List<String> titles,
            SheetSample sample) {
        boolean isUnit = titles.stream().anyMatch(TenThousands::isUnit);
        Set<Integer> columns = new TreeSet<>();
        for (LabelledColumn column : labelled) {
            Quantity quantity = given.get(column.index());
            boolean saysSo = column.reading().unusable() == Unusable.TEN_THOUSAND
                    || (isUnit && !saysSingle(paths.getOrDefault(column.index(), List.of())));
            if (quantity == null || !quantity.measure().isHeadCount() || !saysSo) {
                continue;
            }
            Agreement single = sample.agreement(column.index(), Quantity.target(quantity.category()));
            boolean isSingle = single.checked() >= 2 && single.share() >= MOST;
            if (!isSingle && !sample.content(column.index()).isTooMuchInTenThousands()) {
                columns.add(column.index());
            }
        }
        return columns;
    }

    /** 参保人数（人） has a unit of its own. */
    private static boolean saysSingle(List<String> path) {
        return path.stream().map(LabelText::normalise).anyMatch(label -> label.endsWith("(人)"));
    }

    /** 单位：万人, also inside of a title: 参保进度表（单位：万人）. */
    private static boolean isUnit(String title) {
        String text = LabelText.normalise(title);
        int unit = text.indexOf("单位:");
        return (unit >= 0 && text.indexOf(PEOPLE, unit) >= 0) || text.contains("(" + PEOPLE + ")");
    }

    /** The columns with those in ten thousands as columns that can be used. */
    public List<LabelledColumn> usable(List<LabelledColumn> labelled) {
        List<LabelledColumn> usable = new ArrayList<>();
        for (LabelledColumn column : labelled) {
            boolean isOne = columns.contains(column.index()) && column.reading().unusable() == Unusable.TEN_THOUSAND;
            usable.add(
                    isOne ? new LabelledColumn(column.index(), column.reading().usable(), column.boundTo()) : column);
        }
        return usable;
    }
}
