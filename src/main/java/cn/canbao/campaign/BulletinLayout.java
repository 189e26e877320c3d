package cn.canbao.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * What the published table looks like, between the rank and name on the left and the remark on the right.
 *
 * @param rankLabel header of the rank
 * @param remarkLabel header of the remark
 * @param totalLabel name of the last row
 * @param columns the columns of figures
 */
public record BulletinLayout(
        @NotBlank String rankLabel,
        @NotBlank String remarkLabel,
        @NotBlank String totalLabel,
        @NotEmpty List<@Valid BulletinColumn> columns) {

    /** Rows that the header takes. */
    public int depth() {
        return columns.stream().mapToInt(BulletinColumn::depth).max().orElse(1);
    }

    /** The single columns from left to right. */
    public List<BulletinColumn> leaves() {
        return columns.stream().flatMap(BulletinColumn::leaves).toList();
    }
}
