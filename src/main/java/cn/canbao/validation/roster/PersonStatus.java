package cn.canbao.validation.roster;

import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.PersonWords;
import cn.canbao.workbook.Cell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is enrolled, from everything that a line says about it. A payment implies yes, whatever else stands there; a reason
 * for not being enrolled implies no; a blank implies nothing.
 *
 * @param enrolment what it comes to
 * @param contradicts whether a payment, or another column, says otherwise than the status
 * @param column the column of the status; null when none is filled in
 * @param unknown what stands there when nobody knows the word; null otherwise
 */
record PersonStatus(
        Enrolment enrolment,
        boolean contradicts,
        @Nullable Column column,
        @Nullable String unknown) {

    static PersonStatus of(RosterRow row) {
        Stated stated = stated(row);
        Enrolment said = stated.enrolment;
        if (row.isPaid()) {
            boolean contradicts = stated.contradicts || said == Enrolment.NO || said == Enrolment.ELSEWHERE;
            return new PersonStatus(Enrolment.YES, contradicts, stated.column, stated.unknown);
        }
        if (said == null || said == Enrolment.NO) {
            return new PersonStatus(otherwise(row, said), stated.contradicts, stated.column, null);
        }
        return new PersonStatus(said, stated.contradicts, stated.column, stated.unknown);
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
            Cell cell = row.cell(column);
            if (cell != null) {
                stated = combine(stated, column, cell.shown(), row);
            }
        }
        for (Column column : columns.ticked()) {
            if (row.isTicked(column)) {
                stated = combine(stated, column, Enrolment.YES);
            }
        }
        for (Column column : columns.unticked()) {
            if (row.isTicked(column)) {
                stated = combine(stated, column, Enrolment.NO);
            }
        }
        return stated;
    }

    private static Stated combine(Stated before, Column column, String text, RosterRow row) {
        Optional<Enrolment> enrolment = row.form().words().enrolment(text);
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

    /** What other columns say about somebody whose status is blank or no. */
    private static Enrolment otherwise(RosterRow row, @Nullable Enrolment said) {
        PersonWords words = row.form().words();
        for (Column column : row.form().columns().elsewhere()) {
            Cell cell = row.cell(column);
            Optional<Enrolment> enrolment = cell == null ? Optional.empty() : words.enrolment(cell.shown());
            if (enrolment
                    .filter(one -> one == Enrolment.ELSEWHERE || one == Enrolment.YES)
                    .isPresent()) {
                return Enrolment.ELSEWHERE;
            }
        }
        String reason = row.reasonText();
        if (reason == null) {
            return said == null ? Enrolment.UNSTATED : said;
        }
        Enrolment implied = words.enrolment(reason).orElse(Enrolment.NO);
        return said == Enrolment.NO && implied != Enrolment.ELSEWHERE ? said : implied;
    }
}
