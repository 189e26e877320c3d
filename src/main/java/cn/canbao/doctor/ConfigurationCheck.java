package cn.canbao.doctor;

import cn.canbao.campaign.Campaign;
import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.problem.Message;
import cn.canbao.text.PlainLine;
import java.util.ArrayList;
import java.util.List;

/** Whether the configuration can be used, and every answered form in it. */
record ConfigurationCheck(Workplace workplace) implements Check {

    @Override
    public Message subject() {
        return Message.of("doctor-configuration");
    }

    @Override
    public List<Finding> findings() {
        CampaignConfiguration configuration = workplace.configuration();
        Message mistake = workplace.mistake();
        if (configuration == null || mistake != null) {
            return List.of(Finding.refused(
                    subject(),
                    mistake == null ? Message.plain("?") : mistake,
                    workplace.hasOwnSettings()
                            ? Message.of("doctor-configuration-do")
                            : Message.of("doctor-settings-do")
                                    .with("input", workplace.settings().input())
                                    .with("output", workplace.settings().output())
                                    .with("data", workplace.settings().data())));
        }
        Campaign campaign = configuration.campaign();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                subject(),
                Message.of("doctor-configuration-found")
                        .with("campaign", campaign.id())
                        .with("region", PlainLine.of(campaign.region()))
                        .with("year", campaign.year())
                        .with(
                                "count",
                                configuration
                                        .register()
                                        .reporting(configuration.register().root())
                                        .size())));
        configuration.unusedLayouts().stream()
                .map(unused -> Finding.mind(subject(), unused, Message.of("doctor-layout-do")))
                .forEach(findings::add);
        return findings;
    }
}
