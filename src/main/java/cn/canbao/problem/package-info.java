/**
 * The one language for what is wrong and where: stable codes, exact places, one sentence that says what to do. In: what a check has
 * found. Out: a problem, and its sentence in Chinese or English.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package cn.canbao.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
