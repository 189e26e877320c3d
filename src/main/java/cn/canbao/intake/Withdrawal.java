package cn.canbao.intake;

import java.time.LocalDateTime;

/**
 * An edition that was taken back. It is kept; what its run took in counts as handed in to the next run.
 *
 * @param run the run that froze it
 * @param edition its number, which no other edition gets
 * @param beforeRun the number of the first run that the withdrawal holds for
 * @param reason why, in the words of the one who withdrew it
 * @param at when, by the clock of the bureau
 */
public record Withdrawal(long run, int edition, long beforeRun, String reason, LocalDateTime at) {}
