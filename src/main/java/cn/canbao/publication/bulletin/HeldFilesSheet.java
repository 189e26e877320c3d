package cn.canbao.publication.bulletin;

import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 待确认文件: which files do not count until somebody confirms them, and by which line. */
final class HeldFilesSheet {

    static final String NAME = "待确认文件";

    private final BulletinModel model;
    private final List<HeldFile> held;

    HeldFilesSheet(BulletinModel model) {
        this.model = model;
        this.held = HeldFile.of(model);
    }

    /** Whether any file is held. */
    boolean hasContent() {
        return !held.isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = List.of(
                TableSheetWriter.TableColumn.of("文件", 30, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("存疑", 18, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("加进 config/confirmations.csv 的一行", 100, CellFormat.TEXT));
        TableSheetWriter sheet = new TableSheetWriter(workbook, NAME, styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度暂不计入、待确认的文件",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 1);
        held.forEach(one -> sheet.line(List.of(one.path(), one.why(), one.line())));
        sheet.note("这些文件的数没有计入，仍按以前的数计。");
        notes().forEach(sheet::note);
        sheet.note("confirmations.csv 的第一行是表头：文件校验码,问题代码,确认人,确认时间；存成 UTF-8。");
    }

    /** What to do about them, a sentence for each kind that there is. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (held.stream().anyMatch(one -> !one.isUnread())) {
            notes.add(
                    "数字存疑的：属实的，把“" + NAME + "”里它那一行加进 config/confirmations.csv，“确认人”“确认时间”换成真的，下次运行就计入，不用重交；写错的，改好重交。");
        }
        if (held.stream().anyMatch(HeldFile::isUnread)) {
            notes.add("读它时程序中断的：用 Excel 打开，把表格复制到新建的工作簿，另存为 .xlsx，用原来的文件名重新上报。要原样再试一次的（例如已经多给了内存），把“" + NAME
                    + "”里它那一行加进 config/confirmations.csv，下次运行最后单独读它；又中断的，改一改那一行的确认时间才再试。");
        }
        return notes;
    }
}
