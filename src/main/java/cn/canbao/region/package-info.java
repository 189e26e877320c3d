/** Who must report, under which names, with which targets. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "campaign"})
package cn.canbao.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
