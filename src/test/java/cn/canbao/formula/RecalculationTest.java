package cn.canbao.formula;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Formula;
import cn.canbao.workbook.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecalculationTest {

    private final Recalculation recalculation = new Recalculation(100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+B1 | 15",
                "=A1-B1 | 5",
                "A1*B1/2 | 25",
                "A1^2 | 100",
                "-2^2 | 4",
                "A1% | 0.1",
                "SUM(A1:C1) | 15",
                "SUM(A1,B1,1) | 16",
                "PRODUCT(A1:B1) | 50",
                "MAX(A1:B1)-MIN(A1:B1) | 5",
                "COUNT(A1:D1) | 2",
                "AVERAGE(A1:B1) | 7.5",
                "ROUND(A1/3,2) | 3.33",
                "ROUNDUP(A1/3,0) | 4",
                "INT(A1/3) | 3",
                "TRUNC(-3.7) | -3",
                "ABS(-A1) | 10",
                "IF(A1>B1,1,2) | 1",
                "IF(AND(A1=10,NOT(B1=6)),7,8) | 7",
                "IF(D1=\"甲\",A1,B1) | 10",
                "IF(C1=\"\",A1,B1) | 10",
                "IF(A1=\"\",1,2) | 2",
                "IF(D1>5,3,4) | 3",
                "IF(OR(FALSE,TRUE),3,4) | 3",
                "$A$1+A$1+$A1 | 30",
                " 1977 + 0 | 1977",
                "(A1+B1)*(2-1) | 15",
                "1.5E+1 | 15",
            })
    void comesToWhatExcelComesTo(String formula, String result) {
        assertThat(result(formula, CellKind.UNCALCULATED, "")).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VLOOKUP(A1,B1:C1,2)",
                "Sheet2!A1",
                "[1]Sheet1!A1",
                "A1:B1",
                "SUM(A:A)",
                "NOW()",
                "INDIRECT(\"A1\")",
                "A1/0",
                "D1+1",
                "A2+1",
                "E1+1",
                "SUM(",
                "A1+",
                "\"甲",
                "数",
                "{1,2}",
                "A1 B1",
                "#REF!",
                "IF(A1)",
                "A0",
                "((((((((((((((((((((((((((((((((((((((((((1))))))",
                "A1048577",
                "XFE1",
                "ROUND(1,99)"
            })
    void doesNotGuessWhatIsNotSimple(String formula) {
        assertThat(result(formula, CellKind.UNCALCULATED, "")).isNull();
    }

    @Test
    void doesNotGuessFromAnEndlessFormula() {
        assertThat(result("1" + "+1".repeat(600), CellKind.UNCALCULATED, "")).isNull();
        assertThat(result("-".repeat(900) + "1", CellKind.UNCALCULATED, "")).isNull();
    }

    @Test
    void fillsInAResultThatIsNothingAnyway() {
        assertThat(cell("C1*5", CellKind.UNCALCULATED, "")).satisfies(cell -> {
            assertThat(cell.kind()).isEqualTo(CellKind.NUMBER);
            assertThat(cell.text()).isEqualTo("0");
            assertThat(cell.recalculated()).isNull();
        });
        assertThat(cell("A1=B1", CellKind.UNCALCULATED, ""))
                .extracting(Cell::text)
                .isEqualTo("FALSE");
        assertThat(cell("IF(A1=10,\"\",\"否\")", CellKind.UNCALCULATED, "")).isNull();
    }

    @Test
    void marksANumberThatIsNotWhatItsFormulaComesTo() {
        assertThat(result("A1+B1", CellKind.NUMBER, "14")).isEqualTo("15");
        assertThat(result("A1+B1", CellKind.NUMBER, "15.00000000001")).isNull();
        assertThat(result("A1&B1", CellKind.NUMBER, "0")).isEqualTo("105");
        assertThat(result("IF(A1>5,\"是\",\"否\")", CellKind.TEXT, "是")).isNull();
        assertThat(result("IF(A1>5,\"是\",\"否\")", CellKind.TEXT, "否")).isEqualTo("是");
        assertThat(result("A1>5", CellKind.BOOLEAN, "FALSE")).isEqualTo("TRUE");
        assertThat(result("C1", CellKind.NUMBER, "0")).isNull();
    }

    @Test
    void sumsTheRowsAboveAndNoneBelow() {
        recalculation.of(new Row(1, List.of(number(0, "10"))), column -> true);
        recalculation.of(new Row(2, List.of(number(0, "20"))), column -> true);

        var total = recalculation.of(new Row(4, List.of(formula("SUM(A1:A3)", 4, "31"))), column -> true);

        assertThat(total.cells().get(0).recalculated()).isEqualTo("30");
        assertThat(recalculation
                        .of(new Row(5, List.of(formula("SUM(A1:A6)", 5, "31"))), column -> true)
                        .cells())
                .extracting(Cell::recalculated)
                .containsOnlyNulls();
    }

    @Test
    void movesASharedFormulaWithItsCell() {
        var shared = new Formula("A1+$B$1", 1, 2);
        recalculation.of(new Row(1, List.of(number(0, "1"), number(1, "100"))), column -> true);

        var row = recalculation.of(
                new Row(2, List.of(number(0, "2"), new Cell(2, CellKind.NUMBER, "9").with(shared))), column -> true);

        assertThat(row.cell(2)).extracting(Cell::recalculated).isEqualTo("102");
    }

    @Test
    void looksAtNoColumnThatDoesNotMatter() {
        var row = new Row(1, List.of(formula("1+1", 1, "3")));

        assertThat(recalculation.of(row, column -> false)).isSameAs(row);
    }

    @Test
    void tellsNothingOfRowsThatAreNotKept() {
        var small = new Recalculation(1);
        small.of(new Row(1, List.of(number(0, "10"), number(1, "10"))), column -> true);

        assertThat(small.of(new Row(2, List.of(formula("SUM(A1:A1)", 2, "3"))), column -> true)
                        .cells())
                .extracting(Cell::recalculated)
                .containsOnlyNulls();
    }

    private @Nullable String result(String formula, CellKind kind, String text) {
        Cell cell = cell(formula, kind, text);
        return cell == null ? null : cell.recalculated();
    }

    private @Nullable Cell cell(String formula, CellKind kind, String text) {
        var cell = new Cell(5, kind, text).with(new Formula(formula, 1, 5));
        var row = new Row(
                1,
                List.of(
                        number(0, "10"),
                        number(1, "5"),
                        new Cell(3, CellKind.TEXT, "甲"),
                        new Cell(4, CellKind.UNCALCULATED, ""),
                        cell));
        return new Recalculation(100).of(row, column -> true).cell(5);
    }

    private static Cell number(int column, String number) {
        return new Cell(column, CellKind.NUMBER, number);
    }

    private static Cell formula(String text, int row, String kept) {
        return new Cell(0, CellKind.NUMBER, kept).with(new Formula(text, row, 0));
    }
}
