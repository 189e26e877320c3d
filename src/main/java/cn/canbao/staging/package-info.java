/**
 * The staging database: what was accepted, what was turned away, and which version counts. In: the events of validation. Out: current
 * figures, problems and row counts as of a run.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "problem",
            "recognition",
            "recognition :: layout",
            "region",
            "text",
            "validation",
            "validation :: person"
        })
package cn.canbao.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
