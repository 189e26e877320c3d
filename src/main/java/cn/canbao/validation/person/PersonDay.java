package cn.canbao.validation.person;

import cn.canbao.text.Nfkc;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write a day: as a date of Excel, its serial number, {@code 2024.1.5}, {@code 2024年1月5日}, {@code 20240105}. */
public final class PersonDay {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*+[年./-]\\s*+(\\d{1,2})\\s*+[月./-]\\s*+(\\d{1,2})(?!\\d)\\s*+日?+.*+");
    private static final Pattern SEPARATORS = Pattern.compile("[-/.年月日\\s:]");
    private static final Set<String> NO_DAYS = Set.of("19000100", "190010", "1900100", "1900010", "19000100000000");
    private static final int LONGEST_ZERO = 20;
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** 1910-10-20 to 2119: no other number in a column of days is so large and so small. */
    private static final double LEAST_SERIAL = 3_946;

    private static final double MOST_SERIAL = 80_000;

    private PersonDay() {}

    /**
     * The day that a cell says; null when it says none.
     *
     * @param moments the moment that a serial number means in the workbook
     */
    public static @Nullable LocalDate of(Cell cell, DoubleFunction<@Nullable LocalDateTime> moments) {
        if (cell.kind() == CellKind.DATE) {
            return isoDay(cell.text());
        }
        if (cell.kind() == CellKind.NUMBER) {
            double number = new BigDecimal(cell.text()).doubleValue();
            LocalDateTime moment = number >= LEAST_SERIAL && number <= MOST_SERIAL ? moments.apply(number) : null;
            return moment == null ? written(cell.shown()) : moment.toLocalDate();
        }
        return cell.kind() == CellKind.TEXT ? written(cell.text()) : null;
    }

    /** Whether a cell holds a zero where a day is asked for: Excel shows it as 1900-01-00. */
    public static boolean isNone(Cell cell) {
        if (cell.kind() == CellKind.DATE) {
            return cell.text().startsWith("1899-12-3");
        }
        // most days begin otherwise, and looking closer at each of them would cost
        boolean mayBe = cell.text().length() <= LONGEST_ZERO
                && (cell.text().startsWith("0") || cell.text().startsWith("1900"));
        if (!mayBe) {
            return false;
        }
        String digits = SEPARATORS.matcher(Nfkc.of(cell.text())).replaceAll("");
        return !digits.isEmpty() && (NO_DAYS.contains(digits) || digits.chars().allMatch(digit -> digit == '0'));
    }

    /** The day of an ISO moment: {@code 2024-01-05T10:00}; years of more digits than four do not occur. */
    private static LocalDate isoDay(String moment) {
        return LocalDate.of(digits(moment, 0, 4), digits(moment, 5, 7), digits(moment, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static @Nullable LocalDate written(String text) {
        String line = Nfkc.of(text).strip();
        for (Pattern form : new Pattern[] {DIGITS, WRITTEN}) {
            Matcher day = form.matcher(line);
            if (day.matches()) {
                return day(day);
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
