package cn.canbao.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the job is given on a night like any other, beside a bureau and somebody who is told of its progress. */
@Configuration(proxyBeanMethods = false)
class OrdinaryNight {

    @Bean
    LogFiles logFiles(Bureau bureau) {
        return LogFiles.open(bureau.settings().logs(), bureau.settings().zone());
    }

    /** @param logs opened before, as in the program, because the database has something to say */
    @Bean
    Database database(Bureau bureau, LogFiles logs) {
        logs.check();
        return Database.of(bureau.settings());
    }

    @Bean
    Recorded recorded() {
        return Recorded.NOTHING;
    }
}
