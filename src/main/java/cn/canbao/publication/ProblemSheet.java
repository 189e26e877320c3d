package cn.canbao.publication;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 问题汇总: how often each problem was found, and how many each town and each file has. */
final class ProblemSheet {

    private static final Map<String, String> SEVERITIES = Map.of("error", "退回", "warning", "提醒", "info", "说明");

    private final Issue issue;

    ProblemSheet(Issue issue) {
        this.issue = issue;
    }

    /** Whether there is any problem. */
    boolean hasContent() {
        return issue.problems().count() > 0;
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        ProblemTally problems = issue.problems();
        PlainSheet sheet = new PlainSheet(workbook, "问题汇总", styles, 4);
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度上报问题汇总",
                ChineseDates.asOfLine(issue.edition().asOf()));
        sheet.section(
                "一、按问题",
                List.of(
                        PlainSheet.Column.of("问题代码", 34, Look.TEXT),
                        PlainSheet.Column.of("程度", 10, Look.CENTRED),
                        PlainSheet.Column.of("次数", 10, Look.NUMBER),
                        PlainSheet.Column.of("例", 80, Look.TEXT)));
        problems.byCode()
                .forEach(one -> sheet.line(List.of(
                        one.code(),
                        SEVERITIES.getOrDefault(one.severity(), one.severity()),
                        one.count(),
                        one.example())));
        section(sheet, "二、按" + issue.label(), issue.label(), problems.byTown());
        section(sheet, "三、按文件", "文件", problems.byFile());
        sheet.note("逐条清单见 " + RejectedRowsWorkbook.NAME + "。");
    }

    private static void section(PlainSheet sheet, String caption, String label, List<ProblemTally.ByName> counts) {
        sheet.section(
                caption,
                List.of(
                        PlainSheet.Column.of(label, 34, Look.TEXT),
                        PlainSheet.Column.of("退回", 10, Look.NUMBER),
                        PlainSheet.Column.of("提醒", 10, Look.NUMBER),
                        PlainSheet.Column.of("说明", 10, Look.NUMBER)));
        counts.forEach(one -> sheet.line(
                List.of(one.name().isEmpty() ? "（看不出）" : one.name(), one.errors(), one.warnings(), one.infos())));
    }
}
