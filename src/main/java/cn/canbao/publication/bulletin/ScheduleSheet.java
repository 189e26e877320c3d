package cn.canbao.publication.bulletin;

import cn.canbao.campaign.SchedulePoint;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.CellHighlight;
import cn.canbao.publication.excel.HighlightedValue;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.ranking.ExpectedProgress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 时序进度: who is behind what the schedule of the campaign expects on the day of the edition, and by how many persons. */
public final class ScheduleSheet {

    private final BulletinModel model;
    private final ScheduleStatus schedule;

    /** The sheet of one edition. */
    public ScheduleSheet(BulletinModel model) {
        this.model = model;
        this.schedule = new ScheduleStatus(model.campaign(), model.edition());
    }

    /** Whether anything is expected on that day. */
    public boolean hasContent() {
        return schedule.expected().isPresent();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        ExpectedProgress expected = schedule.expected().orElseThrow();
        List<TableSheetWriter.TableColumn> columns = List.of(
                TableSheetWriter.TableColumn.of(model.campaign().bulletin().rankLabel(), 8, CellFormat.RANK),
                TableSheetWriter.TableColumn.of(model.label(), 26, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("任务数", 13, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("已参保人数", 13, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("完成率", 13, CellFormat.PERCENT),
                TableSheetWriter.TableColumn.of("相差（百分点）", 13, CellFormat.POINTS),
                TableSheetWriter.TableColumn.of("还差（人）", 13, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("对照时序", 13, CellFormat.CENTRED));
        TableSheetWriter sheet = new TableSheetWriter(workbook, "时序进度", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保时序进度对照表",
                ChineseDates.asOfLine(model.edition().asOf()) + "　时序进度"
                        + expected.percent().toPlainString() + "%");
        sheet.header(columns, 2);
        for (Edition.EditionRegion region : model.ranked()) {
            sheet.line(line(expected, region, region.name()));
        }
        List<Object> total = line(
                expected, model.edition().total(), model.campaign().bulletin().totalLabel());
        total.set(0, null);
        sheet.total(total);
        sheet.note("落后于时序进度的" + model.label() + "共"
                + WholeNumbers.of(model.campaign()).text(schedule.behind().size()) + "个。时序进度："
                + model.campaign().schedule().stream().map(ScheduleSheet::words).collect(Collectors.joining("，"))
                + "，两点之间按天均匀推算。是否落后按精确完成率判断，恰好等于的不算落后；没有上报的不对照。");
    }

    private List<Object> line(ExpectedProgress expected, Edition.EditionRegion region, String name) {
        Edition.CategoryResult progress =
                region.categories().get(model.campaign().everybody().id());
        Optional<CompletionRate> rate = EditionRates.of(progress);
        List<Object> line = new ArrayList<>(Arrays.asList(
                region.rank(),
                name,
                progress == null ? null : progress.target(),
                progress == null ? null : progress.enrolled() == null ? "未上报" : (Object) progress.enrolled()));
        if (rate.isEmpty()) {
            line.addAll(Arrays.asList(null, null, null, null));
            return line;
        }
        boolean isBehind = expected.isBehind(rate.get());
        CellHighlight highlight = isBehind ? CellHighlight.BELOW : CellHighlight.REACHED;
        line.add(new HighlightedValue(rate.get().percent().orElseThrow().movePointLeft(2), highlight));
        line.add(rate.get().percent().orElseThrow().subtract(expected.percent()));
        line.add(expected.missing(rate.get()));
        line.add(new HighlightedValue(isBehind ? "落后" : "达到", highlight));
        return line;
    }

    private static String words(SchedulePoint point) {
        return point.day().getMonthValue() + "月" + point.day().getDayOfMonth() + "日"
                + GoalWords.percent(point.percent());
    }
}
