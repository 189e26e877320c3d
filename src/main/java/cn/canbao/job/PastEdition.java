package cn.canbao.job;

import cn.canbao.intake.Withdrawal;
import cn.canbao.staging.EditionHistory;
import cn.canbao.staging.SheetRows;
import cn.canbao.staging.StandingErrors;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the past in a line.
 *
 * @param entry its number, its moment and its totals
 * @param ended when its outputs were complete, by the clock of the bureau; null when that was not written down
 * @param reporting how many regions had reported
 * @param rows where the rows of its files ended
 * @param errors the errors that stood in the files that it found
 * @param outputs the folder of its outputs
 * @param withdrawal why and when it was withdrawn; null when it stands
 * @param replacedBy the number of the edition of the same moment whose outputs took the place of its own; null when none did
 */
public record PastEdition(
        EditionHistory.Entry entry,
        @Nullable LocalDateTime ended,
        EditionHistory.Reporting reporting,
        SheetRows rows,
        StandingErrors errors,
        Path outputs,
        @Nullable Withdrawal withdrawal,
        @Nullable Integer replacedBy) {}
