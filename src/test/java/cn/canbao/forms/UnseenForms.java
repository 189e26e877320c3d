package cn.canbao.forms;

import static cn.canbao.forms.FormsCounty.DIBAO;
import static cn.canbao.forms.FormsCounty.JIANCE;
import static cn.canbao.forms.FormsCounty.TEKUN;
import static cn.canbao.world.Campaigns.ALL;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.WorkbookBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes progress sheets by chance: depth of the header, words, order, further columns, units, sums, totals and merged cells. */
final class UnseenForms {

    static final Map<String, List<String>> NAMES = Map.of(
            DIBAO, List.of("低保对象", "低保", "城乡低保", "低保人员"),
            TEKUN, List.of("特困人员", "特困", "特困供养人员"),
            JIANCE, List.of("监测对象", "监测户", "防返贫监测对象"));

    private static final String[] UNKNOWN_WORDS = {"落地", "归集", "底册", "摸排", "落图", "认领", "确权", "上图"};

    private final List<FormLine> truth;
    private final boolean saysTargets;

    /**
     * @param truth the villages of the town that hands the sheets in
     * @param saysTargets whether every sheet says how many are to be enrolled, because the register does not
     */
    UnseenForms(List<FormLine> truth, boolean saysTargets) {
        this.truth = truth;
        this.saysTargets = saysTargets;
    }

    /** The sheet of a seed. */
    UnseenForm of(long seed) {
        Dice dice = new Dice(seed);
        UnseenForm.Kind kind = dice.in100(8)
                ? UnseenForm.Kind.UNREADABLE
                : dice.in100(25) ? UnseenForm.Kind.UNFAMILIAR : UnseenForm.Kind.PLAIN;
        List<String> categories =
                new ArrayList<>(dice.shuffled(List.of(DIBAO, TEKUN, JIANCE)).subList(0, dice.between(0, 3)));
        List<FormColumn> columns = new ArrayList<>();
        boolean isGrouped = dice.in100(60);
        List<FormColumn> everybody = new ArrayList<>(
                kind == UnseenForm.Kind.UNREADABLE
                        ? unreadable(dice)
                        : figures(
                                dice,
                                ALL,
                                isGrouped && dice.in100(70) ? dice.one("总体", "全体居民", "城乡居民", "总体情况", "合计") : null,
                                kind));
        columns.addAll(everybody);
        if (kind == UnseenForm.Kind.UNREADABLE) {
            categories.clear();
        }
        for (String category : categories) {
            String name = dice.one(NAMES.get(category).toArray(String[]::new));
            columns.addAll(figures(dice, category, name, kind));
        }
        addOthers(dice, columns);
        WorkbookBuilder workbook = new FormWriter(dice, columns, truth).write();
        Map<String, Map<Quantity, Long>> enrolled = new LinkedHashMap<>();
        if (kind != UnseenForm.Kind.UNREADABLE) {
            for (FormLine line : truth) {
                Map<Quantity, Long> figures = new LinkedHashMap<>();
                figures.put(Quantity.enrolled(ALL), (long) line.enrolled(ALL));
                categories.forEach(
                        category -> figures.put(Quantity.enrolled(category), (long) line.enrolled(category)));
                enrolled.put(line.village(), figures);
            }
        }
        return new UnseenForm(seed, kind, workbook, enrolled);
    }

    /** The columns of a category: what is to be enrolled, what is, and what follows from the two. */
    private List<FormColumn> figures(Dice dice, String category, @Nullable String group, UnseenForm.Kind kind) {
        boolean isInFront = group != null && !category.equals(ALL) && dice.in100(40);
        List<FormColumn> columns = new ArrayList<>();
        if (dice.in100(category.equals(ALL) ? 85 : 60) || saysTargets) {
            columns.add(column(
                    dice, group, isInFront, unknown(dice, kind, targetWord(dice)), line -> line.target(category)));
        }
        columns.addAll(enrolled(dice, category, group, isInFront, kind));
        if (dice.in100(30)) {
            columns.add(column(
                    dice,
                    group,
                    isInFront,
                    dice.one("未参保人数", "未参保数", "差额", "还差人数", "剩余未参保", "未缴人数", "尚未参保人数"),
                    line -> line.target(category) - line.enrolled(category)));
        }
        if (dice.in100(60)) {
            columns.add(column(
                    dice,
                    group,
                    isInFront,
                    dice.one("参保率", "完成率", "完成率(%)", "参保率（%）", "完成比例", "缴费率", "参保进度", "占比"),
                    rate(dice, category)));
        }
        return dice.in100(20) ? dice.shuffled(columns) : columns;
    }

    static String targetWord(Dice dice) {
        return dice.one(
                "任务数",
                "应参保人数",
                "参保任务",
                "目标任务数",
                "计划参保人数",
                "年度应参保人数",
                "应缴费人数",
                "筹资任务数",
                "下达任务数",
                "应参保总人数",
                "2021年任务数",
                "任务指标",
                "参保目标数",
                "应保人数");
    }

    static String enrolledWord(Dice dice) {
        return dice.one(
                "已参保人数",
                "实际参保人数",
                "累计参保人数",
                "已缴费人数",
                "完成人数",
                "已完成数",
                "到账人数",
                "实缴人数",
                "累计完成",
                "实际缴费人数",
                "已参保总人数",
                "已续保人数",
                "截至目前参保人数",
                "2021年已参保人数");
    }

    private List<FormColumn> enrolled(
            Dice dice, String category, @Nullable String group, boolean isInFront, UnseenForm.Kind kind) {
        Function<FormLine, @Nullable Object> figure = line -> line.enrolled(category);
        String word = unknown(dice, kind, enrolledWord(dice));
        int split = dice.between(0, 11);
        String above = isInFront || group == null
                ? (category.equals(ALL) ? "" : group) + dice.one("已参保人数", "参保人数", "实际参保情况")
                : null;
        return switch (split) {
            case 0 ->
                List.of(
                        nested(
                                group,
                                isInFront,
                                above,
                                dice.one("今日新增", "本周新增", "当日新增", "较昨日新增"),
                                line -> line.enrolled(category) % 7),
                        nested(group, isInFront, above, dice.one("累计", "累计人数", "累计参保"), figure));
            case 1 ->
                List.of(
                        nested(
                                group,
                                isInFront,
                                above,
                                dice.one("上期", "昨日", "上周"),
                                line -> line.enrolled(category) * 9 / 10),
                        nested(group, isInFront, above, dice.one("本期", "累计"), figure));
            case 2 ->
                List.of(
                        nested(group, isInFront, above, "男", line -> line.enrolled(category) * 4 / 9),
                        nested(
                                group,
                                isInFront,
                                above,
                                "女",
                                line -> line.enrolled(category) - line.enrolled(category) * 4 / 9),
                        nested(group, isInFront, above, "合计", figure));
            case 3 ->
                List.of(
                        nested(
                                group,
                                isInFront,
                                above,
                                dice.one("线上", "个人缴费", "自费"),
                                line -> line.enrolled(category) * 2 / 3),
                        nested(
                                group,
                                isInFront,
                                above,
                                dice.one("线下", "财政代缴", "资助"),
                                line -> line.enrolled(category) - line.enrolled(category) * 2 / 3),
                        nested(group, isInFront, above, dice.one("合计", "小计"), figure));
            case 4 ->
                List.of(
                        nested(group, isInFront, above, "户数", line -> line.enrolled(category) / 3),
                        nested(group, isInFront, above, "人数", figure));
            case 5 ->
                List.of(
                        column(dice, group, isInFront, "去年同期参保人数", line -> line.enrolled(category) * 11 / 12),
                        column(dice, group, isInFront, word, figure));
            default -> List.of(column(dice, group, isInFront, word, figure));
        };
    }

    private static String unknown(Dice dice, UnseenForm.Kind kind, String word) {
        return kind == UnseenForm.Kind.UNFAMILIAR && dice.in100(50)
                ? dice.one(UNKNOWN_WORDS) + dice.one("人数", "数", word)
                : word;
    }

    private static FormColumn nested(
            @Nullable String group,
            boolean isInFront,
            @Nullable String above,
            String label,
            Function<FormLine, @Nullable Object> content) {
        List<String> path = new ArrayList<>();
        if (group != null && !isInFront) {
            path.add(group);
        }
        if (above != null) {
            path.add(above);
        } else {
            path.add("已参保人数");
        }
        path.add(label);
        return new FormColumn(path, content);
    }

    private static FormColumn column(
            Dice dice,
            @Nullable String group,
            boolean isInFront,
            String word,
            Function<FormLine, @Nullable Object> content) {
        String label =
                word + (dice.in100(10) && !word.endsWith(")") && !word.endsWith("）") ? dice.one("（人）", "(人)") : "");
        if (group == null) {
            return new FormColumn(List.of(label), content);
        }
        return isInFront
                ? new FormColumn(List.of(group + label), content)
                : new FormColumn(List.of(group, label), content);
    }

    private static Function<FormLine, @Nullable Object> rate(Dice dice, String category) {
        int form = dice.between(0, 3);
        return line -> {
            if (line.target(category) == 0) {
                return null;
            }
            double rate = (double) line.enrolled(category) / line.target(category);
            return switch (form) {
                case 0 -> rate;
                case 1 -> Math.round(rate * 10000) / 100.0;
                case 2 -> String.format(java.util.Locale.ROOT, "%.2f%%", rate * 100);
                default -> Math.round(rate * 1000) / 1000.0;
            };
        };
    }

    private static void addOthers(Dice dice, List<FormColumn> columns) {
        if (dice.in100(20)) {
            columns.add(
                    dice.between(0, columns.size()),
                    new FormColumn(List.of(dice.one("参加职工医保人数", "外出务工人数", "在校学生数")), line -> line.chance() % 90));
        }
        if (dice.in100(15)) {
            columns.add(
                    new FormColumn(List.of(dice.one("缴费金额（元）", "缴费金额", "已缴金额(万元)")), line -> line.enrolled(ALL) * 320));
        }
        if (dice.in100(15)) {
            columns.add(new FormColumn(List.of(dice.one("总户数", "户数", "已参保户数")), line -> line.target(ALL) / 3));
        }
        if (dice.in100(25)) {
            columns.add(new FormColumn(
                    List.of(dice.one("包保领导", "驻村干部", "责任人")), line -> line.chance() % 2 == 0 ? "张某" : "李某某"));
        }
        if (dice.in100(20)) {
            columns.add(new FormColumn(List.of("备注"), line -> line.chance() % 5 == 0 ? "已核" : null));
        }
    }

    private static List<FormColumn> unreadable(Dice dice) {
        return switch (dice.between(0, 4)) {
            case 0 ->
                List.of(
                        new FormColumn(List.of("任务（元）"), line -> line.target(ALL) * 320),
                        new FormColumn(List.of("已缴费（元）"), line -> line.enrolled(ALL) * 320));
            case 1 ->
                List.of(
                        new FormColumn(List.of("应参保户数"), line -> line.target(ALL) / 3),
                        new FormColumn(List.of("已参保户数"), line -> line.enrolled(ALL) / 3));
            case 2 ->
                List.of(
                        new FormColumn(List.of("去年任务数"), line -> line.target(ALL)),
                        new FormColumn(List.of("去年参保人数"), line -> line.enrolled(ALL)));
            case 3 ->
                List.of(
                        new FormColumn(List.of("任务数"), line -> line.target(ALL)),
                        new FormColumn(List.of("已参保人数", "男"), line -> line.enrolled(ALL) / 3),
                        new FormColumn(List.of("已参保人数", "女"), line -> line.enrolled(ALL) / 4));
            default ->
                List.of(
                        new FormColumn(List.of("任务数"), line -> line.target(ALL)),
                        new FormColumn(List.of("今日新增参保人数"), line -> line.enrolled(ALL) % 9),
                        new FormColumn(List.of("本周新增"), line -> line.enrolled(ALL) % 31));
        };
    }
}
