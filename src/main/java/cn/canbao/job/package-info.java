/**
 * The front door for commands: runs, rebuilds, past editions, and the recovery of a damaged database. In: a configuration. Out: the
 * result of a run, or why it failed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "configuration",
            "edition",
            "intake",
            "ledger",
            "problem",
            "publication",
            "staging",
            "staging :: problems",
            "staging :: questions",
            "storage",
            "text",
            "validation",
            "yaml"
        })
package cn.canbao.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
