/** Writes the finished edition: workbook, rejected rows, summary and manifest, all from the same frozen figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "campaign",
            "region",
            "workbook",
            "intake",
            "recognition",
            "validation",
            "staging",
            "completion",
            "ranking",
            "ledger",
            "assessment"
        })
package cn.canbao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
