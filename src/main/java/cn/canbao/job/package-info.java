/** Spring Batch wiring, and nothing else. */
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
            "publication",
            "ledger"
        })
package cn.canbao.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
