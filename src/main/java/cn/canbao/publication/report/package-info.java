/** The report as one page that needs no network. In: an edition, its files and a sample of its errors. Out: report.html. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "documents",
            "edition",
            "publication.facts",
            "publication.title",
            "ranking",
            "staging"
        })
package cn.canbao.publication.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
