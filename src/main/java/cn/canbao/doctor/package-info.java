/**
 * Looks at everything that a run needs and says what is right, what is to be minded and what is wrong; changes nothing. In: a
 * configuration folder. Out: findings, each with what to do.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "configuration",
            "intake",
            "job",
            "ledger",
            "problem",
            "publication",
            "region",
            "text",
            "yaml"
        })
package cn.canbao.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
