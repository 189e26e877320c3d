package cn.canbao.forms;

import static cn.canbao.forms.FormsCounty.DIBAO;
import static cn.canbao.forms.FormsCounty.JIANCE;
import static cn.canbao.forms.FormsCounty.TEKUN;
import static cn.canbao.world.Campaigns.ALL;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.WorkbookBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes by chance progress sheets that are more than one plain table about everybody: rows about different people, sheets about one
 * category, tables below and beside each other, sheets per week, ten thousands; and such as must be turned away.
 */
final class FurtherForms {

    private final List<FormLine> truth;

    FurtherForms(List<FormLine> truth) {
        this.truth = truth;
    }

    /** The sheet of a seed. */
    UnseenForm of(long seed) {
        Dice dice = new Dice(seed);
        UnseenForm.Kind kind = dice.one(
                UnseenForm.Kind.ROW_PER_CATEGORY,
                UnseenForm.Kind.ROW_PER_CATEGORY,
                UnseenForm.Kind.ROWS_OF_OTHERS,
                UnseenForm.Kind.SHEET_OF_CATEGORY,
                UnseenForm.Kind.SHEET_PER_CATEGORY,
                UnseenForm.Kind.TABLE_BELOW,
                UnseenForm.Kind.SHEET_PER_WEEK,
                UnseenForm.Kind.TEN_THOUSANDS,
                UnseenForm.Kind.MUST_BE_REFUSED,
                UnseenForm.Kind.MUST_BE_REFUSED);
        Map<String, Map<Quantity, Long>> enrolled = new LinkedHashMap<>();
        WorkbookBuilder workbook = switch (kind) {
            case ROW_PER_CATEGORY -> rowPerCategory(dice, enrolled);
            case ROWS_OF_OTHERS -> rowsOfOthers(dice, enrolled);
            case SHEET_OF_CATEGORY -> sheetOfCategory(dice, enrolled);
            case SHEET_PER_CATEGORY -> sheetPerCategory(dice, enrolled);
            case TABLE_BELOW -> tableBelow(dice, enrolled);
            case SHEET_PER_WEEK -> sheetPerWeek(dice, enrolled);
            case TEN_THOUSANDS -> tenThousands(dice, enrolled);
            case MUST_BE_REFUSED -> refused(dice);
            case PLAIN, UNFAMILIAR, UNREADABLE -> throw new IllegalStateException(kind.name());
        };
        return new UnseenForm(seed, kind, workbook, enrolled);
    }

    private static void expect(Map<String, Map<Quantity, Long>> enrolled, FormLine line, String category) {
        enrolled.computeIfAbsent(line.village(), village -> new LinkedHashMap<>())
                .put(Quantity.enrolled(category), (long) line.enrolled(category));
    }

    private static String region(Dice dice) {
        return dice.one("村", "村（社区）", "村名", "行政村", "单位");
    }

    private static String name(Dice dice, String category) {
        return category.equals(ALL)
                ? dice.one("城乡居民", "全体居民", "居民")
                : dice.one(
                        Objects.requireNonNull(UnseenForms.NAMES.get(category)).toArray(String[]::new));
    }

    /** Columns of figures in some order: those to be enrolled, those enrolled, and perhaps the rate. */
    private record Figures(List<String> labels, List<Integer> order, boolean hasRate) {

        static Figures by(Dice dice) {
            List<String> labels = List.of(
                    UnseenForms.targetWord(dice), UnseenForms.enrolledWord(dice), dice.one("参保率", "完成率", "缴费率"));
            boolean hasRate = dice.in100(50);
            return new Figures(labels, dice.shuffled(hasRate ? List.of(0, 1, 2) : List.of(0, 1)), hasRate);
        }

        List<Object> header() {
            List<Object> header = new ArrayList<>();
            order.forEach(column -> header.add(labels.get(column)));
            return header;
        }

        List<Object> of(int target, int enrolled) {
            List<Object> cells = new ArrayList<>();
            double rate = target == 0 ? 0 : Math.round(enrolled * 10000.0 / target) / 10000.0;
            order.forEach(column -> cells.add(column == 0 ? target : column == 1 ? enrolled : rate));
            return cells;
        }
    }

    private static void row(WorkbookBuilder workbook, List<?> figures, @Nullable Object... before) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(before));
        cells.addAll(figures);
        workbook.row(cells.toArray());
    }

    private WorkbookBuilder rowPerCategory(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        List<String> categories =
                dice.shuffled(List.of(ALL, DIBAO, TEKUN, JIANCE)).subList(0, dice.between(2, 4));
        Map<String, String> names = new LinkedHashMap<>();
        categories.forEach(category -> names.put(category, name(dice, category)));
        Figures figures = Figures.by(dice);
        boolean isMerged = dice.in100(40);
        boolean byVillage = isMerged || dice.in100(60);
        boolean hasOthers = dice.in100(30);
        WorkbookBuilder workbook = WorkbookBuilder.xlsx().sheet("进度");
        int row = 1;
        if (dice.in100(50)) {
            workbook.row("城关镇2021年度参保进度表");
            row++;
        }
        row(
                workbook,
                figures.header(),
                region(dice),
                dice.one("人员类别", "类别", "对象类别", "参保人群", "人员身份", "群体", "类型", "人群分类"));
        row++;
        for (FormLine line : truth) {
            int first = row;
            for (String category : categories) {
                if (byVillage) {
                    row(
                            workbook,
                            figures.of(line.target(category), line.enrolled(category)),
                            isMerged && row > first ? null : line.village(),
                            names.get(category));
                    row++;
                }
                expect(enrolled, line, category);
            }
            if (hasOthers && byVillage) {
                row(
                        workbook,
                        figures.of(line.chance() + 9, line.chance()),
                        isMerged ? null : line.village(),
                        dice.one("职工医保", "普通居民", "非低保", "其他人员"));
                row++;
            }
            if (isMerged && row - 1 > first) {
                workbook.merge("A" + first + ":A" + (row - 1));
            }
        }
        if (!byVillage) {
            for (String category : categories) {
                truth.forEach(line -> row(
                        workbook,
                        figures.of(line.target(category), line.enrolled(category)),
                        line.village(),
                        names.get(category)));
            }
        }
        if (dice.in100(40)) {
            row(workbook, figures.of(total(categories, true), total(categories, false)), "合计", null);
        }
        return workbook;
    }

    private int total(List<String> categories, boolean isTarget) {
        return truth.stream()
                .mapToInt(line -> categories.stream()
                        .mapToInt(category -> isTarget ? line.target(category) : line.enrolled(category))
                        .sum())
                .sum();
    }

    private WorkbookBuilder rowsOfOthers(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        String[] words = dice.one(
                new String[] {"险种", "城乡居民医保", "职工医保"},
                new String[] {"险种类型", "居民医保", "职工"},
                new String[] {"年度", "2021年", "2020年"},
                new String[] {"参保年度", "2021", "2020"},
                new String[] {"人员类别", "城乡居民", "非低保"},
                new String[] {"对象", "全体居民", "其他人员"},
                new String[] {"性别", "合计", "男"});
        Figures figures = Figures.by(dice);
        WorkbookBuilder workbook = WorkbookBuilder.xlsx().sheet("Sheet1");
        row(workbook, figures.header(), region(dice), words[0]);
        boolean isOtherFirst = dice.in100(50);
        for (FormLine line : truth) {
            List<Object> own = figures.of(line.target(ALL), line.enrolled(ALL));
            List<Object> other = figures.of(line.target(ALL) / 2, line.enrolled(ALL) / 3);
            row(workbook, isOtherFirst ? other : own, line.village(), isOtherFirst ? words[2] : words[1]);
            row(workbook, isOtherFirst ? own : other, line.village(), isOtherFirst ? words[1] : words[2]);
            expect(enrolled, line, ALL);
        }
        return workbook;
    }

    private void plain(WorkbookBuilder workbook, Dice dice, String category, List<FormLine> lines) {
        Figures figures = Figures.by(dice);
        row(workbook, figures.header(), region(dice));
        lines.forEach(
                line -> row(workbook, figures.of(line.target(category), line.enrolled(category)), line.village()));
    }

    private WorkbookBuilder sheetOfCategory(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        String category = dice.one(DIBAO, TEKUN, JIANCE);
        boolean isInTitle = dice.in100(60);
        String name = name(dice, category);
        WorkbookBuilder workbook =
                WorkbookBuilder.xlsx().sheet(isInTitle ? dice.one("Sheet1", "进度", "城关镇", name) : name);
        if (isInTitle) {
            workbook.row(dice.one("城关镇", "城关镇2021年", "2021年度", "附件2：")
                    + dice.one("", "城乡居民医保")
                    + name
                    + dice.one("参保进度表", "参保缴费情况统计表", "医保参保情况"));
        } else if (dice.in100(60)) {
            workbook.row(dice.one("城关镇参保进度表", "2021年度城乡居民基本医疗保险参保情况", "困难群众参保进度表"));
        }
        plain(workbook, dice, category, truth);
        truth.forEach(line -> expect(enrolled, line, category));
        return workbook;
    }

    private WorkbookBuilder sheetPerCategory(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        WorkbookBuilder workbook = WorkbookBuilder.xlsx();
        List<String> categories =
                dice.shuffled(List.of(ALL, DIBAO, TEKUN, JIANCE)).subList(0, dice.between(2, 4));
        for (String category : categories) {
            workbook.sheet(category.equals(ALL) ? dice.one("总体", "总表", "全镇", "居民") : name(dice, category));
            if (dice.in100(50)) {
                workbook.row("城关镇参保进度表");
            }
            plain(workbook, dice, category, truth);
            truth.forEach(line -> expect(enrolled, line, category));
        }
        return workbook;
    }

    private WorkbookBuilder tableBelow(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        WorkbookBuilder workbook = WorkbookBuilder.xlsx().sheet("进度");
        if (dice.in100(60)) {
            workbook.row("城关镇参保进度表");
        }
        boolean isContinued = dice.in100(40);
        int half = truth.size() / 2;
        plain(workbook, dice, ALL, isContinued ? truth.subList(0, half) : truth);
        truth.forEach(line -> expect(enrolled, line, ALL));
        if (dice.in100(50)) {
            workbook.blankRows(1);
        }
        if (isContinued) {
            plain(workbook, dice, ALL, truth.subList(half, truth.size()));
            return workbook;
        }
        if (dice.in100(30)) {
            workbook.row(dice.one("附：未参保原因统计", "未参保原因"));
            workbook.row("村", "外出务工", "职工医保", "不愿参保");
            truth.forEach(line -> workbook.row(line.village(), line.chance(), line.chance() / 2, 3));
            return workbook;
        }
        String category = dice.one(DIBAO, TEKUN, JIANCE);
        workbook.row(dice.one("附：", "其中：", "二、") + name(dice, category) + dice.one("参保情况", "参保进度", "缴费情况统计"));
        plain(workbook, dice, category, truth);
        truth.forEach(line -> expect(enrolled, line, category));
        return workbook;
    }

    private WorkbookBuilder sheetPerWeek(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        WorkbookBuilder workbook = WorkbookBuilder.xlsx();
        List<Integer> weeks = dice.shuffled(List.of(1, 2, 3, 4)).subList(0, dice.between(2, 4));
        int last = weeks.stream().mapToInt(week -> week).max().orElse(1);
        for (int week : weeks) {
            workbook.sheet("第" + week + "周").row("城关镇参保进度表").row("截至2021年1月" + week * 7 + "日");
            Figures figures = Figures.by(dice);
            row(workbook, figures.header(), region(dice));
            for (FormLine line : truth) {
                int people = line.enrolled(ALL) - (last - week) * 11;
                row(workbook, figures.of(line.target(ALL), people), line.village());
            }
        }
        truth.forEach(line -> expect(enrolled, line, ALL));
        return workbook;
    }

    private WorkbookBuilder tenThousands(Dice dice, Map<String, Map<Quantity, Long>> enrolled) {
        WorkbookBuilder workbook = WorkbookBuilder.xlsx().sheet("进度");
        boolean isInLabels = dice.in100(60);
        if (!isInLabels) {
            workbook.row(dice.one("单位：万人", "城关镇参保进度表（单位：万人）", "城关镇参保进度表（万人）"));
        }
        String unit = isInLabels ? dice.one("（万人）", "(万人)") : "";
        workbook.row(region(dice), dice.one("任务数", "应参保人数") + unit, dice.one("已参保人数", "累计参保人数") + unit);
        for (FormLine line : truth) {
            workbook.row(line.village(), line.target(ALL) / 10000.0, line.enrolled(ALL) / 10000.0);
            expect(enrolled, line, ALL);
        }
        return workbook;
    }

    private WorkbookBuilder refused(Dice dice) {
        WorkbookBuilder workbook = WorkbookBuilder.xlsx();
        switch (dice.between(0, 6)) {
            case 0 -> {
                String[] words = dice.one(
                        new String[] {"性别", "男", "女"},
                        new String[] {"组", "一组", "二组"},
                        new String[] {"组别", "1", "2"},
                        new String[] {"缴费方式", "线上", "线下"},
                        new String[] {"批次", "第一批", "第二批"},
                        new String[] {"小队", "甲", "乙"});
                workbook.sheet("进度").row("村", words[0], UnseenForms.targetWord(dice), UnseenForms.enrolledWord(dice));
                for (FormLine line : truth) {
                    workbook.row(line.village(), words[1], line.target(ALL) / 2, line.enrolled(ALL) / 2);
                    workbook.row(line.village(), words[2], line.target(ALL) / 2, line.enrolled(ALL) / 2);
                }
            }
            case 1 -> {
                workbook.sheet("Sheet1")
                        .row(dice.one("非低保人员", "除低保外人员", "困难群众", "低保和特困人员", "低保边缘家庭", "普通居民", "特殊人群")
                                + dice.one("参保进度表", "参保情况统计表"));
                Figures figures = Figures.by(dice);
                row(workbook, figures.header(), "村");
                truth.forEach(line -> row(workbook, figures.of(line.chance() + 20, line.chance()), line.village()));
            }
            case 2 -> {
                List<@Nullable Object> names = new ArrayList<>(List.of("村名"));
                List<Object> targets = new ArrayList<>(List.of(UnseenForms.targetWord(dice)));
                List<Object> enrolled = new ArrayList<>(List.of(UnseenForms.enrolledWord(dice)));
                for (FormLine line : truth) {
                    names.add(line.village());
                    targets.add(line.target(ALL));
                    enrolled.add(line.enrolled(ALL));
                }
                workbook.sheet("横表").row("参保进度表").row(names.toArray()).row(targets.toArray());
                workbook.row(enrolled.toArray());
            }
            case 3 -> {
                FormLine line = truth.get(0);
                workbook.sheet("上报单").row("参保情况上报单").row("上报单位", "城关镇" + line.village());
                workbook.row("应参保人数", line.target(ALL)).row("已参保人数", line.enrolled(ALL));
            }
            case 4 -> {
                workbook.sheet("进度").row("村", "任务数", "已参保人数", null, "村", "任务数", "已参保人数");
                int half = truth.size() / 2;
                for (int i = 0; i < half; i++) {
                    FormLine one = truth.get(i);
                    FormLine other = truth.get(i + half);
                    workbook.row(
                            one.village(),
                            one.target(ALL),
                            one.enrolled(ALL),
                            null,
                            other.village(),
                            other.target(ALL),
                            other.enrolled(ALL));
                }
            }
            case 5 -> {
                workbook.sheet("进度").row(dice.one("单位：万人", "参保进度表（单位：万人）"));
                plain(workbook, dice, ALL, truth);
            }
            default -> {
                for (int week = 1; week <= 2; week++) {
                    workbook.sheet("第" + week + "周").row("村", "任务数", "已参保人数");
                    for (FormLine line : truth) {
                        workbook.row(line.village(), line.target(ALL), line.enrolled(ALL) - week);
                    }
                }
            }
        }
        return workbook;
    }
}
