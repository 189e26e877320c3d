/**
 * All configuration of one county, read and checked before anything starts. In: the folder {@code config}. Out: a {@link
 * cn.canbao.configuration.CampaignConfiguration}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "documents",
            "intake",
            "problem",
            "recognition",
            "recognition :: layout",
            "region",
            "text",
            "storage",
            "validation",
            "validation :: register",
            "workbook",
            "yaml"
        })
package cn.canbao.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
