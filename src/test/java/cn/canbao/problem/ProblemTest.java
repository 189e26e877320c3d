package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.text.IdMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ID numbers here begin with 999999, which no place has. */
class ProblemTest {

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "701, ZZ", "702, AAA", "16383, XFD"})
    void namesColumnsAsExcelDoes(int column, String letters) {
        assertThat(Place.letters(column)).isEqualTo(letters);
    }

    @Test
    void hasNoColumnLetterWhenAWholeRowIsMeant() {
        assertThat(Place.sheet("a.xlsx", "进度").atRow(3).columnLetter()).isEmpty();
    }

    @Test
    void hasAStableCode() {
        assertThat(ProblemCode.FORMULA_WITHOUT_VALUE.code()).isEqualTo("formula-without-value");
    }

    @ParameterizedTest
    @CsvSource({
        "999999199001010012, 999999**********12",
        "99999919900101001X, 999999**********1X",
        "999999900101001, 999999**********01",
        "身份证999999199001010012。, 身份证999999**********12。",
        "９９９９９９１９９００１０１００１２, ９９９９９９**********１２",
        "99999919900101001243, 999999**********43",
    })
    void masksIdNumbers(String text, String masked) {
        assertThat(IdMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "99999919900101", "第01村"})
    void leavesOtherNumbersAlone(String text) {
        assertThat(IdMask.mask(text)).isEqualTo(text);
    }

    @Test
    void neverCarriesAnIdNumber() {
        var problem = Problem.of(ProblemCode.NUMBER_EXPECTED, Place.file("a.xlsx"))
                .withValue("999999199001010012")
                .with("found", "姓名 999999199001010012");

        assertThat(problem.value()).isEqualTo("999999**********12");
        assertThat(problem.facts()).containsEntry("found", "姓名 999999**********12");
    }
}
