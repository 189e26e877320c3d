/** Commands, exit codes and the console. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "job",
            "problem",
            "campaign",
            "intake",
            "recognition",
            "validation",
            "staging",
            "completion",
            "ranking",
            "publication"
        })
package cn.canbao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
