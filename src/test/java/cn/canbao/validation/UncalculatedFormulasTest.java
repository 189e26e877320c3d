package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.XmlSheet.CALCULATED;
import static cn.canbao.world.XmlSheet.formula;
import static cn.canbao.world.XmlSheet.number;
import static cn.canbao.world.XmlSheet.roster;
import static cn.canbao.world.XmlSheet.summary;
import static cn.canbao.world.XmlSheet.text;

import cn.canbao.campaign.Quantity;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas whose results were never calculated, or not since their cells were changed. */
class UncalculatedFormulasTest {

    private static final String ASKED_FOR = "<calcPr calcId='124519' fullCalcOnLoad='1'/>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {ASKED_FOR, "", "<calcPr calcId='191029' fullCalcOnLoad='true'/>", "<calcPr calcCompleted='0'/>"})
    void takesNoZeroOfAFormulaThatWasNeverCalculated(String calculation) {
        var outcome =
                read(summary().row(text("甲村"), number(100), formula("40+40", 0)).file(calculation));

        assertThat(outcome)
                .rejects("formula-without-value")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”的公式没有计算结果（按表里的数算应是 80），请用 Excel 打开、重新计算并保存后再上报。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|<f>VLOOKUP(A2,E2:F9,2)</f><v>0</v>",
                "|<f>VLOOKUP(A2,E2:F9,2)</f><v>0.0</v>",
                "t='n'|<f>VLOOKUP(A2,E2:F9,2)</f><v>-0</v>",
                "t='b'|<f>VLOOKUP(A2,E2:F9,2)</f><v>0</v>",
                "t='str'|<f>VLOOKUP(A2,E2:F9,2)</f><v></v>",
                "t='str'|<f>VLOOKUP(A2,E2:F9,2)</f><v> </v>",
                "|<f t='array' ref='C2'>SUM(A2:B2)</f><v>0</v>",
                "|<f>SUM(Sheet2!A1:A9)</f><v>0</v>",
                "|<f>NOW()</f>"
            })
    void takesNothingOfAFormulaForAResult(String cell) {
        var outcome = read(summary().row(text("甲村"), number(100), cell).file(ASKED_FOR));

        assertThat(outcome).rejects("formula-without-value").atRow(2).inColumn("C");
    }

    @Test
    void readsZerosThatExcelCalculated() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), formula("VLOOKUP(A2,E2:F9,2)", 0))
                .file(CALCULATED));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 0);
    }

    @Test
    void readsAZeroThatTheFormulaComesToWhoeverWroteIt() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), number(80), number(10), formula("H2+I2", 0), number(5), formula("1-1", 0))
                .file(""));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("poverty"), 0);
    }

    @Test
    void takesNoSumOfFormulasThatWereNeverCalculated() {
        var outcome = read(summary()
                .row(
                        text("甲村"),
                        number(100),
                        formula("E2+G2", 0),
                        number(10),
                        formula("VLOOKUP(1,H1:I9,2)", 0),
                        number(5),
                        number(0))
                .file(ASKED_FOR));

        assertThat(outcome).rejectsRows(2);
        Assertions.assertThat(outcome.rejected().get(0).problems())
                .extracting(problem -> problem.place().column())
                .containsExactly(2, 4);
    }

    @Test
    void findsTheOldValueOfATemplate() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), formula("H2+I2", 80), "", "", "", "", number(50), number(45))
                .row(text("乙村"), number(200), formula("H3+I3", 95), "", "", "", "", number(50), number(45))
                .file(CALCULATED));

        assertThat(outcome)
                .rejects("formula-result-differs")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”是公式，保存的结果是 80，按表里的数算应是 95，不知道以哪个为准；请用 Excel 打开、重新计算并核对后再上报。");
        assertThat(outcome).counts("测试区/东镇/乙村", Quantity.enrolled("all"), 95);
    }

    @Test
    void findsItInFormulasThatCellsShare() {
        var outcome = read(summary()
                .row(
                        text("甲村"),
                        number(100),
                        "|<f t='shared' ref='C2:C3' si='0'>H2+I2</f><v>95</v>",
                        "",
                        "",
                        "",
                        "",
                        number(50),
                        number(45))
                .row(
                        text("乙村"),
                        number(200),
                        "|<f t='shared' si='0'/><v>95</v>",
                        "",
                        "",
                        "",
                        "",
                        number(60),
                        number(45))
                .file(CALCULATED));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 95);
        assertThat(outcome).rejects("formula-result-differs").atRow(3).mentioning("105");
    }

    @Test
    void refusesPersonsWhoseStatusOrPaymentWasNeverCalculated() {
        var outcome =
                readRoster(roster().row(text("甲村"), text("张三"), text(id(1)), "", formula("IF(H2=1,\"否\",\"是\")", 0))
                        .row(text("甲村"), text("李四"), text(id(2)), "", text("是"), formula("TODAY()", 0))
                        .row(text("甲村"), text("王五"), text(id(3)), "", text("是"), "", formula("380*1", 0))
                        .row(text("甲村"), text("赵六"), text(id(4)), "", "t='str'|<f>IF(D5=1,\"是\",\"\")</f><v></v>")
                        .row(text("甲村"), text("钱七"), text(id(5)), "", text("是"))
                        .file(ASKED_FOR));

        assertThat(outcome).acceptsPersons("赵六", "钱七");
        assertThat(outcome).rejectsRows(2, 3, 4);
        Assertions.assertThat(outcome.rejected().get(0).problems())
                .extracting(problem -> problem.facts().get("other"))
                .containsExactly("是");
    }

    @Test
    void refusesAPersonWhoseStatusIsNotWhatItsFormulaComesTo() {
        var outcome = readRoster(roster().row(
                        text("甲村"), text("张三"), text(id(1)), "", formula("IF(G2&gt;0,\"是\",\"否\")", 0), "", number(280))
                .row(
                        text("甲村"),
                        text("李四"),
                        text(id(2)),
                        "",
                        "t='str'|<f>IF(G3&gt;0,\"是\",\"否\")</f><v>是</v>",
                        "",
                        number(280))
                .file(CALCULATED));

        assertThat(outcome).acceptsPersons("李四");
        assertThat(outcome)
                .rejects("formula-result-differs")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行 E 列“是否参保”是公式，保存的结果是 0，按表里的数算应是 是，不知道以哪个为准；请用 Excel 打开、重新计算并核对后再上报。");
    }

    @Test
    void saysNothingOfATotalThatWasNeverCalculated() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), number(80))
                .row(text("合计"), formula("SUM(B2:B2)", 0), formula("SUM(C2:C2)", 0))
                .file(ASKED_FOR));

        Assertions.assertThat(outcome.problems()).extracting(Problems::code).doesNotContain("total-differs");
    }

    @Test
    void tellsATotalOfZeroOverRowsThatAreNot() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), number(80))
                .row(text("合计"), number(100), number(0))
                .file(CALCULATED));

        assertThat(outcome).warns("total-differs").atRow(3).inColumn("C").mentioning("80");
    }

    private Outcome read(XlsxFile file) {
        return SmallWorld.in(folder).read(file.writeTo(folder.resolve("a.xlsx")), "东镇.xlsx");
    }

    private Outcome readRoster(XlsxFile file) {
        return SmallWorld.ofRosters(folder).read(file.writeTo(folder.resolve("a.xlsx")), "东镇.xlsx");
    }
}
