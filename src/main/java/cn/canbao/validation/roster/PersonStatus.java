package cn.canbao.validation.roster;

import cn.canbao.campaign.Elsewhere;
import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.PersonWords;
import cn.canbao.recognition.roster.ColumnMarks;
import cn.canbao.validation.person.PersonDay;
import cn.canbao.workbook.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is enrolled, from everything that a line says about it. A payment implies yes, whatever else stands there; a reason
 * for not being enrolled implies no; a blank implies nothing.
 *
 * @param enrolment what it comes to
 * @param contradicts whether a payment, or another column, says otherwise than the status
 * @param column the column of the status; null when none is filled in
 * @param unknown what stands there when nobody knows the word; null otherwise
 * @param otherYear the column that says that the line is about another year; null otherwise
 * @param refund the column that says that a payment was given back to somebody who is said to be enrolled; null otherwise
 * @param deceased the column that says that somebody who is said to be enrolled has died; null otherwise
 * @param insuredElsewhere the column that names another insurance of somebody who is said to be enrolled here, where the campaign
 *     wants to be told; null otherwise
 */
record PersonStatus(
        Enrolment enrolment,
        boolean contradicts,
        @Nullable Column column,
        @Nullable String unknown,
        @Nullable Column otherYear,
        @Nullable Column refund,
        @Nullable Column deceased,
        @Nullable Column insuredElsewhere) {

    static PersonStatus of(RosterRow row) {
        Stated stated = stated(row);
        Enrolment said = stated.enrolment;
        Column elsewhere = insuredElsewhere(row);
        boolean isPaid = row.isPaid();
        Column otherYear = otherYear(row);
        if (otherYear != null) {
            return new PersonStatus(Enrolment.TO_CHECK, false, stated.column, null, otherYear, null, null, null);
        }
        Column refund = refund(row);
        if ((isPaid || said == Enrolment.YES) && refund != null) {
            return new PersonStatus(Enrolment.TO_CHECK, false, stated.column, null, null, refund, null, null);
        }
        Column deceased = deceased(row);
        if ((isPaid || said == Enrolment.YES) && deceased != null) {
            return new PersonStatus(Enrolment.TO_CHECK, false, stated.column, null, null, null, deceased, null);
        }
        if (isPaid || said == Enrolment.YES) {
            boolean isExcluded = elsewhere != null && row.form().elsewhere() == Elsewhere.EXCLUDES;
            boolean contradicts =
                    stated.contradicts || (isPaid && (said == Enrolment.NO || said == Enrolment.ELSEWHERE));
            return new PersonStatus(
                    isExcluded ? Enrolment.ELSEWHERE : Enrolment.YES,
                    contradicts && !isExcluded,
                    stated.column,
                    stated.unknown,
                    null,
                    null,
                    null,
                    row.form().elsewhere() == Elsewhere.COUNTS ? null : elsewhere);
        }
        if (said == null || said == Enrolment.NO) {
            return new PersonStatus(
                    otherwise(row, said, elsewhere), stated.contradicts, stated.column, null, null, null, null, null);
        }
        return new PersonStatus(said, stated.contradicts, stated.column, stated.unknown, null, null, null, null);
    }

    private record Stated(
            @Nullable Enrolment enrolment,
            boolean contradicts,
            @Nullable Column column,
            @Nullable String unknown) {}

    private static Stated stated(RosterRow row) {
        RosterColumns columns = row.form().columns();
        Stated stated = new Stated(null, false, null, null);
        for (Column column : columns.statuses()) {
            Cell cell = row.said(column);
            if (cell != null) {
                stated = combine(stated, column, cell.shown(), row);
            }
        }
        for (Column column : columns.ticked()) {
            Cell cell = row.said(column);
            // two boxes of which none is ticked say nothing
            if (cell != null && (columns.unticked().isEmpty() || !says(row, column, cell, Enrolment.NO))) {
                stated = combine(stated, column, cell.shown(), row);
            }
        }
        for (Column column : columns.unticked()) {
            Cell cell = row.said(column);
            if (cell != null && says(row, column, cell, Enrolment.YES)) {
                stated = combine(stated, column, Enrolment.NO);
            } else if (cell != null && !says(row, column, cell, Enrolment.NO)) {
                stated = combine(stated, column, cell.shown(), row);
            }
        }
        return stated;
    }

    private static boolean says(RosterRow row, Column column, Cell cell, Enrolment asked) {
        return row.form()
                .marks()
                .ofEnrolment(column)
                .enrolment(cell.shown())
                .filter(asked::equals)
                .isPresent();
    }

    private static Stated combine(Stated before, Column column, String text, RosterRow row) {
        Optional<Enrolment> enrolment = row.form().marks().ofEnrolment(column).enrolment(text);
        if (enrolment.isPresent()) {
            return combine(before, column, enrolment.get());
        }
        if (before.enrolment != null || row.form().vocabulary().isBlank(text)) {
            return before;
        }
        return new Stated(Enrolment.TO_CHECK, false, column, text);
    }

    /** Two columns that disagree: the yes counts, and somebody has to look. */
    private static Stated combine(Stated before, Column column, Enrolment enrolment) {
        if (before.enrolment == null || before.unknown != null) {
            return new Stated(enrolment, false, column, null);
        }
        boolean contradicts = before.enrolment != enrolment;
        Enrolment counted = enrolment == Enrolment.YES ? enrolment : before.enrolment;
        return new Stated(counted, before.contradicts || contradicts, column, null);
    }

    /** The first column that names years, and not the one of the campaign; null when none does. */
    private static @Nullable Column otherYear(RosterRow row) {
        for (Column column : row.form().columns().years()) {
            Cell cell = row.said(column);
            if (cell != null
                    && cell.shown().contains("20")
                    && !cell.shown().contains(Integer.toString(row.form().year()))) {
                return column;
            }
        }
        return null;
    }

    /**
     * The first column that tells of a refund: one of refunds with a day, an amount or anything else that is no zero and no no; a status, a
     * remark or a reason in such words; or an amount below zero. Null when none does.
     */
    private static @Nullable Column refund(RosterRow row) {
        RosterColumns columns = row.form().columns();
        for (Column column : columns.refunds()) {
            Cell cell = row.said(column);
            if (cell != null
                    && !row.form().vocabulary().isBlank(cell.shown())
                    && !PersonDay.isNone(cell)
                    && !says(row, column, cell, Enrolment.NO)) {
                return column;
            }
        }
        Column told = first(row, columns.statuses(), RosterRemarks::tellsRefund);
        told = told == null ? first(row, columns.remark(), RosterRemarks::tellsRefund) : told;
        told = told == null ? first(row, columns.reason(), RosterRemarks::tellsRefund) : told;
        return told == null ? first(row, columns.amount(), PersonStatus::isBelowZero) : told;
    }

    /** −400, and 400/-400 for a payment that was given back. */
    private static boolean isBelowZero(String amount) {
        int minus = Math.max(amount.lastIndexOf('-'), amount.lastIndexOf('−'));
        return minus >= 0
                && minus + 1 < amount.length()
                && amount.charAt(minus + 1) >= '1'
                && amount.charAt(minus + 1) <= '9'
                && (minus == 0 || !Character.isDigit(amount.charAt(minus - 1)));
    }

    /** The first column that says that the person has died; null when none does. */
    private static @Nullable Column deceased(RosterRow row) {
        Column told = first(row, row.form().columns().remark(), RosterRemarks::tellsDeath);
        return told == null ? first(row, row.form().columns().reason(), RosterRemarks::tellsDeath) : told;
    }

    private static @Nullable Column first(RosterRow row, List<Column> columns, Predicate<String> tells) {
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.said(columns.get(i));
            if (cell != null && tells.test(cell.shown())) {
                return columns.get(i);
            }
        }
        return null;
    }

    /** The first column that names another insurance; null when none does. */
    private static @Nullable Column insuredElsewhere(RosterRow row) {
        Column first = null;
        for (Column column : row.form().columns().elsewhere()) {
            Cell cell = row.said(column);
            if (cell != null && namesOther(row, column, cell) && first == null) {
                first = column;
            }
        }
        return first;
    }

    private static boolean namesOther(RosterRow row, Column column, Cell cell) {
        String text = cell.shown();
        RosterMarks marks = row.form().marks();
        ColumnMarks ofColumn = marks.ofEnrolment(column);
        Optional<Boolean> other = ofColumn.isOtherInsurance(text);
        if (other.isPresent() && !marks.asksYesOrNo(column)) {
            return other.get();
        }
        Enrolment said = ofColumn.enrolment(text).orElse(null);
        if (said == Enrolment.ELSEWHERE || (said == Enrolment.YES && marks.asksYesOrNo(column))) {
            return true;
        }
        PersonWords words = row.form().words();
        if (other.isPresent()) {
            return other.get();
        }
        boolean isKnown = said != null || row.form().vocabulary().isBlank(text) || words.isNoCategory(text);
        if (!isKnown) {
            row.noteUnknownMark(column);
        }
        return false;
    }

    /** What other columns say about somebody whose status is blank or no. */
    private static Enrolment otherwise(RosterRow row, @Nullable Enrolment said, @Nullable Column elsewhere) {
        if (elsewhere != null) {
            return Enrolment.ELSEWHERE;
        }
        String reason = row.reasonText();
        if (reason == null) {
            return said == null ? Enrolment.UNSTATED : said;
        }
        Enrolment implied = row.form().words().enrolment(reason).orElse(Enrolment.NO);
        return said == Enrolment.NO && implied != Enrolment.ELSEWHERE ? said : implied;
    }
}
