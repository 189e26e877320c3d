/**
 * Turns what was handed in into records or problems, row by row. In: a file and the rule book. Out: events, one per row, sheet and file;
 * every row ends in one bin.
 *
 * <p>This package holds the events and the reader; only {@link cn.canbao.validation.SubmissionReader} and {@link
 * cn.canbao.validation.SubmissionCursor} know the rooms.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "formula",
            "problem",
            "recognition",
            "recognition :: layout",
            "recognition :: moment",
            "recognition :: roster",
            "region",
            "text",
            "workbook",
            "yaml"
        })
package cn.canbao.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
