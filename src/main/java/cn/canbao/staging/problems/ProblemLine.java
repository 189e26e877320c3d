package cn.canbao.staging.problems;

import org.jspecify.annotations.Nullable;

/**
 * A problem that is open when an edition is frozen, as auditor and village see it.
 *
 * @param region code of the region that the row speaks of, else of the region that the sheet belongs to; null when neither is known
 * @param file path of the file
 * @param sheet name of the sheet; null when the whole file is meant
 * @param row number of the row; 0 when the whole sheet is meant
 * @param column index of the column; -1 when the whole row is meant
 * @param label label of the column; null when no column is meant
 * @param value raw value, ID numbers masked; null when no single value is meant
 * @param code code of the problem
 * @param severity error, warning or info
 * @param message what to do, in one sentence
 * @param correctedBy path of the file that has reported the region since; null when nothing has
 */
public record ProblemLine(
        @Nullable String region,
        String file,
        @Nullable String sheet,
        int row,
        int column,
        @Nullable String label,
        @Nullable String value,
        String code,
        String severity,
        String message,
        @Nullable String correctedBy) {}
