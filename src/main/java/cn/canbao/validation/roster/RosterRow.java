package cn.canbao.validation.roster;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Column;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.HeadCount;
import cn.canbao.validation.person.IdNumber;
import cn.canbao.validation.person.PersonCategories;
import cn.canbao.validation.person.PersonDay;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a roster while it is checked: every cell is read once. */
public final class RosterRow {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** There was no such insurance before. */
    private static final int FIRST_YEAR_OF_PAYMENTS = 2000;

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000);

    private final RosterContext form;
    private final Row row;
    private final String name;
    private final IdNumber idNumber;
    private final @Nullable Cell categoryCell;
    private final PersonCategories.@Nullable Named named;
    private final CategorySet categories;
    private final @Nullable Cell paidOnCell;
    private final @Nullable LocalDate paidOn;
    private final @Nullable Cell amountCell;
    private final @Nullable BigDecimal amount;
    private final @Nullable String reason;
    private final PersonStatus status;
    private List<Column> unknownMarks = List.of();

    RosterRow(RosterContext form, Row row) {
        this.form = form;
        this.row = row;
        RosterColumns columns = form.columns();
        name = withoutSpace(text(columns.name()));
        idNumber = number(row.cell(columns.idNumber().index()));
        categoryCell = categoryCell();
        named = categoryCell == null ? null : form.categories().named(categoryText());
        categories = form.categories().set(ids());
        paidOnCell = paidOnCell(cell(columns.paidOn()));
        paidOn = paidOnCell == null ? null : paymentDay(paidOnCell, form);
        amountCell = cell(columns.amount());
        amount = amountCell == null ? null : yuan(amountCell);
        reason = reason();
        status = PersonStatus.of(this);
    }

    String name() {
        return name;
    }

    IdNumber idNumber() {
        return idNumber;
    }

    CategorySet categories() {
        return categories;
    }

    /** What the categories column names; null where it is empty. */
    PersonCategories.@Nullable Named named() {
        return named;
    }

    @Nullable
    Cell paidOnCell() {
        return paidOnCell;
    }

    @Nullable
    LocalDate paidOn() {
        return paidOn;
    }

    @Nullable
    Cell amountCell() {
        return amountCell;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    /** Why the person is not enrolled; null when it is not said, or when it says that there is no reason. */
    @Nullable
    String reasonText() {
        return reason;
    }

    PersonStatus status() {
        return status;
    }

    RosterContext form() {
        return form;
    }

    Row row() {
        return row;
    }

    /** Whether a payment is named: a day, or an amount above zero. */
    boolean isPaid() {
        return paidOn != null || (amount != null && amount.signum() > 0);
    }

    /** Where one of its cells stands. */
    Place at(Column column) {
        return form.sheet().atRow(row.number()).atColumn(column.index(), column.label());
    }

    /** The column that a cell of a field stands in. */
    static Column columnOf(Cell cell, List<Column> columns) {
        for (Column column : columns) {
            if (column.index() == cell.column()) {
                return column;
            }
        }
        return columns.get(0);
    }

    /** The first cell of some columns that holds something; null when none does. */
    @Nullable
    Cell cell(List<Column> columns) {
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (cell != null
                    && !(cell.kind() == CellKind.TEXT && form.vocabulary().isBlank(cell.text()))) {
                return cell;
            }
        }
        return null;
    }

    /** The text of the first cell of some columns that holds something, in one line; null when none does. */
    @Nullable
    String text(List<Column> columns) {
        Cell cell = cell(columns);
        return cell == null || cell.kind() == CellKind.UNCALCULATED ? null : oneLine(cell.shown());
    }

    /** The columns in which something stands that nobody knows. */
    List<Column> unknownMarks() {
        return unknownMarks;
    }

    /** Notes that nobody knows what stands in a column. */
    void noteUnknownMark(Column column) {
        unknownMarks = new ArrayList<>(unknownMarks);
        unknownMarks.add(column);
    }

    /** The cell of a column that says who is enrolled; null where it is empty or its formula has no result. */
    @Nullable
    Cell said(Column column) {
        Cell cell = row.cell(column.index());
        return cell == null || cell.kind() == CellKind.UNCALCULATED ? null : cell;
    }

    /** Whether a column is ticked for a category, says yes in another word, or names the category. */
    private boolean isMarked(Column column, String category) {
        Cell cell = said(column);
        if (cell == null) {
            return false;
        }
        Enrolment said = form.marks().ofCategory(column).enrolment(cell.shown()).orElse(null);
        if (said == Enrolment.YES || said == Enrolment.NO) {
            return said == Enrolment.YES;
        }
        if (cell.kind() == CellKind.TEXT) {
            if (form.vocabulary().isBlank(cell.text()) || form.words().isNoCategory(cell.text())) {
                return false;
            }
            if (form.categories().named(oneLine(cell.text())).ids().contains(category)) {
                return true;
            }
        }
        noteUnknownMark(column);
        return false;
    }

    /** A formula that fetches no day gives a zero, which Excel shows as 1900-01-00. */
    private static @Nullable Cell paidOnCell(@Nullable Cell cell) {
        return cell == null || PersonDay.isNone(cell) ? null : cell;
    }

    /** The day of a payment; null for what is no day, or one before anybody paid. */
    private static @Nullable LocalDate paymentDay(Cell cell, RosterContext form) {
        LocalDate day = PersonDay.of(cell, form.moments());
        return day == null || day.getYear() < FIRST_YEAR_OF_PAYMENTS ? null : day;
    }

    /** The cell of a column; null when it is empty. */
    @Nullable
    Cell cell(Column column) {
        return row.cell(column.index());
    }

    /** What the sheet writes about categories; null when it writes nothing. */
    @Nullable
    String categoriesAsWritten() {
        return categoryCell == null ? null : categoryText();
    }

    /** Whether anything says that the person is newborn: a word, or a birth in the year before receipt. */
    boolean isNewborn() {
        for (List<Column> columns : List.of(
                form.columns().categories(),
                form.columns().remark(),
                form.columns().reason(),
                form.columns().relation())) {
            String text = text(columns);
            if (text != null && form.words().isNewborn(text)) {
                return true;
            }
        }
        LocalDate birth = birth();
        return birth != null && birth.isAfter(form.received().minusYears(1)) && !birth.isAfter(form.received());
    }

    /** The day of birth that the sheet names; null when it names none. */
    @Nullable
    LocalDate birth() {
        Cell cell = cell(form.columns().birth());
        return cell == null ? null : PersonDay.of(cell, form.moments());
    }

    /** The valid number of the householder or guardian; null when there is none. */
    @Nullable
    String guardian() {
        Cell cell = cell(form.columns().guardian());
        return cell != null && IdNumber.of(cell, form.received()) instanceof IdNumber.Valid valid
                ? valid.number()
                : null;
    }

    /** Forms say 无 or 空 instead of leaving the cell of a newborn empty. */
    private IdNumber number(@Nullable Cell cell) {
        IdNumber number = IdNumber.of(cell, form.received());
        boolean isBlank = cell != null
                && number instanceof IdNumber.Wrong
                && form.vocabulary().isBlank(cell.text());
        return isBlank ? new IdNumber.Blank() : number;
    }

    private @Nullable String reason() {
        String text = text(form.columns().reason());
        return text == null || form.words().isNoReason(text) ? null : text;
    }

    private @Nullable Cell categoryCell() {
        Cell cell = cell(form.columns().categories());
        if (cell != null || !form.columns().categories().isEmpty()) {
            return cell;
        }
        // many forms have no column of their own and use the remark; other remarks are no categories
        Cell remark = cell(form.columns().remark());
        return remark != null
                        && !form.categories()
                                .named(oneLine(remark.shown()))
                                .ids()
                                .isEmpty()
                ? remark
                : null;
    }

    private String categoryText() {
        List<Column> columns = form.columns().categories();
        if (columns.size() < 2 || categoryCell == null) {
            return categoryCell == null ? "" : oneLine(categoryCell.shown());
        }
        List<String> texts = new ArrayList<>();
        for (Column column : columns) {
            String text = text(List.of(column));
            if (text != null) {
                texts.add(text);
            }
        }
        return String.join("、", texts);
    }

    private List<String> ids() {
        List<String> ids = named == null ? List.of() : named.ids();
        for (Map.Entry<Column, String> mark : form.columns().marks().entrySet()) {
            if (isMarked(mark.getKey(), mark.getValue())) {
                ids = new ArrayList<>(ids);
                ids.add(mark.getValue());
            }
        }
        return ids;
    }

    private static @Nullable BigDecimal yuan(Cell cell) {
        BigDecimal amount = null;
        if (cell.kind() == CellKind.NUMBER) {
            amount = new BigDecimal(cell.text());
        } else if (cell.kind() == CellKind.TEXT) {
            amount = HeadCount.Reader.number(cell.text().strip().replaceAll("(?<=[0-9０-９])\\s*元$", ""));
        }
        boolean isAmount = amount != null && amount.signum() >= 0 && amount.compareTo(MOST_YUAN) < 0;
        return isAmount ? amount : null;
    }

    private @Nullable String text(Column column) {
        Cell cell = row.cell(column.index());
        return cell == null ? null : cell.shown();
    }

    private static String withoutSpace(@Nullable String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == '\u3000' || text.charAt(i) == '\u00A0') {
                return SPACE.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == '\u3000') {
                return SPACE.matcher(text).replaceAll(" ").strip();
            }
        }
        return text;
    }
}
