/** What other programs read. In: an edition and its outputs. Out: summary.json and manifest.json. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "edition",
            "ledger",
            "publication.facts",
            "ranking",
            "staging",
            "staging :: problems"
        })
package cn.canbao.publication.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
