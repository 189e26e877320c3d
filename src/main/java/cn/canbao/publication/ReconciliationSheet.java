package cn.canbao.publication;

import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.Question;
import cn.canbao.staging.SheetRows;
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

    private final Issue issue;
    private final Reconciliation reconciliation;
    private final List<Reconciliation.Check> proven;

    /** @param proven what was read back from the documents and compared */
    ReconciliationSheet(Issue issue, Reconciliation reconciliation, List<Reconciliation.Check> proven) {
        this.issue = issue;
        this.reconciliation = reconciliation;
        this.proven = List.copyOf(proven);
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        PlainSheet sheet = new PlainSheet(workbook, "校核单", styles, COLUMNS);
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度通报校核单",
                ChineseDates.asOfLine(issue.edition().asOf()));
        writeChecks(sheet, "一、数据之间", "单位", reconciliation.checks());
        Iterator<String> ordinals = List.of("二", "三", "四").iterator();
        if (!issue.questions().all().isEmpty()) {
            writeQuestions(sheet, ordinals.next());
        }
        if (!proven.isEmpty()) {
            writeChecks(sheet, ordinals.next() + "、各文件（写成后读回，逐个数字与定稿核对）", "文件", proven);
        }
        writeRows(sheet, ordinals.next());
    }

    /** What is asked about the figures, as far as a person reads; all of it stands in sheets of its own. */
    private void writeQuestions(PlainSheet sheet, String ordinal) {
        sheet.section(
                ordinal + "、存疑数字（" + issue.questions().line() + "；两边的文件和时间见“" + QuestionSheet.NAME + "”）",
                List.of(
                        PlainSheet.Column.of("单位或文件", 30, Look.TEXT),
                        PlainSheet.Column.of("存疑", 40, Look.TEXT),
                        PlainSheet.Column.of("原来", 10, Look.NUMBER),
                        PlainSheet.Column.of("现在", 10, Look.NUMBER),
                        PlainSheet.Column.of("结论", 9, Look.CENTRED)));
        QuestionSheet words = new QuestionSheet(issue);
        List<Question> figures = issue.questions().figures();
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

    private static Object verdict(Question question) {
        if (question.confirmation() != null) {
            return "已确认";
        }
        return question.state() == Question.State.HELD
                ? new Toned("待确认", Tone.BELOW)
                : question.code() == ProblemCode.ENROLLED_MOVED ? "已说明" : new Toned("请核对", Tone.BELOW);
    }

    private static void writeChecks(
            PlainSheet sheet, String caption, String subject, List<Reconciliation.Check> checks) {
        sheet.section(
                caption,
                List.of(
                        PlainSheet.Column.of(subject, 30, Look.TEXT),
                        PlainSheet.Column.of("校核内容", 40, Look.TEXT),
                        PlainSheet.Column.of("左边", 10, Look.NUMBER),
                        PlainSheet.Column.of("右边", 10, Look.NUMBER),
                        PlainSheet.Column.of("结论", 9, Look.CENTRED)));
        for (Reconciliation.Check check : checks) {
            sheet.line(List.of(check.subject(), check.item(), check.left(), check.right(), verdict(check.holds())));
        }
    }

    private void writeRows(PlainSheet sheet, String ordinal) {
        List<EditionFile> read =
                issue.files().stream().filter(file -> !file.sheets().isEmpty()).toList();
        if (read.isEmpty()) {
            return;
        }
        sheet.section(
                ordinal + "、每张工作表的每一行（读入行数＝去向行数之和）",
                Stream.concat(
                                Stream.of(
                                        PlainSheet.Column.of("文件", 30, Look.TEXT),
                                        PlainSheet.Column.of("工作表", 18, Look.TEXT)),
                                Stream.of("读入", "标题", "表头", "采用", "采用并提醒", "退回", "重复", "合计行", "表尾", "去向之和", "结论", "类型")
                                        .map(label -> PlainSheet.Column.of(
                                                label, 9, label.equals("类型") ? Look.CENTRED : Look.NUMBER)))
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
        return holds ? "相符" : new Toned("不符", Tone.BELOW);
    }
}
