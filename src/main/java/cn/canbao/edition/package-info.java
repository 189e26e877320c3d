/**
 * What a run freezes: figures, rates, ranks and what is asked about them, under a number, never changed again. In: current figures. Out:
 * editions, as all documents read them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "intake",
            "problem",
            "ranking",
            "region",
            "staging",
            "staging :: questions"
        })
package cn.canbao.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
