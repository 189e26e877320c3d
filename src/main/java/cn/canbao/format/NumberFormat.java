package cn.canbao.format;

import cn.canbao.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a cell: whether it shows a date, and what a person sees for a number or a text. Names of colours, the width of columns and the
 * language of dates are left out.
 */
public final class NumberFormat {

    /** Excel writes 255 characters at most. */
    private static final int LONGEST = 1000;

    private static final int NUMBER_SECTIONS = 3;
    private static final BigDecimal NOISE_OF_FORMULAS = new BigDecimal("0.000001");

    private final List<FormatSection> sections;
    private final int numeric;
    private final @Nullable FormatSection ofText;
    private final boolean isPlain;
    private final boolean hasWords;

    private NumberFormat(String code) {
        sections = FormatCode.sections(code.length() > LONGEST ? "General" : code);
        int count = Math.min(sections.size(), NUMBER_SECTIONS);
        numeric = count > 1 && sections.get(count - 1).has(Kind.TEXT) ? count - 1 : count;
        FormatSection lastOfNumbers = sections.get(count - 1);
        ofText = sections.size() > NUMBER_SECTIONS
                ? sections.get(NUMBER_SECTIONS)
                : lastOfNumbers.has(Kind.TEXT) ? lastOfNumbers : null;
        FormatSection first = sections.get(0);
        isPlain = sections.size() == 1
                && first.tokens().stream().allMatch(token -> token.kind() == Kind.GENERAL || token.kind() == Kind.TEXT)
                && !first.tokens().isEmpty();
        hasWords = sections.stream()
                .limit(numeric)
                .flatMap(section -> section.tokens().stream())
                .anyMatch(token -> token.text().chars().anyMatch(Character::isLetter));
    }

    /**
     * The format of a code.
     *
     * @param code as it stands in the file, for example {@code #,##0.00;[Red]-#,##0.00}
     */
    public static NumberFormat of(String code) {
        return new NumberFormat(code);
    }

    /** Whether it shows a number as a date or a time, whatever is quoted or escaped in it. */
    public boolean isDate() {
        return sections.get(0).isDate();
    }

    /** Whether it shows every number as it is. */
    public boolean isPlain() {
        return isPlain;
    }

    /** Whether it has words of its own: 第0村, or 是 for 1. */
    public boolean hasWords() {
        return hasWords;
    }

    /** Whether it shows nothing of a text. */
    public boolean hidesText() {
        return ofText != null
                && ofText.tokens().stream()
                        .allMatch(token ->
                                token.kind() == Kind.LITERAL && token.text().isBlank());
    }

    /** Whether it shows other words than those of a text: its own beside them, or in their place. */
    public boolean changesText() {
        return ofText != null
                && ofText.tokens().stream().allMatch(token -> token.kind() == Kind.LITERAL || token.kind() == Kind.TEXT)
                && ofText.tokens().stream().anyMatch(token -> !token.text().isBlank());
    }

    /** The text that it shows for a text; the same where it shows it as it is, or nothing of it. */
    public String shown(String text) {
        if (ofText == null || !changesText()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (FormatToken token : ofText.tokens()) {
            shown.append(token.kind() == Kind.TEXT ? text : token.text());
        }
        return shown.toString().strip();
    }

    /** The text that it shows for a number. */
    public String shown(BigDecimal number) {
        for (int i = 0; i < numeric; i++) {
            FormatSection section = sections.get(i);
            if (section.comparison() != null ? section.holds(number) : isMeant(i, number)) {
                if (section.has(Kind.TEXT) && !section.hasDigits()) {
                    return number.stripTrailingZeros()
                            .toPlainString(); // what is written for texts says nothing of numbers
                }
                boolean isOfNegatives = i == 1 && section.comparison() == null && number.signum() < 0;
                return new SectionText(section).of(isOfNegatives ? number.abs() : number);
            }
        }
        return "####";
    }

    /** Whether nothing is seen of a number that is not zero. */
    public boolean hides(BigDecimal number) {
        return number.signum() != 0 && shown(number).isBlank();
    }

    /** Whether what is shown for a number says another one, or none that can be told; an invisible one and a zero shown as a dash do not. */
    public boolean saysOther(BigDecimal number) {
        String shown = shown(number);
        BigDecimal said = ShownNumber.of(shown);
        if (said == null) {
            return number.signum() != 0 && !shown.isBlank();
        }
        return said.subtract(number).abs().compareTo(NOISE_OF_FORMULAS) >= 0;
    }

    /** Whether a text says a number, and what is shown for it another one. */
    public boolean saysOther(String text) {
        BigDecimal written = changesText() ? ShownNumber.of(text) : null;
        BigDecimal said = written == null ? null : ShownNumber.of(shown(text));
        return said != null && said.compareTo(written) != 0;
    }

    /** Which numbers a section without a condition is for, by its place. */
    private boolean isMeant(int place, BigDecimal number) {
        boolean isLast = place == numeric - 1;
        boolean isFirstConditional = sections.get(0).comparison() != null;
        return switch (place) {
            case 0 -> isLast || (numeric == 2 ? number.signum() >= 0 : number.signum() > 0);
            case 1 -> number.signum() < 0 || (isLast && isFirstConditional);
            default -> true;
        };
    }

    /** The number that a shown text says; null when it says none, or several. */
    public static @Nullable BigDecimal read(String shown) {
        return ShownNumber.of(shown);
    }
}
