package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.edition.Edition;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BasisFigures;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.CompletionBases;
import cn.canbao.publication.facts.GoalWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 口径: the rates and ranks of the first category under every completion basis that the figures allow, so that nobody is surprised. */
public final class BasesSheet {

    private static final String COUNTED = "计入/全部（个）";

    private final BulletinModel model;
    private final Category category;
    private final CompletionBases bases;
    private final List<CompletionBasis> all;

    /** The sheet of one edition. */
    public BasesSheet(BulletinModel model) {
        this.model = model;
        this.category = model.campaign().everybody();
        this.bases = new CompletionBases(model, category);
        this.all = bases.all();
    }

    /** Whether there is more than the basis of the campaign. */
    public boolean hasContent() {
        return all.size() > 1;
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>();
        columns.add(TableSheetWriter.TableColumn.of(model.label(), 20, CellFormat.CENTRED));
        for (int i = 0; i < all.size(); i++) {
            String group = group(i);
            columns.add(new TableSheetWriter.TableColumn(group, "分子（人）", 12, CellFormat.NUMBER));
            columns.add(new TableSheetWriter.TableColumn(group, "分母（人）", 12, CellFormat.NUMBER));
            columns.add(new TableSheetWriter.TableColumn(group, "比率", 11, CellFormat.PERCENT));
            if (isPartial(all.get(i))) {
                columns.add(new TableSheetWriter.TableColumn(group, COUNTED, 13, CellFormat.CENTRED));
            }
            columns.add(new TableSheetWriter.TableColumn(group, "名次", 8, CellFormat.RANK));
        }
        columns.add(TableSheetWriter.TableColumn.of("名次最大相差", 9, CellFormat.RANK));
        TableSheetWriter sheet = new TableSheetWriter(workbook, "口径", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保各口径比较",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 1);
        List<Map<String, Integer>> ranks = all.stream().map(bases::ranks).toList();
        for (Edition.EditionRegion region : model.ranked()) {
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
        total.add(model.campaign().bulletin().totalLabel());
        all.forEach(basis -> total.addAll(figures(model.edition().total(), basis, null)));
        total.add(null);
        sheet.total(total);
        sheet.note("同一组人数按不同口径计算的比率和名次，供解释时对照；通报以“通报口径”为准。"
                + Stream.of(category)
                        .map(Category::goal)
                        .filter(Objects::nonNull)
                        .map(goal -> "颜色按目标" + GoalWords.percent(goal) + "标示。")
                        .findFirst()
                        .orElse(""));
        all.stream().map(bases::partial).flatMap(Optional::stream).forEach(sheet::note);
    }

    /** The label over the columns of a basis, by its place. */
    public String group(int basis) {
        return (basis == 0 ? "通报口径：" : "口径" + (basis + 1) + "：") + bases.words(all.get(basis));
    }

    private List<Object> figures(Edition.EditionRegion region, CompletionBasis basis, @Nullable Integer rank) {
        BasisFigures figures = bases.figures(region, basis);
        List<Object> cells = new ArrayList<>(Arrays.asList(
                figures.enrolled(), figures.over(), GoalHighlight.cell(bases.rate(region, basis), category)));
        if (isPartial(basis)) {
            cells.add(model.numbers().text(figures.counted()) + "/"
                    + model.numbers().text(figures.all()));
        }
        cells.add(rank);
        return cells;
    }

    /** Whether some reporting region did not tell the denominator; then it is said everywhere how many did. */
    private boolean isPartial(CompletionBasis basis) {
        return !bases.figures(model.edition().total(), basis).isWhole();
    }
}
