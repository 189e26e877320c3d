package cn.canbao.validation.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.world.People;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are examples of GB 11643 or of area codes that were never issued. */
class IdNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 2, 2);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31",
        "440524188001010014, 1880-01-01",
        "520501198001010019, 1980-01-01",
        "520501200002290024, 2000-02-29",
        "810000199001010019, 1990-01-01",
        "820000198506150022, 1985-06-15",
        "830000197510200034, 1975-10-20",
        "911156199001010010, 1990-01-01",
    })
    void takesANumberByTheNationalStandardAsItIs(String number, LocalDate birth) {
        assertThat(read(number)).isEqualTo(new IdNumber.Valid(number, birth, false));
    }

    @Test
    void takesThePermitOfAForeignerWithoutADayOfBirth() {
        assertThat(read("CAN110108011288")).isEqualTo(new IdNumber.Valid("CAN110108011288", null, false));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "11010519491231002x, 11010519491231002X",
                "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
                "'11010519491231002X, 11010519491231002X",
                "’11010519491231002X, 11010519491231002X",
                "\" 520501 19800101 0019 \", 520501198001010019",
                "\"520501198001010019\u00a0\", 520501198001010019",
                "\"\u200b520501198001010019\", 520501198001010019",
                "130503670401001, 130503196704010016",
                "11010519491231002X11, 11010519491231002X",
                "11010519491231002x11b1, 11010519491231002X",
                "520501198001010019" + "74, 520501198001010019",
                "can110108011288, CAN110108011288",
            })
    void bringsOtherWaysOfWritingIntoOneAndNotesIt(String written, String number) {
        assertThat(read(written)).isInstanceOfSatisfying(IdNumber.Valid.class, valid -> {
            assertThat(valid.number()).isEqualTo(number);
            assertThat(valid.isNormalised()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310020, ID_CHECK_DIGIT_WRONG",
        "520501198001010018, ID_CHECK_DIGIT_WRONG",
        "52050119800101001X, ID_CHECK_DIGIT_WRONG",
        "520501199002290010, ID_BIRTH_DATE_INVALID",
        "520501198013010017, ID_BIRTH_DATE_INVALID",
        "020501198001010010, ID_BIRTH_DATE_INVALID",
        "52050119800101001, ID_NUMBER_MALFORMED",
        "5205011980010100190, ID_NUMBER_MALFORMED",
        "52O501198001010019, ID_NUMBER_MALFORMED",
        "5205011980X1010019, ID_NUMBER_MALFORMED",
        "CAN11010801128, ID_NUMBER_MALFORMED",
        "11010519491231002X81, ID_NUMBER_MALFORMED",
        "11010519491231002X15, ID_NUMBER_MALFORMED",
        "11010519491231002X11C1, ID_NUMBER_MALFORMED",
        "11010519491231002011, ID_CHECK_DIGIT_WRONG",
        "遗失, ID_NUMBER_MALFORMED",
    })
    void turnsAwayWhatNobodyHas(String written, ProblemCode code) {
        assertThat(read(written)).isEqualTo(new IdNumber.Wrong(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10105194912310E+17",
                "1.10105E17",
                "520501198001010000",
                "1234567890123456",
                "110105194912310000"
            })
    void rejectsANumberThatExcelHasRounded(String raw) {
        assertThat(IdNumber.of(new Cell(0, CellKind.NUMBER, raw), TODAY))
                .isEqualTo(new IdNumber.Wrong(ProblemCode.ID_PRECISION_LOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10105E+17", "5.20501e17", "110105194912310000", "520501198001010000"})
    void rejectsARoundedNumberThatWasMadeATextAgain(String written) {
        assertThat(read(written)).isEqualTo(new IdNumber.Wrong(ProblemCode.ID_PRECISION_LOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"130503670401001", "1.30503670401001E14"})
    void takesAnOldNumberThatExcelKeptWhole(String raw) {
        assertThat(IdNumber.of(new Cell(0, CellKind.NUMBER, raw), TODAY))
                .isEqualTo(new IdNumber.Valid("130503196704010016", LocalDate.of(1967, 4, 1), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"380", "13800000000", "0.5", "-1"})
    void takesNoOtherNumberForOne(String raw) {
        assertThat(IdNumber.of(new Cell(0, CellKind.NUMBER, raw), TODAY))
                .isEqualTo(new IdNumber.Wrong(ProblemCode.ID_NUMBER_MALFORMED));
    }

    @Test
    void letsNobodyBeBornAfterTheReceipt() {
        assertThat(read(People.id("20210202", 1))).isInstanceOf(IdNumber.Valid.class);
        assertThat(read(People.id("20210203", 1))).isEqualTo(new IdNumber.Wrong(ProblemCode.ID_BIRTH_DATE_INVALID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "'"})
    void takesWhatShowsNothingForBlank(String written) {
        assertThat(read(written)).isEqualTo(new IdNumber.Blank());
        assertThat(IdNumber.of(null, TODAY)).isEqualTo(new IdNumber.Blank());
    }

    @ParameterizedTest
    @EnumSource(names = {"DATE", "BOOLEAN", "ERROR"})
    void findsNoNumberInOtherCells(CellKind kind) {
        String text = kind == CellKind.DATE ? "2021-02-02T00:00" : kind == CellKind.ERROR ? "#N/A" : "TRUE";

        assertThat(IdNumber.of(new Cell(0, kind, text), TODAY))
                .isEqualTo(new IdNumber.Wrong(ProblemCode.ID_NUMBER_MALFORMED));
    }

    @Test
    void doesNotReadAFormulaWithoutItsResult() {
        assertThat(IdNumber.of(new Cell(0, CellKind.UNCALCULATED, ""), TODAY))
                .isEqualTo(new IdNumber.Wrong(ProblemCode.FORMULA_WITHOUT_VALUE));
    }

    private static IdNumber read(String written) {
        return IdNumber.of(new Cell(0, CellKind.TEXT, written), TODAY);
    }
}
