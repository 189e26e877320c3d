package cn.canbao.publication.proof;

import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.edition.QuestionList;
import cn.canbao.problem.ProblemCode;
import cn.canbao.publication.bulletin.DroppedPersonsSheet;
import cn.canbao.publication.bulletin.QuestionSheet;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.staging.questions.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the sheets about questions must show: both figures, where the edition has them by its own. */
final class ExpectedQuestions {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final BulletinModel model;
    private final Map<String, Edition.EditionRegion> regions = new HashMap<>();

    ExpectedQuestions(BulletinModel model) {
        this.model = model;
        model.edition().regions().forEach(region -> regions.put(region.code(), region));
    }

    /** Those of every sheet that the workbook has. */
    List<ExpectedTable> all() {
        List<ExpectedTable> tables = new ArrayList<>();
        if (new QuestionSheet(model).hasContent()) {
            tables.add(questions());
        }
        if (new DroppedPersonsSheet(model).hasContent()) {
            tables.add(persons());
        }
        return tables;
    }

    private ExpectedTable questions() {
        List<ExpectedTable.ExpectedColumn> columns = new ArrayList<>();
        List.of("单位", "人员类别", "存疑", "原来", "现在", "增减")
                .forEach(label -> columns.add(ExpectedTable.ExpectedColumn.at(columns.size(), label)));
        QuestionSheet sheet = new QuestionSheet(model);
        List<ExpectedTable.ExpectedRow> lines = model.questions().figures().stream()
                .limit(QuestionSheet.MOST_LINES)
                .map(one -> ExpectedTable.ExpectedRow.of(
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
        List<ExpectedTable.ExpectedColumn> columns = List.of(
                ExpectedTable.ExpectedColumn.at(1, "姓名和证件号码"),
                ExpectedTable.ExpectedColumn.at(2, "情况"),
                ExpectedTable.ExpectedColumn.at(4, "原来第几行"));
        List<ExpectedTable.ExpectedRow> lines = model.questions().persons().stream()
                .map(one -> ExpectedTable.ExpectedRow.of(
                        String.valueOf(one.person()), one.person(), QuestionList.words(one.code()), (long)
                                one.before().row()))
                .toList();
        return new ExpectedTable(DroppedPersonsSheet.NAME, 1, HEADING + 2, columns, lines);
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
