package cn.canbao.staging;

/**
 * The errors that stand in the files of a run.
 *
 * @param all how many there are
 * @param corrected how many of them another file has put right since
 */
public record StandingErrors(long all, long corrected) {

    /** Whether there is none. */
    public boolean isNone() {
        return all == 0;
    }
}
