/**
 * The rule book of one campaign: categories, completion bases, goals, bands, ranking, assessment and the layout of the bulletin. In:
 * {@code campaign.yaml}. Out: a checked {@link cn.canbao.campaign.Campaign}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "yaml"})
package cn.canbao.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
