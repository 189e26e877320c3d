package cn.canbao.problem;

import java.util.Locale;

/**
 * The catalogue of everything that can be wrong. A code is stable: other programs filter by it. Its sentences stand in
 * the message bundles beside this class, one line per language.
 */
public enum ProblemCode {
    LOCK_FILE(Severity.INFO),
    HIDDEN_FILE(Severity.INFO),
    TOO_MANY_HIDDEN_FILES(Severity.INFO),
    TEMPORARY_FILE(Severity.INFO),
    NOT_A_REGULAR_FILE(Severity.INFO),
    FOLDER_NOT_FILE(Severity.ERROR),
    FILE_NAME_UNUSABLE(Severity.ERROR),
    STILL_ARRIVING(Severity.WARNING),
    TOO_MANY_FILES(Severity.ERROR),
    EMPTY_FILE(Severity.ERROR),
    FILE_TOO_LARGE(Severity.ERROR),
    UNREADABLE_FILE(Severity.ERROR),
    ENCRYPTED_FILE(Severity.ERROR),
    UNSUPPORTED_FORMAT(Severity.ERROR),
    BROKEN_FILE(Severity.ERROR),
    UNKNOWN_ENCODING(Severity.ERROR),
    UNPAIRED_QUOTE(Severity.ERROR),
    SEPARATOR_IN_DOUBT(Severity.ERROR),
    WRONG_EXTENSION(Severity.INFO),
    TOO_MANY_PARTS(Severity.ERROR),
    DUPLICATE_PART(Severity.ERROR),
    UNSAFE_PART_NAME(Severity.ERROR),
    OVERLAPPING_PARTS(Severity.ERROR),
    INFLATED_TOO_LARGE(Severity.ERROR),
    COMPRESSED_TOO_FAR(Severity.ERROR),
    DOCTYPE_FOUND(Severity.ERROR),
    CELL_OUTSIDE_SHEET(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    TOO_MANY_COLUMNS(Severity.ERROR),
    TOO_MANY_STYLES(Severity.ERROR),
    TOO_MANY_TEXTS(Severity.ERROR),
    TOO_MANY_CELLS(Severity.ERROR),
    READING_TOO_LONG(Severity.ERROR),
    DUPLICATE_FILE(Severity.INFO),
    SUPERSEDED(Severity.INFO),
    NO_LONGER_REPORTED(Severity.WARNING),
    REGION_LEFT_REGISTER(Severity.WARNING),
    MERGED_REGIONS_ADDED(Severity.WARNING),
    MERGED_REGIONS_IN_DOUBT(Severity.WARNING),
    REPACKED_FILE(Severity.INFO),
    NO_DATA(Severity.ERROR),
    FILE_NOT_PROCESSABLE(Severity.ERROR),
    FILE_HELD(Severity.ERROR),

    HIDDEN_SHEET(Severity.WARNING),
    HIDDEN_SHEET_READ(Severity.WARNING),
    HIDDEN_SHEET_REFUSED(Severity.ERROR),
    HIDDEN_ROWS(Severity.WARNING),
    HIDDEN_COLUMNS(Severity.WARNING),
    LAST_LINE_UNENDED(Severity.WARNING),
    MERGED_CELLS(Severity.INFO),
    MERGED_CELLS_BLANK(Severity.WARNING),
    LINKED_WORKBOOK(Severity.WARNING),
    STYLE_MISSING(Severity.WARNING),
    SHEET_WITHOUT_TABLE(Severity.INFO),
    SHEET_NOT_RECOGNISED(Severity.ERROR),
    SHEET_NOT_PROCESSABLE(Severity.ERROR),
    KIND_NOT_ACCEPTED(Severity.ERROR),
    DUPLICATE_LABEL(Severity.ERROR),
    /** Two readings of the columns are about as good, or what the cells hold contradicts their labels. */
    COLUMNS_IN_DOUBT(Severity.ERROR),
    /** Villages stand along a row, each above its figures. */
    REGIONS_IN_COLUMNS(Severity.ERROR),
    /** A sheet about one village, with each label beside its figure. */
    LABEL_BESIDE_FIGURE(Severity.ERROR),
    /** Two tables about different villages beside each other. */
    TABLES_SIDE_BY_SIDE(Severity.ERROR),
    /** An answered form says what the columns are. */
    LAYOUT_APPLIED(Severity.INFO),
    /** An answered form is about this header, and cannot be used. */
    LAYOUT_NOT_USED(Severity.WARNING),
    /** What an answered form says cannot be, by the cells, the register or the arithmetic. */
    LAYOUT_CONTRADICTED(Severity.ERROR),
    /** The header differs from the sender's last one. */
    LAYOUT_CHANGED(Severity.WARNING),
    UNUSED_COLUMN(Severity.INFO),
    BLANK_LABEL(Severity.INFO),
    MISSING_COLUMN(Severity.WARNING),
    AS_OF_MISSING(Severity.INFO),
    AS_OF_PARTLY_READ(Severity.WARNING),
    AS_OF_IMPLAUSIBLE(Severity.WARNING),
    TITLE_IN_DOUBT(Severity.WARNING),
    TITLE_CONTRADICTS(Severity.ERROR),

    /** A row says by itself that it is about people, a year or an insurance that the campaign does not count. */
    ROW_NOT_COUNTED(Severity.WARNING),
    /** A row says that it is about some people, of whom nobody knows whether they are those that are asked for. */
    ROW_IN_DOUBT(Severity.ERROR),
    ROW_OF_OTHER_TABLE(Severity.ERROR),
    ROW_ABOVE_HEADER(Severity.ERROR),
    ROW_NOT_PROCESSABLE(Severity.ERROR),
    MISSING_REGION(Severity.ERROR),
    UNKNOWN_REGION(Severity.ERROR),
    AMBIGUOUS_REGION(Severity.ERROR),
    REGION_NOT_REPORTING(Severity.ERROR),
    CODE_DIFFERS(Severity.WARNING),
    REGION_WAS_SPLIT(Severity.ERROR),
    MISSING_CELL(Severity.ERROR),
    MISSING_CATEGORY(Severity.WARNING),
    NUMBER_EXPECTED(Severity.ERROR),
    NEGATIVE_NUMBER(Severity.ERROR),
    FRACTION_OF_PERSON(Severity.ERROR),
    NUMBER_OUT_OF_RANGE(Severity.ERROR),
    ERROR_VALUE(Severity.ERROR),
    FORMULA_WITHOUT_VALUE(Severity.ERROR),
    /** What a formula comes to is not the result that was kept with it. */
    FORMULA_RESULT_DIFFERS(Severity.ERROR),
    /** What Excel shows for a number by its format is another number. */
    SHOWN_DIFFERS(Severity.ERROR),
    /** The region or the person that a row is about is struck through. */
    STRUCK_OUT(Severity.ERROR),
    /** A cell, or a part of its text, is struck through or raised and was left out. */
    STRUCK_TEXT(Severity.WARNING),
    HIDDEN_CELL(Severity.WARNING),
    RATE_UNUSABLE(Severity.WARNING),
    ENROLLED_WITHOUT_TARGET(Severity.ERROR),
    SUBSET_EXCEEDS_WHOLE(Severity.ERROR),
    CONFLICTING_ROWS(Severity.ERROR),
    /** Another sheet of the file stands for a later moment. */
    EARLIER_SHEET(Severity.INFO),
    DUPLICATE_ROW(Severity.WARNING),
    RATE_DIFFERS(Severity.WARNING),
    TARGET_DIFFERS(Severity.WARNING),
    TOTAL_DIFFERS(Severity.WARNING),
    OVER_TARGET(Severity.WARNING),
    CONFLICTING_SUBMISSIONS(Severity.WARNING),

    MISSING_NAME(Severity.ERROR),
    MISSING_ID_NUMBER(Severity.ERROR),
    ID_PRECISION_LOST(Severity.ERROR),
    ID_NUMBER_MALFORMED(Severity.ERROR),
    ID_BIRTH_DATE_INVALID(Severity.ERROR),
    ID_CHECK_DIGIT_WRONG(Severity.ERROR),
    AGE_IMPLAUSIBLE(Severity.WARNING),
    NEWBORN_WITHOUT_ID_NUMBER(Severity.WARNING),
    UNKNOWN_CATEGORY(Severity.WARNING),
    MISSING_STATUS(Severity.WARNING),
    UNKNOWN_STATUS(Severity.WARNING),
    UNKNOWN_MARK(Severity.WARNING),
    LEGEND_BELOW_TABLE(Severity.WARNING),
    INSURED_ELSEWHERE(Severity.WARNING),
    PAYMENT_REFUNDED(Severity.WARNING),
    PERSON_DECEASED(Severity.WARNING),
    PERSON_OF_OTHER_YEAR(Severity.WARNING),
    AMOUNT_NOT_PAYMENT(Severity.WARNING),
    PAYMENT_CONTRADICTS_STATUS(Severity.WARNING),
    DATE_UNREADABLE(Severity.WARNING),
    DATE_OUTSIDE_CAMPAIGN(Severity.WARNING),
    AMOUNT_UNREADABLE(Severity.WARNING),
    AMOUNT_DIFFERS(Severity.WARNING),
    MISSING_STATUS_COLUMN(Severity.WARNING),
    ID_NUMBER_NORMALISED(Severity.INFO),
    CATEGORY_NOT_COUNTED(Severity.INFO),
    DUPLICATE_PERSON(Severity.WARNING),
    PERSON_IN_OTHER_REGION(Severity.WARNING),
    ROSTER_DIFFERS(Severity.WARNING),
    KIND_NOT_COUNTED(Severity.WARNING),

    ENROLLED_FELL(Severity.WARNING),
    ENROLLED_MOVED(Severity.INFO),
    ENROLLED_JUMPED(Severity.WARNING),
    FEWER_PERSONS(Severity.WARNING),
    PERSON_DROPPED(Severity.WARNING),
    PERSON_UNENROLLED(Severity.WARNING),
    EARLIER_AS_OF(Severity.WARNING),
    FIGURES_REPEATED(Severity.WARNING),
    TARGET_CHANGED(Severity.WARNING),
    CONFIRMATION_UNUSED(Severity.WARNING),
    SHEET_HELD(Severity.ERROR);

    private final Severity severity;
    private final String code;

    ProblemCode(Severity severity) {
        this.severity = severity;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable name that files, tables and other programs use, for example {@code number-expected}. */
    public String code() {
        return code;
    }

    /** How much a problem of this code weighs. */
    public Severity severity() {
        return severity;
    }
}
