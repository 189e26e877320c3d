package cn.canbao.job;

import cn.canbao.edition.EditionHistory;
import cn.canbao.intake.Withdrawal;
import cn.canbao.staging.SheetRows;
import cn.canbao.staging.problems.OpenErrorCount;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A past edition as one line of the history.
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
        EditionHistory.EditionTotals entry,
        @Nullable LocalDateTime ended,
        EditionHistory.Reporting reporting,
        SheetRows rows,
        OpenErrorCount errors,
        Path outputs,
        @Nullable Withdrawal withdrawal,
        @Nullable Integer replacedBy) {}
