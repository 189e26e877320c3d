package cn.canbao.publication;

import cn.canbao.staging.Question;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 减少人员: who was on a roster and is not any more, or was enrolled and is not any more; names and numbers masked. */
final class DroppedPersonsSheet {

    static final String NAME = "减少人员";

    /** Lines at most; all of them stand in the list of problems. */
    static final int MOST_LINES = 1_000;

    private final Issue issue;

    DroppedPersonsSheet(Issue issue) {
        this.issue = issue;
    }

    /** Whether anybody is missing. */
    boolean hasContent() {
        return !issue.questions().persons().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<PlainSheet.Column> columns = List.of(
                PlainSheet.Column.of("单位", 24, Look.TEXT),
                PlainSheet.Column.of("姓名和证件号码", 26, Look.TEXT),
                PlainSheet.Column.of("情况", 16, Look.CENTRED),
                PlainSheet.Column.of("原来的文件", 24, Look.TEXT),
                PlainSheet.Column.of("原来第几行", 10, Look.NUMBER),
                PlainSheet.Column.of("原来截至", 17, Look.CENTRED),
                PlainSheet.Column.of("现在的文件", 24, Look.TEXT),
                PlainSheet.Column.of("现在截至", 17, Look.CENTRED),
                PlainSheet.Column.of("处理", 18, Look.CENTRED));
        PlainSheet sheet = new PlainSheet(workbook, NAME, styles, columns.size());
        long count = issue.questions().personCount();
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度花名册减少人员",
                ChineseDates.asOfLine(issue.edition().asOf()) + "，共 " + count + " 人");
        sheet.header(columns, 2);
        QuestionSheet words = new QuestionSheet(issue);
        for (Question person : issue.questions().persons()) {
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
        if (count > issue.questions().persons().size()) {
            sheet.note("另有 " + (count - issue.questions().persons().size()) + " 人没有列出，全部见 " + RejectedRowsWorkbook.NAME
                    + "。");
        }
        sheet.note("改在别的花名册里的人不算减少。原来的行号是那份文件以前内容里的行号。");
    }
}
