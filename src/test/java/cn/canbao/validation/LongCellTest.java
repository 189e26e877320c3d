package cn.canbao.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.person.IdNumber;
import cn.canbao.validation.person.PersonDay;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.world.LongCells;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a field is read from may be as long as a cell; the time limit is only there so that going back for hours fails. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongCellTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 2, 2);

    @Test
    void takesNoLongCellForAnIdNumber() {
        assertThat(LongCells.all())
                .allSatisfy(text -> assertThat(IdNumber.of(cell(text), TODAY)).isNotInstanceOf(IdNumber.Valid.class));
    }

    @Test
    void readsTheDayBeforeALongRemarkAndNoOther() {
        assertThat(LongCells.all().filter(text -> !text.startsWith("2021")))
                .allSatisfy(text -> assertThat(day(text)).isNull());
        assertThat(day("2021年1月1日" + " ".repeat(LongCells.LONGEST - 12) + "缴费")).isEqualTo("2021-01-01");
        assertThat(day("2021年1月1日" + " ".repeat(LongCells.LONGEST - 12) + "缴\n费"))
                .isNull();
    }

    @Test
    void takesNoLongCellForAHeadCount() {
        assertThat(LongCells.all())
                .allSatisfy(text -> assertThat(HeadCount.Reader.number(text)).isNull());
    }

    private static LocalDate day(String text) {
        return PersonDay.of(cell(text), number -> null);
    }

    private static Cell cell(String text) {
        return new Cell(0, CellKind.TEXT, text);
    }
}
