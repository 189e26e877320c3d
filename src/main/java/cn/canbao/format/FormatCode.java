package cn.canbao.format;

import cn.canbao.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the code of a number format apart, from left to right. ECMA-376 part 1, 18.8.31, and what Chinese Excels write besides. */
final class FormatCode {

    private static final List<String> GENERAL = List.of("General", "G/通用格式", "Standard");
    private static final List<String> HALVES_OF_DAY = List.of("AM/PM", "A/P", "上午/下午");
    private static final String DATE_LETTERS = "ymdhs";
    private static final String MAYBE_DATE_LETTERS = "gebar";
    private static final String ESCAPED_BY_MARK = "0#?.,%@;";

    private final String code;
    private final List<FormatSection> sections = new ArrayList<>();
    private List<FormatToken> tokens = new ArrayList<>();
    private @Nullable String comparison;
    private BigDecimal bound = BigDecimal.ZERO;
    private int at;

    private FormatCode(String code) {
        this.code = code;
    }

    /** The sections of a code; at least one. */
    static List<FormatSection> sections(String code) {
        FormatCode reading = new FormatCode(code);
        while (reading.at < code.length()) {
            reading.next();
        }
        reading.endSection();
        return reading.sections;
    }

    private void next() {
        char c = code.charAt(at);
        String keyword = keyword(GENERAL);
        String half = keyword(HALVES_OF_DAY);
        if (keyword != null) {
            add(Kind.GENERAL, "", keyword.length());
        } else if (half != null) {
            add(Kind.DATE, "", half.length());
        } else if (c == '"') {
            int end = code.indexOf('"', at + 1);
            int to = end < 0 ? code.length() : end;
            add(Kind.LITERAL, code.substring(at + 1, to), to + 1 - at);
        } else if (c == '[') {
            bracket();
        } else if (c == ';') {
            at++;
            endSection();
        } else if (isEscape(c)) {
            add(Kind.LITERAL, code.substring(at + 1, at + 2), 2);
        } else if (c == '_' || c == '*') {
            add(Kind.LITERAL, c == '_' ? " " : "", 2);
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        char lower = Character.toLowerCase(c);
        char following = at + 1 < code.length() ? code.charAt(at + 1) : ' ';
        switch (c) {
            case '0' -> add(Kind.ZERO, "", 1);
            case '#' -> add(Kind.HASH, "", 1);
            case '?' -> add(Kind.SPACE_DIGIT, "", 1);
            case '.' -> add(Kind.POINT, "", 1);
            case ',' -> add(Kind.COMMA, "", 1);
            case '%' -> add(Kind.PERCENT, "", 1);
            case '@' -> add(Kind.TEXT, "", 1);
            default -> {
                boolean isBehindDigit =
                        !tokens.isEmpty() && tokens.get(tokens.size() - 1).isDigit();
                if (lower == 'e' && (following == '+' || following == '-')) {
                    add(Kind.EXPONENT, "", 2);
                } else if (c == '/' && isBehindDigit) {
                    add(Kind.FRACTION, "", 1);
                } else if (DATE_LETTERS.indexOf(lower) >= 0) {
                    add(Kind.DATE, "", 1);
                } else if (MAYBE_DATE_LETTERS.indexOf(lower) >= 0) {
                    add(Kind.MAYBE_DATE, "", 1);
                } else {
                    add(Kind.LITERAL, String.valueOf(c), 1);
                }
            }
        }
    }

    /** Everywhere a backslash, in Chinese Excels also an exclamation mark makes the next character a literal. */
    private boolean isEscape(char c) {
        return at + 1 < code.length() && (c == '\\' || (c == '!' && ESCAPED_BY_MARK.indexOf(code.charAt(at + 1)) >= 0));
    }

    /** A colour, a condition, a currency with its language, elapsed hours, or numerals. */
    private void bracket() {
        int end = code.indexOf(']', at);
        int to = end < 0 ? code.length() : end;
        String inside = code.substring(at + 1, to);
        int length = to + 1 - at;
        if (inside.startsWith("$")) {
            int language = inside.indexOf('-');
            add(Kind.LITERAL, inside.substring(1, language < 0 ? inside.length() : language), length);
        } else if (isElapsed(inside)) {
            add(Kind.DATE, "", length);
        } else if (inside.regionMatches(true, 0, "DBNum", 0, 5)) {
            add(Kind.NUMERALS, "", length);
        } else {
            condition(inside);
            at += length;
        }
    }

    private static boolean isElapsed(String inside) {
        char first = inside.isEmpty() ? ' ' : Character.toLowerCase(inside.charAt(0));
        return "hms".indexOf(first) >= 0 && inside.chars().allMatch(c -> Character.toLowerCase(c) == first);
    }

    private void condition(String inside) {
        int operators = 0;
        while (operators < inside.length() && "<>=".indexOf(inside.charAt(operators)) >= 0) {
            operators++;
        }
        String number = inside.substring(operators).strip();
        if (operators > 0 && isNumber(number)) {
            comparison = inside.substring(0, operators);
            bound = new BigDecimal(number);
        }
    }

    private static boolean isNumber(String text) {
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points < 2;
    }

    private @Nullable String keyword(List<String> words) {
        for (String word : words) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                return word;
            }
        }
        return null;
    }

    private void add(Kind kind, String text, int length) {
        tokens.add(new FormatToken(kind, text));
        at += length;
    }

    private void endSection() {
        sections.add(new FormatSection(List.copyOf(tokens), comparison, bound));
        tokens = new ArrayList<>();
        comparison = null;
        bound = BigDecimal.ZERO;
    }
}
