package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Enrolment;
import cn.canbao.world.CellContent;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterMarksTest {

    private static final CellContent TRUE = cell -> cell.setCellValue(true);
    private static final CellContent FALSE = cell -> cell.setCellValue(false);

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "√", "✓", "✔", "✔\uFE0F", "☑", "☑\uFE0F", "✅", "V", "v", "ｖ", "∨", "■", "●", "1", "TRUE", "是", "对", "Y",
                "低保", "低保A类", "低保户"
            })
    void countsWhoeverIsTickedAsSomething(String mark) {
        var outcome = ticked(mark);

        assertThat(outcome).person("张三").isIn("poor");
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"×", "✗", "✘", "❌", "X", "□", "☐", "0", "FALSE", "否", "错", "N", "-", "/", "无", "一般居民"})
    void countsNobodyWhoIsSaidNotToBe(String mark) {
        var outcome = ticked(mark);

        assertThat(outcome).person("张三").isIn();
        assertThat(outcome).hasNoErrorsOrWarnings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"○", "☒", "▲", "2", "380", "特困", "非低保", "低保边缘", "2021-02-01", "P", "已取消"})
    void tellsWhatMayBeATickAndNobodyKnows(String mark) {
        var outcome = ticked(mark);

        assertThat(outcome)
                .warns("unknown-mark")
                .atRow(2)
                .inColumn("D")
                .mentioning("列“低保”里有 1 格写的是“" + mark + "”（第一处在第 2 行），看不出是不是打勾");
        assertThat(outcome).person("张三").isIn();
    }

    @Test
    void countsUnknownMarksOncePerColumn() {
        var outcome = world.handIn(ticks().row("甲村", "张三", id(1), "▲", "是")
                .row("甲村", "李四", id(2), "▲", "是")
                .row("甲村", "王五", id(3), "☆", "是"));

        Assertions.assertThat(outcome.problems().stream()
                        .filter(problem -> problem.code().code().equals("unknown-mark"))
                        .map(problem -> problem.value() + " " + problem.facts().get("count")))
                .containsExactly("▲ 2", "☆ 1");
    }

    @Test
    void takesAnEmptyCircleForANoBesideFullOnes() {
        var outcome = world.handIn(ticks().row("甲村", "张三", id(1), "○", "是").row("甲村", "李四", id(2), "●", "是"));

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("张三").isIn();
        assertThat(outcome).person("李四").isIn("poor");
    }

    @Test
    void readsCheckBoxes() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "低保", "是否参保")
                .row("甲村", "张三", id(1), TRUE, TRUE)
                .row("甲村", "李四", id(2), FALSE, FALSE));

        assertThat(outcome).hasNoErrorsOrWarnings();
        assertThat(outcome).person("张三").isIn("poor").is(Enrolment.YES);
        assertThat(outcome).person("李四").isIn().is(Enrolment.NO);
    }

    @Test
    void readsTwoColumnsOfBoxes() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "已参保", "未参保")
                .row("甲村", "张三", id(1), TRUE, FALSE)
                .row("甲村", "李四", id(2), FALSE, TRUE)
                .row("甲村", "王五", id(3), "☑", "□")
                .row("甲村", "赵六", id(4), "□", "☑")
                .row("甲村", "钱七", id(5), "□", "□"));

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).person("王五").is(Enrolment.YES);
        assertThat(outcome).person("赵六").is(Enrolment.NO);
        assertThat(outcome).person("钱七").is(Enrolment.UNSTATED);
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-status");
    }

    @Test
    void readsASingleColumnOfBoxesAsYesAndNo() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .row("村", "姓名", "身份证号", "已参保")
                .row("甲村", "张三", id(1), "√")
                .row("甲村", "李四", id(2), "×")
                .row("甲村", "王五", id(3), "○"));

        assertThat(outcome).person("张三").is(Enrolment.YES);
        assertThat(outcome).person("李四").is(Enrolment.NO);
        assertThat(outcome).person("王五").is(Enrolment.TO_CHECK);
        assertThat(outcome).warns("unknown-status").atRow(4).inColumn("D");
    }

    @ParameterizedTest
    @CsvSource({
        "□是☑否, NO",
        "☑是□否, YES",
        "是□否☑, NO",
        "√是 □否, YES",
        "■已缴 □未缴, YES",
        "□已缴□未缴☑职工医保, ELSEWHERE",
        "□是□否, TO_CHECK",
        "☑是☑否, TO_CHECK",
    })
    void readsBoxesThatArePrintedIntoTheCell(String status, Enrolment enrolment) {
        assertThat(status(status)).person("张三").is(enrolment);
    }

    @ParameterizedTest
    @CsvSource({
        "√表示未缴, √, NO",
        "未缴费的打√, √, NO",
        "说明：○为已缴，●为未缴, ○, YES",
        "说明：○为已缴，●为未缴, ●, NO",
        "（是填1，否填2）, 2, NO",
        "1=已参保 2=未参保 3=职工医保, 3, ELSEWHERE",
        "△代表职工医保, △, ELSEWHERE",
        "√代表已入户走访, √, TO_CHECK",
        "√表示已缴，√表示未缴, √, TO_CHECK",
        "请在对应栏打√, √, YES",
    })
    void followsWhatTheSheetSaysOfItsMarks(String legend, String mark, Enrolment enrolment) {
        var outcome = world.handIn(
                xlsx().sheet("花名册").row(legend).row("村", "姓名", "身份证号", "是否参保").row("甲村", "张三", id(1), mark));

        assertThat(outcome).person("张三").is(enrolment);
    }

    @Test
    void warnsOfALegendBelowThatSaysOtherwise() {
        var sheet = xlsx().sheet("花名册").row("村", "姓名", "身份证号", "是否参保");
        for (int i = 1; i <= 80; i++) {
            sheet.row("甲村", "张三", id(i), "√");
        }

        var outcome = world.handIn(sheet.row("备注：√表示未缴"));

        assertThat(outcome).warns("legend-below-table").mentioning("“√”");
    }

    @Test
    void refusesAFormulaWithoutAResult() {
        var outcome = status(CellContent.uncalculated("IF(A1=1,\"是\",\"否\")"));

        assertThat(outcome).rejects("formula-without-value").atRow(2).inColumn("D");
    }

    @ParameterizedTest
    @CsvSource({
        "Wingdings 2, P, YES",
        "Wingdings 2, O, NO",
        "Wingdings, ü, YES",
        "Wingdings, û, NO",
        "Wingdings, þ, YES",
        "Wingdings, o, NO",
        "Webdings, a, YES",
        "Wingdings, Y, TO_CHECK",
        "Wingdings 2, \uF050, YES",
        "宋体, P, TO_CHECK",
        "Wingdings, 是, YES"
    })
    void seesWhatAFontOfSignsMakesOfALetter(String font, String letter, Enrolment enrolment) {
        for (var workbook : List.of(xlsx(), xls())) {
            var outcome = world.handIn(
                    workbook.sheet("花名册").row("村", "姓名", "身份证号", "是否参保").row("甲村", "张三", id(1), written(letter, font)));

            assertThat(outcome).person("张三").is(enrolment);
        }
    }

    private static CellContent written(String text, String fontName) {
        return cell -> {
            cell.setCellValue(text);
            var workbook = cell.getSheet().getWorkbook();
            for (int i = 0; i < 3; i++) {
                workbook.createFont().setBold(i == 1);
            }
            var font = workbook.createFont();
            font.setFontName(fontName);
            var style = workbook.createCellStyle();
            style.setFont(font);
            cell.setCellStyle(style);
        };
    }

    private Outcome status(Object status) {
        return world.handIn(xlsx().sheet("花名册").row("村", "姓名", "身份证号", "是否参保").row("甲村", "张三", id(1), status));
    }

    private Outcome ticked(String mark) {
        return world.handIn(ticks().row("甲村", "张三", id(1), mark, "是"));
    }

    private static WorkbookBuilder ticks() {
        return xlsx().sheet("花名册").row("村", "姓名", "身份证号", "低保", "是否参保");
    }
}
