package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.staging.Edition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 口径: the rates and ranks of the first category under every completion basis that the figures allow, so that nobody is surprised. */
final class BasesSheet {

    private static final String COUNTED = "计入/全部（个）";

    private final Issue issue;
    private final Category category;
    private final Bases bases;
    private final List<CompletionBasis> all;

    BasesSheet(Issue issue) {
        this.issue = issue;
        this.category = issue.campaign().everybody();
        this.bases = new Bases(issue, category);
        this.all = bases.all();
    }

    /** Whether there is more than the basis of the campaign. */
    boolean hasContent() {
        return all.size() > 1;
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<PlainSheet.Column> columns = new ArrayList<>();
        columns.add(PlainSheet.Column.of(issue.label(), 20, Look.CENTRED));
        for (int i = 0; i < all.size(); i++) {
            String group = group(i);
            columns.add(new PlainSheet.Column(group, "分子（人）", 12, Look.NUMBER));
            columns.add(new PlainSheet.Column(group, "分母（人）", 12, Look.NUMBER));
            columns.add(new PlainSheet.Column(group, "比率", 11, Look.PERCENT));
            if (isPartial(all.get(i))) {
                columns.add(new PlainSheet.Column(group, COUNTED, 13, Look.CENTRED));
            }
            columns.add(new PlainSheet.Column(group, "名次", 8, Look.RANK));
        }
        columns.add(PlainSheet.Column.of("名次最大相差", 9, Look.RANK));
        PlainSheet sheet = new PlainSheet(workbook, "口径", styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度参保各口径比较",
                ChineseDates.asOfLine(issue.edition().asOf()));
        sheet.header(columns, 1);
        List<Map<String, Integer>> ranks = all.stream().map(bases::ranks).toList();
        for (Edition.EditionRegion region : issue.ranked()) {
            List<Integer> found = ranks.stream()
                    .map(of -> of.get(region.code()))
                    .filter(Objects::nonNull)
                    .toList();
            List<Object> line = new ArrayList<>();
            line.add(region.name());
            for (int i = 0; i < all.size(); i++) {
                line.addAll(figures(region, all.get(i), ranks.get(i).get(region.code())));
            }
            line.add(found.size() < 2 ? null : Collections.max(found) - Collections.min(found));
            sheet.line(line);
        }
        List<Object> total = new ArrayList<>();
        total.add(issue.campaign().bulletin().totalLabel());
        all.forEach(basis -> total.addAll(figures(issue.edition().total(), basis, null)));
        total.add(null);
        sheet.total(total);
        sheet.note("同一组人数按不同口径计算的比率和名次，供解释时对照；通报以“通报口径”为准。"
                + Stream.of(category)
                        .map(Category::goal)
                        .filter(Objects::nonNull)
                        .map(goal -> "颜色按目标" + Goals.percent(goal) + "标示。")
                        .findFirst()
                        .orElse(""));
        all.stream().filter(this::isPartial).map(this::partial).forEach(sheet::note);
    }

    /** The label over the columns of a basis, by its place. */
    String group(int basis) {
        return (basis == 0 ? "通报口径：" : "口径" + (basis + 1) + "：") + bases.words(all.get(basis));
    }

    private List<Object> figures(Edition.EditionRegion region, CompletionBasis basis, @Nullable Integer rank) {
        BasisFigures figures = bases.figures(region, basis);
        List<Object> cells = new ArrayList<>(
                Arrays.asList(figures.enrolled(), figures.over(), Goals.cell(bases.rate(region, basis), category)));
        if (isPartial(basis)) {
            cells.add(issue.numbers().text(figures.counted()) + "/"
                    + issue.numbers().text(figures.all()));
        }
        cells.add(rank);
        return cells;
    }

    /** Whether some reporting region did not tell the denominator; then it is said everywhere how many did. */
    private boolean isPartial(CompletionBasis basis) {
        return !bases.figures(issue.edition().total(), basis).isWhole();
    }

    private String partial(CompletionBasis basis) {
        BasisFigures whole = bases.figures(issue.edition().total(), basis);
        String level = issue.campaign().reportingLevel().label();
        return "全部" + issue.numbers().text(whole.all()) + "个" + level + "中有" + bases.words(basis.over()) + "的"
                + issue.numbers().text(whole.counted()) + "个，“" + bases.words(basis) + "”只按这"
                + issue.numbers().text(whole.counted()) + "个计算，分子、分母都不含其余" + level + "。";
    }
}
