package cn.canbao.staging.columns;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.validation.RowAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedRowAddressTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "7, 3, 12", "134217727, 16383, 1048576"})
    void holdsThreeNumbersThatCanBeReadAgain(long submission, int sheet, int row) {
        long address = PackedRowAddress.of(submission, new RowAddress(sheet, row));

        assertThat(PackedRowAddress.submission(address)).isEqualTo(submission);
        assertThat(PackedRowAddress.sheet(address)).isEqualTo(sheet);
        assertThat(PackedRowAddress.row(address)).isEqualTo(row);
    }

    @Test
    void ordersBySubmissionThenSheetThenRow() {
        assertThat(new long[] {
                    PackedRowAddress.of(1, 0, 1),
                    PackedRowAddress.of(1, 0, 1_048_576),
                    PackedRowAddress.of(1, 1, 1),
                    PackedRowAddress.of(1, RowAddress.LAST_SHEET, 1_048_576),
                    PackedRowAddress.end(1),
                    PackedRowAddress.of(2, 0, 1)
                })
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
