package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;
import java.util.function.LongSupplier;

/** What is left of the limits while one workbook is read. */
public final class ReadingBudget {

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final long begin;
    private long cells;
    private long bytes;

    /**
     * Begins now.
     *
     * @param nanoTime a clock in nanoseconds, as {@link System#nanoTime}
     */
    ReadingBudget(Limits limits, LongSupplier nanoTime) {
        this(limits, nanoTime, nanoTime.getAsLong());
    }

    private ReadingBudget(Limits limits, LongSupplier nanoTime, long begin) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.begin = begin;
    }

    /** The same once more for a part that is read a second time; its time goes on. */
    public ReadingBudget again() {
        return new ReadingBudget(limits, nanoTime, begin);
    }

    public Limits limits() {
        return limits;
    }

    public void spendCells(int count) {
        cells += count;
        if (cells > limits.cells()) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_CELLS, cells, limits.cells());
        }
    }

    /** Counts inflated bytes; asks for the time too, because nothing but a short sheet goes on without them. */
    public void spendBytes(int count) {
        bytes += count;
        if (bytes > limits.inflatedBytes()) {
            throw UnreadableWorkbookException.beyond(ProblemCode.INFLATED_TOO_LARGE, bytes, limits.inflatedBytes());
        }
        if (nanoTime.getAsLong() - begin > limits.time().toNanos()) {
            throw UnreadableWorkbookException.beyond(
                    ProblemCode.READING_TOO_LONG,
                    limits.time().toSeconds(),
                    limits.time().toSeconds());
        }
    }
}
