package cn.canbao.publication.bulletin;

import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.rejects.RejectedRowsWorkbook;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 问题汇总: how often each problem was found, and how many each town and each file has. */
final class ProblemSheet {

    private static final Map<String, String> SEVERITIES = Map.of("error", "退回", "warning", "提醒", "info", "说明");

    private final BulletinModel model;

    ProblemSheet(BulletinModel model) {
        this.model = model;
    }

    /** Whether there is any problem. */
    boolean hasContent() {
        return model.problems().count() > 0;
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        ProblemTally problems = model.problems();
        TableSheetWriter sheet = new TableSheetWriter(workbook, "问题汇总", styles, 4);
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度上报问题汇总",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.section(
                "一、按问题",
                List.of(
                        TableSheetWriter.TableColumn.of("问题代码", 34, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("程度", 10, CellFormat.CENTRED),
                        TableSheetWriter.TableColumn.of("次数", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("例", 80, CellFormat.TEXT)));
        problems.byCode()
                .forEach(one -> sheet.line(List.of(
                        one.code(),
                        SEVERITIES.getOrDefault(one.severity(), one.severity()),
                        one.count(),
                        one.example())));
        section(sheet, "二、按" + model.label(), model.label(), problems.byTown());
        section(sheet, "三、按文件", "文件", problems.byFile());
        sheet.note("逐条清单见 " + RejectedRowsWorkbook.NAME + "。");
    }

    private static void section(
            TableSheetWriter sheet, String caption, String label, List<ProblemTally.ByName> counts) {
        sheet.section(
                caption,
                List.of(
                        TableSheetWriter.TableColumn.of(label, 34, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("退回", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("提醒", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("说明", 10, CellFormat.NUMBER)));
        counts.forEach(one -> sheet.line(
                List.of(one.name().isEmpty() ? "（看不出）" : one.name(), one.errors(), one.warnings(), one.infos())));
    }
}
