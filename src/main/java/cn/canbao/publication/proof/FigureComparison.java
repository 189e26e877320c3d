package cn.canbao.publication.proof;

import cn.canbao.edition.Edition;
import cn.canbao.staging.IntegrityException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what a written file says against what the edition says, figure by figure; the first that differs ends it. */
final class FigureComparison {

    private static final Pattern UNSTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\x{FFFD}-\\x{FFFF}?]");

    private final String file;
    private final Edition edition;
    private int figures;

    FigureComparison(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    /**
     * Compares a figure; a blank one is null.
     *
     * @param place where it stands in the file, and what it is
     * @throws IntegrityException when the two differ; the message names file, place and both
     */
    void same(String place, @Nullable Object written, @Nullable Object expected) {
        if (expected != null) {
            figures++;
        }
        if (!Objects.equals(comparable(written), comparable(expected))) {
            throw failure(place + " is " + shown(written) + ", expected " + shown(expected));
        }
    }

    /** Counts figures that were compared as parts of a longer text. */
    void counted(int compared) {
        figures += compared;
    }

    /** What is thrown where a file does not hold what it must. */
    IntegrityException failure(String reason) {
        return new IntegrityException("Cannot publish " + file + ": " + reason + " by edition " + edition.number()
                + "; nothing was published");
    }

    /** How many figures were compared. */
    int figures() {
        return figures;
    }

    /** A text without what a format may write otherwise: white space, and characters that XML or UTF-8 cannot hold, of which they make question marks. */
    static String legible(String text) {
        return UNSTABLE.matcher(text).replaceAll("");
    }

    private static @Nullable Object comparable(@Nullable Object figure) {
        if (figure instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (figure instanceof Number number) {
            return BigDecimal.valueOf(number.longValue()).stripTrailingZeros();
        }
        return figure instanceof String text ? legible(text) : figure;
    }

    private static String shown(@Nullable Object figure) {
        return figure == null
                ? "blank"
                : figure instanceof BigDecimal number ? number.toPlainString() : figure.toString();
    }
}
