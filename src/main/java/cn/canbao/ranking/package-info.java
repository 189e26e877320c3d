/** Orders regions; ties, rounding and bands are explicit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"completion", "campaign"})
package cn.canbao.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
