/** What a rate is worth by the rules of the campaign: money by tiers, and points. In: rates. Out: amounts and scores. */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "completion", "ranking"})
package cn.canbao.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
