/** The official notice and the short message, in sentences. In: an edition and the templates. Out: 通报.docx and 短讯.txt. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "completion",
            "documents",
            "edition",
            "publication.facts",
            "publication.title",
            "publication.word",
            "ranking",
            "text"
        })
package cn.canbao.publication.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
