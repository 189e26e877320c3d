package cn.canbao.publication;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.QuestionList;
import cn.canbao.problem.ProblemCode;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.proof.WorkbookVerifier;
import cn.canbao.staging.IntegrityException;
import cn.canbao.staging.questions.Question;
import cn.canbao.world.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets about questions stay readable however much is asked, and say the figures of the edition. */
class QuestionSheetsTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2021, 2, 2, 10, 0);
    private static final Campaign CAMPAIGN = Campaigns.of(category(ALL, "城乡居民", null));
    private static final Edition EDITION = SmallEdition.of(CAMPAIGN, 1)
            .town("东镇", "target(all)", 100, "enrolled(all)", 40)
            .freeze();

    @TempDir
    private Path folder;

    @Test
    void showsAThousandOfFiveThousandFallsAndCountsTheOthers() {
        WrittenBulletin bulletin = new WrittenBulletin(model(Collections.nCopies(5_000, fall(40))));

        assertThat(bulletin.lines("存疑数字")).hasSize(3 + 1_000 + 2).contains("另有 4000 处没有列出，全部见 rejected-rows.xlsx。");
        assertThat(bulletin.lines("校核单"))
                .anySatisfy(line -> assertThat(line).startsWith("二、存疑数字（5000 处（参保人数减少 5000）"))
                .anySatisfy(line -> assertThat(line).startsWith("另有 4900 处，见“存疑数字”。"))
                .hasSizeLessThan(150);
    }

    @Test
    void leavesOutEverySheetOfQuestionsWhereNothingIsAsked() {
        assertThat(new WrittenBulletin(model(List.of())).sheets()).doesNotContain("存疑数字", "待确认文件", "减少人员");
    }

    @Test
    void refusesAQuestionThatSaysAnotherFigureThanTheEdition() throws IOException {
        BulletinModel model = model(List.of(fall(41)));
        Path file = folder.resolve("通报表.xlsx");
        try (var out = Files.newOutputStream(file)) {
            WrittenBulletin.write(model, Optional.empty(), List.of(), out);
        }

        assertThatThrownBy(() -> new WorkbookVerifier(model).check(file))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("存疑数字!E4（东镇，现在） is 41, expected 40");
    }

    private static BulletinModel model(List<Question> questions) {
        return new BulletinModel(
                CAMPAIGN,
                EDITION,
                List.of(),
                List.of(),
                List.of(),
                new ProblemTally(),
                DocumentRulesFile.ofProgram(CAMPAIGN),
                new QuestionList(questions, List.of(), 0));
    }

    private static Question fall(long people) {
        return new Question(
                ProblemCode.ENROLLED_FELL,
                Question.State.ASKED,
                null,
                EDITION.ranked("town").get(0).code(),
                ALL,
                null,
                null,
                new Question.Side("东镇.xlsx", null, "进度表", 3, DAY, people),
                new Question.Side("东镇.xlsx", null, null, 3, DAY.minusDays(1), 90L),
                "少了");
    }
}
