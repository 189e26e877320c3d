package cn.canbao.county;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a roster. Blank texts are blank cells.
 *
 * @param sequence 序号
 * @param household 户编号
 * @param head 户主
 * @param name 姓名; null when it is missing
 * @param id 身份证号
 * @param isIdNumeric whether the ID number is a number, as its XML has it
 * @param relation 与户主关系
 * @param category 人员类别
 * @param payment 是否参保, 缴费日期, 缴费金额, 未参保原因
 * @param remark 备注
 */
record RosterRow(
        int sequence,
        String household,
        Name head,
        @Nullable Name name,
        String id,
        boolean isIdNumeric,
        String relation,
        String category,
        Payment payment,
        String remark) {

    /** How many cells hold something. */
    int filledCells() {
        var texts = Stream.of(household, id, relation, category, payment.status(), payment.reason(), remark);
        return 2
                + (name == null ? 0 : 1)
                + (payment.isEnrolled() ? 2 : 0)
                + (int) texts.filter(text -> !text.isEmpty()).count();
    }
}
