package cn.canbao.validation.roster;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a roster by what they say.
 *
 * @param name 姓名
 * @param idNumber 身份证号
 * @param statuses 是否参保 and the like
 * @param ticked columns 已参保 that are ticked
 * @param unticked columns 未参保 that are ticked
 * @param elsewhere 是否参加职工医保, 参保类型
 * @param categories 人员类别
 * @param marks columns that are ticked for a category, with its id
 * @param paidOn 缴费日期
 * @param amount 缴费金额
 * @param tariffs amounts that are no payments, as their cells show
 * @param refunds 退费金额, 退费日期, 是否退费
 * @param years 参保年度
 * @param reason 未参保原因
 * @param household 户编号
 * @param guardian 户主身份证号
 * @param birth 出生日期
 * @param relation 与户主关系
 * @param remark 备注
 */
public record RosterColumns(
        Column name,
        Column idNumber,
        List<Column> statuses,
        List<Column> ticked,
        List<Column> unticked,
        List<Column> elsewhere,
        List<Column> categories,
        Map<Column, String> marks,
        List<Column> paidOn,
        List<Column> amount,
        List<Column> tariffs,
        List<Column> refunds,
        List<Column> years,
        List<Column> reason,
        List<Column> household,
        List<Column> guardian,
        List<Column> birth,
        List<Column> relation,
        List<Column> remark) {

    /** The columns of a table that was recognised as a roster. */
    public static RosterColumns of(Table table, Campaign campaign) {
        String everybody = campaign.everybody().id();
        Map<Column, String> marks = new LinkedHashMap<>();
        List<Column> ticked = new ArrayList<>();
        List<Column> unticked = new ArrayList<>();
        for (Column column : table.figures()) {
            Quantity quantity = Table.quantity(column);
            boolean isEverybody = quantity.category().equals(everybody);
            if (!isEverybody && quantity.measure() == Measure.TARGET) {
                marks.put(column, quantity.category());
            } else if (isEverybody && quantity.measure() == Measure.ENROLLED) {
                ticked.add(column);
            } else if (isEverybody && quantity.measure() == Measure.UNENROLLED) {
                unticked.add(column);
            }
        }
        return new RosterColumns(
                table.persons(PersonField.NAME).get(0),
                table.persons(PersonField.ID_NUMBER).get(0),
                table.persons(PersonField.STATUS),
                ticked,
                unticked,
                table.persons(PersonField.ELSEWHERE),
                table.persons(PersonField.CATEGORY),
                marks,
                table.persons(PersonField.PAID_ON),
                table.persons(PersonField.AMOUNT),
                table.persons(PersonField.TARIFF),
                table.persons(PersonField.REFUND),
                table.persons(PersonField.YEAR),
                table.persons(PersonField.REASON),
                table.persons(PersonField.HOUSEHOLD),
                table.persons(PersonField.GUARDIAN_ID_NUMBER),
                table.persons(PersonField.BIRTH_DATE),
                table.persons(PersonField.RELATION),
                table.columns().stream()
                        .filter(column -> column.meaning() instanceof Meaning.Remark)
                        .toList());
    }

    /** The columns that say whether a person is enrolled or has paid, and of which category. */
    public List<Column> telling() {
        List<Column> telling = new ArrayList<>();
        List.of(statuses, ticked, unticked, elsewhere, categories, paidOn, amount)
                .forEach(telling::addAll);
        telling.addAll(marks.keySet());
        return telling;
    }

    /** Whether any column says who is enrolled. */
    boolean tellEnrolment() {
        return !(statuses.isEmpty()
                && ticked.isEmpty()
                && unticked.isEmpty()
                && paidOn.isEmpty()
                && amount.isEmpty()
                && reason.isEmpty());
    }
}
