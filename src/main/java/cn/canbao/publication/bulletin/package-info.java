/** The bulletin table, a sheet per question. In: facts. Out: 通报表.xlsx with its charts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "assessment",
            "campaign",
            "completion",
            "documents",
            "edition",
            "problem",
            "publication.excel",
            "publication.facts",
            "publication.title",
            "ranking",
            "staging",
            "staging :: questions",
            "text"
        })
package cn.canbao.publication.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
