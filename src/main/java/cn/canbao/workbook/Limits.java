package cn.canbao.workbook;

import java.time.Duration;

/**
 * How much one workbook may ask for. Generous for legitimate files, small enough that no single file can stall a run.
 *
 * @param parts how many parts its container may have
 * @param inflatedBytes how many bytes all its parts may be inflated
 * @param ratio how many times its zipped size a part of more than a mebibyte may be inflated
 * @param cells how many cells its sheets may have together, blank ones with a format included
 * @param textBytes how many bytes its shared strings may take in memory
 * @param time how long it may take from its opening to its end
 */
public record Limits(int parts, long inflatedBytes, int ratio, long cells, long textBytes, Duration time) {

    private static final Limits USUAL =
            new Limits(10_000, 2L << 30, 200, 50_000_000, 128L << 20, Duration.ofMinutes(10));

    /** @throws IllegalArgumentException when one of them is not above zero */
    public Limits {
        positive("parts", parts);
        positive("inflatedBytes", inflatedBytes);
        positive("ratio", ratio);
        positive("cells", cells);
        positive("textBytes", textBytes);
        positive("time", time.isNegative() ? -1 : time.toMillis());
    }

    /** What is allowed where nothing else is said: a sheet filled to its last row with some forty columns, for example. */
    public static Limits usual() {
        return USUAL;
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("Cannot limit " + name + " to " + value + ": it must be above zero");
        }
    }
}
