package cn.canbao.validation.person;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.DoubleFunction;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
    private static final DoubleFunction<LocalDateTime> SINCE_1900 = serial -> DateUtil.getLocalDateTime(serial);
    private static final DoubleFunction<LocalDateTime> SINCE_1904 = serial -> DateUtil.getLocalDateTime(serial, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024.1.5",
                "2024.01.05",
                "20240105",
                "2024-01-05",
                "2024/1/5",
                "2024年1月5日",
                "2024年1月5",
                " 2024 年 1 月 5 日 ",
                "２０２４．１．５",
                "2024-01-05 10:30:00",
            })
    void readsADayHoweverItIsWritten(String written) {
        assertThat(day(CellKind.TEXT, written)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024.13.5", "2024.2.30", "20240230", "2024.1", "1月5日", "已缴", "24.1.5", "2024.1.555", "202401055"
            })
    void findsNoDayInOtherTexts(String written) {
        assertThat(day(CellKind.TEXT, written)).isNull();
    }

    @Test
    void readsADateOfExcel() {
        assertThat(day(CellKind.DATE, "2024-01-05T00:00")).isEqualTo(DAY);
    }

    @Test
    void readsASerialNumberByTheCalendarOfTheWorkbook() {
        Cell sinceNewYear1900 = new Cell(0, CellKind.NUMBER, "45296");
        Cell sinceNewYear1904 = new Cell(0, CellKind.NUMBER, "43834");

        assertThat(PersonDay.of(sinceNewYear1900, SINCE_1900)).isEqualTo(DAY);
        assertThat(PersonDay.of(sinceNewYear1904, SINCE_1904)).isEqualTo(DAY);
    }

    @Test
    void readsEightDigitsThatAreANumber() {
        assertThat(day(CellKind.NUMBER, "20240105")).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"380", "0", "-1", "2024", "20240230", "99999"})
    void findsNoDayInOtherNumbers(String number) {
        assertThat(day(CellKind.NUMBER, number)).isNull();
    }

    private static LocalDate day(CellKind kind, String text) {
        return PersonDay.of(new Cell(0, kind, text), SINCE_1900);
    }
}
