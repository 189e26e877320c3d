/** The lines of a title, broken between words and not inside of them. In: a title and the names of the campaign. Out: its lines. */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "text"})
package cn.canbao.publication.title;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
