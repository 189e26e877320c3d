/**
 * Reads every written document back and compares each figure with the edition. In: written files. Out: nothing, or an error that names
 * file, place and both figures.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "documents",
            "edition",
            "problem",
            "publication.bulletin",
            "publication.facts",
            "publication.notice",
            "ranking",
            "staging",
            "staging :: questions",
            "workbook"
        })
package cn.canbao.publication.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
