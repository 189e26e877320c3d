package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.database.Database;
import cn.canbao.job.logging.LogFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the job is given in an ordinary run, beside the configuration and a progress that nobody watches. */
@Configuration(proxyBeanMethods = false)
class OrdinaryRun {

    @Bean
    LogFiles logFiles(CampaignConfiguration configuration) {
        return LogFiles.open(
                configuration.settings().logs(), configuration.settings().zone());
    }

    /** @param logs opened before, as in the program, because the database has something to say */
    @Bean
    Database database(CampaignConfiguration configuration, LogFiles logs) {
        logs.check();
        return Database.of(configuration.settings());
    }

    @Bean
    ReplayedRuns replayed() {
        return ReplayedRuns.NOTHING;
    }
}
