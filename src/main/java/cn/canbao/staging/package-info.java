/** The staging database: what was accepted, what was turned away, which version counts, and what was published. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "campaign", "intake", "region", "validation"})
package cn.canbao.staging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
