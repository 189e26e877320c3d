/** Commands, exit codes and the console. In: arguments. Out: an exit code, and sentences that say what to do. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "configuration",
            "doctor",
            "edition",
            "intake",
            "job",
            "nightly",
            "problem",
            "publication",
            "ranking",
            "recognition",
            "recognition :: layout",
            "setup",
            "staging",
            "staging :: problems",
            "storage",
            "text",
            "validation",
            "yaml"
        })
package cn.canbao.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
