/** What Excel shows for a number by the number format of its cell. In: a format and a number. Out: the text that a person sees, and the number that it says. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.canbao.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
