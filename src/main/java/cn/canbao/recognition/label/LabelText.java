package cn.canbao.recognition.label;

import cn.canbao.text.Nfkc;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels made comparable: NFKC (which unifies brackets and colons), all white space inside removed. */
public final class LabelText {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern LEADING_STAR = Pattern.compile("^[*※]+");
    private static final Pattern LEADING_YEAR = Pattern.compile("^(19|20)[0-9]{2}(年度|年)?");
    private static final Pattern TRAILING_UNIT = Pattern.compile("\\((单位:)?(人|人次|元|万元|户|%|个)\\)$");

    private LabelText() {}

    /** The comparable form of any text. */
    public static String normalise(String text) {
        return isComparable(text) ? text : SPACE.matcher(Nfkc.of(text)).replaceAll("");
    }

    /** Whether a label may begin with a star or a year, or end with a unit or a colon. */
    private static boolean mayBeDecorated(String label) {
        if (label.isEmpty()) {
            return false;
        }
        char first = label.charAt(0);
        char last = label.charAt(label.length() - 1);
        return first == '*'
                || first == '※'
                || last == ')'
                || last == ':'
                || label.startsWith("19")
                || label.startsWith("20");
    }

    /** Most texts are plain characters that nothing would change: telling so costs far less than the change. */
    private static boolean isComparable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FA5);
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** The year in front of a column's label; empty when there is none. */
    public static Optional<Integer> year(String text) {
        String label = normalise(text);
        if (!mayBeDecorated(label)) {
            return Optional.empty();
        }
        Matcher year = LEADING_YEAR.matcher(LEADING_STAR.matcher(label).replaceAll(""));
        return year.find() ? Optional.of(Integer.valueOf(year.group().substring(0, 4))) : Optional.empty();
    }

    /** The comparable form of a column's label: also without star, year in front, unit and colon behind. */
    public static String ofColumn(String text) {
        String plain = normalise(text);
        if (!mayBeDecorated(plain)) {
            return plain;
        }
        String label = LEADING_STAR.matcher(plain).replaceAll("");
        label = withoutColons(TRAILING_UNIT.matcher(label).replaceAll(""));
        String withoutYear = LEADING_YEAR.matcher(label).replaceAll("");
        return withoutYear.isEmpty() ? label : withoutYear;
    }

    /** Without colons at the end; a pattern would look at those inside again from each of them. */
    private static String withoutColons(String label) {
        int end = label.length();
        while (end > 0 && label.charAt(end - 1) == ':') {
            end--;
        }
        return label.substring(0, end);
    }
}
