package cn.canbao.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.RowAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonAddressTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "7, 3, 12", "134217727, 16383, 1048576"})
    void holdsThreeNumbersThatCanBeReadAgain(long submission, int sheet, int row) {
        long address = PersonAddress.of(submission, new RowAddress(sheet, row));

        assertThat(PersonAddress.submission(address)).isEqualTo(submission);
        assertThat(PersonAddress.sheet(address)).isEqualTo(sheet);
        assertThat(PersonAddress.row(address)).isEqualTo(row);
    }

    @Test
    void ordersBySubmissionThenSheetThenRow() {
        assertThat(new long[] {
                    PersonAddress.of(1, 0, 1),
                    PersonAddress.of(1, 0, 1_048_576),
                    PersonAddress.of(1, 1, 1),
                    PersonAddress.of(1, RowAddress.LAST_SHEET, 1_048_576),
                    PersonAddress.end(1),
                    PersonAddress.of(2, 0, 1)
                })
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
