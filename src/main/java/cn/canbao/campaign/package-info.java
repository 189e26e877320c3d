/** The rule book of this year: categories, completion bases, goals, bands, ranking and the layout of the bulletin. */
@NullMarked
@ApplicationModule(allowedDependencies = "problem")
package cn.canbao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
