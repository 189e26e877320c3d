package cn.canbao.publication.bulletin;

import cn.canbao.edition.QuestionList;
import cn.canbao.problem.ProblemCode;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.CellHighlight;
import cn.canbao.publication.excel.HighlightedValue;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import cn.canbao.staging.questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 校核单: where the rows of every sheet ended, and how the figures of the edition hold against each other. */
final class ReconciliationSheet {

    private static final int COLUMNS = 14;
    private static final int MOST_QUESTIONS = 100;

    /** What the kinds of sheets are called. */
    private static final Map<String, String> KINDS =
            Map.of("summary", "进度表", "roster", "花名册", "register", "名册", "reduction", "核减表", "unknown", "未识别");

    private final BulletinModel model;
    private final Reconciliation reconciliation;
    private final List<Reconciliation.Check> proven;

    /** @param proven what was read back from the documents and compared */
    ReconciliationSheet(BulletinModel model, Reconciliation reconciliation, List<Reconciliation.Check> proven) {
        this.model = model;
        this.reconciliation = reconciliation;
        this.proven = List.copyOf(proven);
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        TableSheetWriter sheet = new TableSheetWriter(workbook, "校核单", styles, COLUMNS);
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度通报校核单",
                ChineseDates.asOfLine(model.edition().asOf()));
        writeChecks(sheet, "一、数据之间", "单位", reconciliation.checks());
        Iterator<String> ordinals = List.of("二", "三", "四", "五").iterator();
        if (!model.questions().all().isEmpty()) {
            writeQuestions(sheet, ordinals.next());
        }
        if (new HeldFilesSheet(model).hasContent()) {
            writeHeld(sheet, ordinals.next());
        }
        if (!proven.isEmpty()) {
            writeChecks(sheet, ordinals.next() + "、各文件（写成后读回，逐个数字与定稿核对）", "文件", proven);
        }
        writeRows(sheet, ordinals.next());
    }

    /** What is asked about the figures, as far as a person reads; all of it stands in sheets of its own. */
    private void writeQuestions(TableSheetWriter sheet, String ordinal) {
        sheet.section(
                ordinal + "、存疑数字（" + model.questions().line() + "；两边的文件和时间见“" + QuestionSheet.NAME + "”）",
                List.of(
                        TableSheetWriter.TableColumn.of("单位或文件", 30, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("存疑", 40, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("原来", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("现在", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("结论", 9, CellFormat.CENTRED)));
        QuestionSheet words = new QuestionSheet(model);
        List<Question> figures = model.questions().figures();
        for (Question one : figures.subList(0, Math.min(MOST_QUESTIONS, figures.size()))) {
            sheet.line(Arrays.asList(
                    one.region() == null ? QuestionSheet.file(one.now().path()) : words.unit(one.region()),
                    (words.category(one.category()) + " " + QuestionList.words(one.code())).strip(),
                    one.before().people(),
                    one.now().people(),
                    verdict(one)));
        }
        if (figures.size() > MOST_QUESTIONS) {
            sheet.note("另有 " + (figures.size() - MOST_QUESTIONS) + " 处，见“" + QuestionSheet.NAME + "”。");
        }
    }

    /** Which files do not count, why, and what lets them go. */
    private void writeHeld(TableSheetWriter sheet, String ordinal) {
        List<HeldFile> held = HeldFile.of(model);
        long files = held.stream().map(HeldFile::path).distinct().count();
        sheet.section(
                ordinal + "、暂不计入的文件（" + model.numbers().text(files) + " 个；放行用的那一行见“" + HeldFilesSheet.NAME + "”）",
                List.of(
                        TableSheetWriter.TableColumn.of("文件", 30, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("为什么没有计入", 40, CellFormat.TEXT)));
        held.forEach(one -> sheet.line(List.of(one.path(), one.why())));
        new HeldFilesSheet(model).notes().forEach(sheet::note);
    }

    private static Object verdict(Question question) {
        if (question.confirmation() != null) {
            return "已确认";
        }
        return question.state() == Question.State.HELD
                ? new HighlightedValue("待确认", CellHighlight.BELOW)
                : question.code() == ProblemCode.ENROLLED_MOVED
                        ? "已说明"
                        : new HighlightedValue("请核对", CellHighlight.BELOW);
    }

    private static void writeChecks(
            TableSheetWriter sheet, String caption, String subject, List<Reconciliation.Check> checks) {
        sheet.section(
                caption,
                List.of(
                        TableSheetWriter.TableColumn.of(subject, 30, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("校核内容", 40, CellFormat.TEXT),
                        TableSheetWriter.TableColumn.of("左边", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("右边", 10, CellFormat.NUMBER),
                        TableSheetWriter.TableColumn.of("结论", 9, CellFormat.CENTRED)));
        for (Reconciliation.Check check : checks) {
            sheet.line(List.of(check.subject(), check.item(), check.left(), check.right(), verdict(check.holds())));
        }
    }

    private void writeRows(TableSheetWriter sheet, String ordinal) {
        List<EditionFile> read =
                model.files().stream().filter(file -> !file.sheets().isEmpty()).toList();
        if (read.isEmpty()) {
            return;
        }
        sheet.section(
                ordinal + "、每张工作表的每一行（读入行数＝去向行数之和）",
                Stream.concat(
                                Stream.of(
                                        TableSheetWriter.TableColumn.of("文件", 30, CellFormat.TEXT),
                                        TableSheetWriter.TableColumn.of("工作表", 18, CellFormat.TEXT)),
                                Stream.of("读入", "标题", "表头", "采用", "采用并提醒", "退回", "重复", "合计行", "表尾", "去向之和", "结论", "类型")
                                        .map(label -> TableSheetWriter.TableColumn.of(
                                                label, 9, label.equals("类型") ? CellFormat.CENTRED : CellFormat.NUMBER)))
                        .toList());
        SheetRows sum = new SheetRows(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (EditionFile file : read) {
            for (EditionFile.EditionSheet one : file.sheets()) {
                List<Object> line = new ArrayList<>(List.of(file.path(), one.name()));
                line.addAll(bins(one.rows()));
                line.add(KINDS.getOrDefault(one.kind(), one.kind()));
                sheet.line(line);
                sum = sum.plus(one.rows());
            }
        }
        List<Object> total = new ArrayList<>(Arrays.asList("合计", null));
        total.addAll(bins(sum));
        total.add(null);
        sheet.total(total);
    }

    private static List<Object> bins(SheetRows rows) {
        List<Object> cells = new ArrayList<>();
        cells.add(rows.read());
        cells.addAll(rows.bins());
        cells.add(rows.binned());
        cells.add(verdict(rows.read() == rows.binned()));
        return cells;
    }

    private static Object verdict(boolean holds) {
        return holds ? "相符" : new HighlightedValue("不符", CellHighlight.BELOW);
    }
}
