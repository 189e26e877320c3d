/**
 * Every rejected row with its reason, in the forms that people ask for. In: rejected rows, streamed. Out: rejected-rows.csv, .xlsx and
 * the log.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "edition",
            "publication.excel",
            "publication.facts",
            "staging :: problems",
            "text"
        })
package cn.canbao.publication.rejects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
