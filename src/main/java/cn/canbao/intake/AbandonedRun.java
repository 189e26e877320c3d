package cn.canbao.intake;

/**
 * A run that broke off twice at the same place and is not tried again.
 *
 * @param run the run
 * @param cause where it broke off, and why
 * @param held how many files are held with it
 */
public record AbandonedRun(Run run, Cause cause, int held) {

    /**
     * Why a run was abandoned.
     *
     * @param step the step at which it broke off
     * @param reason what it said, on one line, without ID numbers
     */
    public record Cause(String step, String reason) {}
}
