/** Counts and rates per region and category, exact and summed bottom-up. In: what each region reported. Out: how far each region has come. */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "region"})
package cn.canbao.completion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
