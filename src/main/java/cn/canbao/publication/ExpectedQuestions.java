package cn.canbao.publication;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.Edition;
import cn.canbao.staging.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sheets about questions must show: both figures, where the edition has them by its own. */
final class ExpectedQuestions {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final Issue issue;
    private final Map<String, Edition.EditionRegion> regions = new HashMap<>();

    ExpectedQuestions(Issue issue) {
        this.issue = issue;
        issue.edition().regions().forEach(region -> regions.put(region.code(), region));
    }

    /** Those of every sheet that the workbook has. */
    List<ExpectedTable> all() {
        List<ExpectedTable> tables = new ArrayList<>();
        if (new QuestionSheet(issue).hasContent()) {
            tables.add(questions());
        }
        if (new DroppedPersonsSheet(issue).hasContent()) {
            tables.add(persons());
        }
        return tables;
    }

    private ExpectedTable questions() {
        List<ExpectedTable.Column> columns = new ArrayList<>();
        List.of("单位", "人员类别", "存疑", "原来", "现在", "增减")
                .forEach(label -> columns.add(ExpectedTable.Column.at(columns.size(), label)));
        QuestionSheet sheet = new QuestionSheet(issue);
        List<ExpectedTable.Line> lines = issue.questions().figures().stream()
                .limit(QuestionSheet.MOST_LINES)
                .map(one -> ExpectedTable.Line.of(
                        sheet.unit(one.region()),
                        blank(sheet.unit(one.region())),
                        blank(sheet.category(one.category())),
                        QuestionList.words(one.code()),
                        one.before().people(),
                        now(one),
                        QuestionSheet.difference(one)))
                .toList();
        return new ExpectedTable(QuestionSheet.NAME, 1, HEADING + 2, columns, lines);
    }

    /** The figure that counts, by the edition; what does not count is known only from what was asked. */
    private @Nullable Long now(Question question) {
        String category = question.category();
        Edition.EditionRegion region = question.region() == null ? null : regions.get(question.region());
        boolean isFrozen = question.state() == Question.State.ASKED
                && (question.code() == ProblemCode.ENROLLED_FELL || question.code() == ProblemCode.ENROLLED_JUMPED);
        return isFrozen && region != null && category != null
                ? region.figures().get(Quantity.enrolled(category))
                : question.now().people();
    }

    private ExpectedTable persons() {
        List<ExpectedTable.Column> columns = List.of(
                ExpectedTable.Column.at(1, "姓名和证件号码"),
                ExpectedTable.Column.at(2, "情况"),
                ExpectedTable.Column.at(4, "原来第几行"));
        List<ExpectedTable.Line> lines = issue.questions().persons().stream()
                .map(one -> ExpectedTable.Line.of(
                        String.valueOf(one.person()), one.person(), QuestionList.words(one.code()), (long)
                                one.before().row()))
                .toList();
        return new ExpectedTable(DroppedPersonsSheet.NAME, 1, HEADING + 2, columns, lines);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
