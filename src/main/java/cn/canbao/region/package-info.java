/**
 * Who must report, under which names, with which targets, and what a region has reported. In: names as people write them. Out: the
 * region, several candidates, or none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "problem", "text", "yaml"})
package cn.canbao.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
