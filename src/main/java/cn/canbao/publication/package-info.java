/**
 * Writes the documents of an edition, reads them back, and names them only when all agree with it. In: a frozen edition. Out: a folder of
 * files, complete or not there.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "documents",
            "edition",
            "intake",
            "ledger",
            "problem",
            "publication.bulletin",
            "publication.excel",
            "publication.facts",
            "publication.files",
            "publication.json",
            "publication.notice",
            "publication.proof",
            "publication.rejects",
            "publication.report",
            "publication.word",
            "recognition :: layout",
            "region",
            "staging",
            "staging :: problems",
            "storage",
            "text",
            "yaml"
        })
package cn.canbao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
