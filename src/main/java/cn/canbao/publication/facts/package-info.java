/**
 * What several documents say, worked out once: figures with their labels, remarks, standing against the schedule, checks. In: an edition.
 * Out: values that any document can print.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "documents",
            "edition",
            "problem",
            "ranking",
            "region",
            "staging",
            "staging :: problems",
            "text"
        })
package cn.canbao.publication.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
