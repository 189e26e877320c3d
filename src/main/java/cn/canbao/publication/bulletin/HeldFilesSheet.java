package cn.canbao.publication.bulletin;

import cn.canbao.edition.QuestionList;
import cn.canbao.problem.ProblemCode;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.staging.questions.Question;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 待确认文件: which files do not count until somebody confirms them, and by which line. */
final class HeldFilesSheet {

    static final String NAME = "待确认文件";

    private final BulletinModel model;

    HeldFilesSheet(BulletinModel model) {
        this.model = model;
    }

    /** Whether any file is held. */
    boolean hasContent() {
        return !model.questions().held().isEmpty();
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
        for (Question held : model.questions().held()) {
            sheet.line(List.of(QuestionSheet.file(held.now().path()), asked(held), line(held)));
        }
        sheet.note(
                "这些文件的数没有计入，仍按以前的数计。属实的，把右边的一行加进 config/confirmations.csv，" + "“确认人”“确认时间”换成真的，下次运行就计入，不用重交；写错的，改好重交。");
        sheet.note("confirmations.csv 的第一行是表头：文件校验码,问题代码,确认人,确认时间；存成 UTF-8。");
    }

    private static String asked(Question held) {
        return QuestionList.words(code(held));
    }

    private static String line(Question held) {
        return held.now().sha256() + "," + code(held).code() + ",确认人,确认时间";
    }

    private static ProblemCode code(Question held) {
        return Objects.requireNonNull(held.heldFor());
    }
}
