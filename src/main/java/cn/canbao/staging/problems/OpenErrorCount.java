package cn.canbao.staging.problems;

/**
 * How many errors are open in the files of a run.
 *
 * @param all how many there are
 * @param corrected how many of them another file has put right since
 */
public record OpenErrorCount(long all, long corrected) {

    /** Whether there is none. */
    public boolean isNone() {
        return all == 0;
    }
}
