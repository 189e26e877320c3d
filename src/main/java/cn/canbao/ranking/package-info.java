/**
 * Orders regions; ties, rounding and bands are explicit. In: rates. Out: ranks, bands, shortfalls and the progress expected by the
 * schedule.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "completion"})
package cn.canbao.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
