package cn.canbao.sample;

import cn.canbao.county.IdNumber;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes the cells of a roster in the words of its form. */
final class RosterCells {

    private static final LocalDate BEFORE_CAMPAIGN = LocalDate.of(2023, 8, 28);
    private static final int ODD_AMOUNT = 300;
    private static final int GROUP_OF_HOUSEHOLDS = 250;
    private static final String TICK = "√";
    private static final String[] UNKNOWN_GROUPS = {"其他帮扶人员", "重点关注人员"};

    private final RosterForm form;
    private final Looks looks;
    private final CellStyle day;

    RosterCells(RosterForm form, Workbook workbook, Looks looks) {
        this.form = form;
        this.looks = looks;
        this.day = workbook.createCellStyle();
        day.cloneStyleFrom(looks.of(Look.WHOLE));
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /**
     * Writes a cell.
     *
     * @param sequence number of the line on its sheet
     * @param sheet number of the sheet
     */
    void write(Cell cell, RosterField field, RosterLine line, int sequence, int sheet) {
        cell.setCellStyle(looks.of(Look.TEXT));
        switch (field) {
            case SEQUENCE -> number(cell, sequence);
            case ID -> id(cell, line);
            case PAID_ON -> paidOn(cell, line);
            case AMOUNT -> amount(cell, line);
            default -> text(cell, text(field, line, sheet));
        }
    }

    /** What an unknown group is called in a line. */
    static String unknownGroup(RosterPerson person) {
        return UNKNOWN_GROUPS[person.household() % UNKNOWN_GROUPS.length];
    }

    private String text(RosterField field, RosterLine line, int sheet) {
        var person = line.person();
        return switch (field) {
            case TOWN -> "临江镇";
            case VILLAGE -> form.village().endsWith("村") ? form.village() + "村委会" : form.village();
            case GROUP -> (form.sheets() > 1 ? sheet : person.household() / GROUP_OF_HOUSEHOLDS + 1) + "组";
            case HOUSEHOLD -> form.village().charAt(0) + "%04d".formatted(person.household());
            case HEAD -> person.head();
            case HEAD_ID -> person.headId();
            case NAME -> name(line);
            case ID_KIND -> person.isNewborn() ? "" : "居民身份证";
            case RELATION -> person.relation();
            case BIRTH -> DayStyle.ISO.text(person.birth());
            case CATEGORY -> category(line);
            case TEKUN -> tick(person.groups().contains(SpecialGroup.TEKUN));
            case DIBAO -> tick(person.groups().contains(SpecialGroup.DIBAO));
            case DISABLED -> tick(person.groups().contains(SpecialGroup.DISABLED));
            case POOR_OUT -> tick(person.groups().contains(SpecialGroup.POOR_OUT));
            case STATUS -> status(line);
            case ENROLLED -> tick(line.standing() == Standing.ENROLLED);
            case UNENROLLED -> tick(line.standing() == Standing.NOT || line.standing() == Standing.ELSEWHERE);
            case ELSEWHERE -> elsewhere(line);
            case REASON -> isSilent(line) ? "" : person.reason();
            case REMARK -> remark(person);
            case SEQUENCE, ID, PAID_ON, AMOUNT -> throw new IllegalArgumentException("Cannot write " + field);
        };
    }

    private static String name(RosterLine line) {
        var name = line.person().name();
        return switch (line.slip()) {
            case NO_NAME -> "";
            case AGAIN_BY_OTHER_NAME -> "某" + name.substring(1);
            default -> name;
        };
    }

    private String category(RosterLine line) {
        return switch (line.slip()) {
            case UNKNOWN_GROUP -> unknownGroup(line.person());
            case STUDENT -> "在校学生";
            default -> form.wording().groups(line.person());
        };
    }

    private String status(RosterLine line) {
        return switch (line.slip()) {
            case NO_STATUS -> "";
            case UNKNOWN_STATUS -> "待定";
            case PAID_IN_SPITE_OF_NO -> form.wording().status(false);
            default -> form.wording().status(line.person().isEnrolled());
        };
    }

    /** Whether the line says neither that the person is enrolled nor why not. */
    private static boolean isSilent(RosterLine line) {
        return line.slip() == Slip.NO_STATUS || line.slip() == Slip.UNKNOWN_STATUS;
    }

    /** Two columns go by this meaning: the state of the other insurance, or which insurance the person has. */
    private String elsewhere(RosterLine line) {
        var isElsewhere = line.standing() == Standing.ELSEWHERE;
        if (form.wording() == Wording.NORMAL) {
            return form.wording().status(isElsewhere);
        }
        return isElsewhere ? line.person().reason() : line.person().isEnrolled() ? "居民医保" : "";
    }

    /** A form without columns for groups of people has them here. */
    private String remark(RosterPerson person) {
        if (person.isNewborn()) {
            return "新生儿";
        }
        var hasColumn = form.has(RosterField.CATEGORY) || form.has(RosterField.TEKUN);
        return hasColumn ? "" : form.wording().groups(person);
    }

    private void id(Cell cell, RosterLine line) {
        var id = line.person().id();
        cell.setCellStyle(looks.of(Look.TYPED));
        switch (line.slip()) {
            case NO_ID, NEWBORN -> {}
            case LOWER_CASE_X -> cell.setCellValue(id.toLowerCase(Locale.ROOT));
            case APOSTROPHE -> cell.setCellValue("'" + id);
            case SPACES -> cell.setCellValue(id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14));
            case FULL_WIDTH -> cell.setCellValue(fullWidth(id));
            case DISABILITY_CARD -> cell.setCellValue(id + "41");
            case OLD_NUMBER -> cell.setCellValue(id.substring(0, 6) + id.substring(8, 17));
            case WRONG_CHECK_DIGIT -> cell.setCellValue(IdNumber.withWrongCheckDigit(id));
            case IMPOSSIBLE_BIRTH -> cell.setCellValue(IdNumber.withImpossibleBirth(id, 0));
            case TRUNCATED -> cell.setCellValue(IdNumber.withoutLastDigits(id));
            case ROUNDED -> {
                cell.setCellStyle(looks.of(Look.WHOLE));
                cell.setCellValue(Double.parseDouble(id.substring(0, 15) + "000"));
            }
            default -> cell.setCellValue(id);
        }
    }

    private void paidOn(Cell cell, RosterLine line) {
        if (!line.person().isEnrolled()) {
            return;
        }
        var paidOn =
                line.slip() == Slip.EARLY_DAY ? BEFORE_CAMPAIGN : line.person().paidOn();
        if (line.slip() == Slip.MONTH_ONLY) {
            cell.setCellValue(paidOn.getMonthValue() + "月");
        } else if (form.days() == DayStyle.DATE) {
            cell.setCellStyle(day);
            cell.setCellValue(paidOn);
        } else if (form.days() == DayStyle.SERIAL) {
            cell.setCellStyle(looks.of(Look.WHOLE));
            cell.setCellValue(DateUtil.getExcelDate(paidOn));
        } else {
            cell.setCellValue(form.days().text(paidOn));
        }
    }

    private void amount(Cell cell, RosterLine line) {
        var isPaid = line.person().isEnrolled();
        var yuan = line.slip() == Slip.ODD_AMOUNT
                ? ODD_AMOUNT
                : SpecialGroup.premiumOf(line.person().groups());
        if (line.slip() == Slip.AMOUNT_IN_WORDS) {
            cell.setCellValue("已交");
        } else if (isPaid && form.wording() == Wording.DIGITS) {
            cell.setCellValue(yuan + "元");
        } else if (isPaid && form.wording() == Wording.INSURED) {
            cell.setCellValue(yuan + ".00");
        } else if (isPaid || form.wording() == Wording.LETTERS) {
            number(cell, isPaid ? yuan : 0);
        }
    }

    private void number(Cell cell, int number) {
        cell.setCellStyle(looks.of(Look.WHOLE));
        cell.setCellValue(number);
    }

    private static void text(Cell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static String tick(boolean holds) {
        return holds ? TICK : "";
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(c -> c - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
