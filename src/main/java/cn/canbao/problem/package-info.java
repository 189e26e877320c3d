/** The one language for what is wrong and where: stable codes, exact places, one sentence that says what to do. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.canbao.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
