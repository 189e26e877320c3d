package cn.canbao.publication;

import cn.canbao.campaign.SchedulePoint;
import cn.canbao.completion.CompletionRate;
import cn.canbao.ranking.ExpectedProgress;
import cn.canbao.staging.Edition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 时序进度: who is behind what the schedule of the campaign expects on the day of the edition, and by how many persons. */
final class PaceSheet {

    private final Issue issue;
    private final Pace pace;

    PaceSheet(Issue issue) {
        this.issue = issue;
        this.pace = new Pace(issue.campaign(), issue.edition());
    }

    /** Whether anything is expected on that day. */
    boolean hasContent() {
        return pace.expected().isPresent();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        ExpectedProgress expected = pace.expected().orElseThrow();
        List<PlainSheet.Column> columns = List.of(
                PlainSheet.Column.of(issue.campaign().bulletin().rankLabel(), 8, Look.RANK),
                PlainSheet.Column.of(issue.label(), 26, Look.CENTRED),
                PlainSheet.Column.of("任务数", 13, Look.NUMBER),
                PlainSheet.Column.of("已参保人数", 13, Look.NUMBER),
                PlainSheet.Column.of("完成率", 13, Look.PERCENT),
                PlainSheet.Column.of("相差（百分点）", 13, Look.POINTS),
                PlainSheet.Column.of("还差（人）", 13, Look.NUMBER),
                PlainSheet.Column.of("对照时序", 13, Look.CENTRED));
        PlainSheet sheet = new PlainSheet(workbook, "时序进度", styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度参保时序进度对照表",
                ChineseDates.asOfLine(issue.edition().asOf()) + "　时序进度"
                        + expected.percent().toPlainString() + "%");
        sheet.header(columns, 2);
        for (Edition.EditionRegion region : issue.ranked()) {
            sheet.line(line(expected, region, region.name()));
        }
        List<Object> total = line(
                expected, issue.edition().total(), issue.campaign().bulletin().totalLabel());
        total.set(0, null);
        sheet.total(total);
        sheet.note("落后于时序进度的" + issue.label() + "共"
                + WholeNumbers.of(issue.campaign()).text(pace.behind().size()) + "个。时序进度："
                + issue.campaign().schedule().stream().map(PaceSheet::words).collect(Collectors.joining("，"))
                + "，两点之间按天均匀推算。是否落后按精确完成率判断，恰好等于的不算落后；没有上报的不对照。");
    }

    private List<Object> line(ExpectedProgress expected, Edition.EditionRegion region, String name) {
        Edition.Progress progress =
                region.categories().get(issue.campaign().everybody().id());
        Optional<CompletionRate> rate = Rates.of(progress);
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
        Tone tone = isBehind ? Tone.BELOW : Tone.REACHED;
        line.add(new Toned(rate.get().percent().orElseThrow().movePointLeft(2), tone));
        line.add(rate.get().percent().orElseThrow().subtract(expected.percent()));
        line.add(expected.missing(rate.get()));
        line.add(new Toned(isBehind ? "落后" : "达到", tone));
        return line;
    }

    private static String words(SchedulePoint point) {
        return point.day().getMonthValue() + "月" + point.day().getDayOfMonth() + "日" + Goals.percent(point.percent());
    }
}
