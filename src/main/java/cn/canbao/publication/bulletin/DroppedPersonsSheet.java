package cn.canbao.publication.bulletin;

import cn.canbao.edition.QuestionList;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.rejects.RejectedRowsWorkbook;
import cn.canbao.staging.questions.Question;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 减少人员: who was on a roster and is not any more, or was enrolled and is not any more; names and numbers masked. */
public final class DroppedPersonsSheet {

    /** Its name in the workbook. */
    public static final String NAME = "减少人员";

    /** Lines at most; all of them stand in the list of problems. */
    public static final int MOST_LINES = 1_000;

    private final BulletinModel model;

    /** The sheet of one edition. */
    public DroppedPersonsSheet(BulletinModel model) {
        this.model = model;
    }

    /** Whether anybody is missing. */
    public boolean hasContent() {
        return !model.questions().persons().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = List.of(
                TableSheetWriter.TableColumn.of("单位", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("姓名和证件号码", 26, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("情况", 16, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("原来的文件", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("原来第几行", 10, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("原来截至", 17, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("现在的文件", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("现在截至", 17, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("处理", 18, CellFormat.CENTRED));
        TableSheetWriter sheet = new TableSheetWriter(workbook, NAME, styles, columns.size());
        long count = model.questions().personCount();
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度花名册减少人员",
                ChineseDates.asOfLine(model.edition().asOf()) + "，共 " + count + " 人");
        sheet.header(columns, 2);
        QuestionSheet words = new QuestionSheet(model);
        for (Question person : model.questions().persons()) {
            sheet.line(Arrays.asList(
                    words.unit(person.region()),
                    person.person(),
                    QuestionList.words(person.code()),
                    QuestionSheet.file(person.before().path()),
                    person.before().row(),
                    QuestionSheet.shown(person.before().asOf()),
                    QuestionSheet.file(person.now().path()),
                    QuestionSheet.shown(person.now().asOf()),
                    QuestionList.state(person)));
        }
        if (count > model.questions().persons().size()) {
            sheet.note("另有 " + (count - model.questions().persons().size()) + " 人没有列出，全部见 " + RejectedRowsWorkbook.NAME
                    + "。");
        }
        sheet.note("改在别的花名册里的人不算减少。原来的行号是那份文件以前内容里的行号。");
    }
}
