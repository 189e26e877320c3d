package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.batch.ConsolidationJob;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.database.BatchInfrastructureConfiguration;
import cn.canbao.job.database.Database;
import cn.canbao.job.logging.LogFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the Spring application context of the job. */
final class JobContext {

    private static final Logger LOG = LoggerFactory.getLogger(JobContext.class);

    private JobContext() {}

    /** The parts of it. They need a {@link CampaignConfiguration}, {@link RunProgress}, {@link Database}, {@link ReplayedRuns} and {@link LogFiles}. */
    @Configuration(proxyBeanMethods = false)
    @Import({BatchInfrastructureConfiguration.class, ComponentConfiguration.class, ConsolidationJob.class})
    static class Parts {}

    static ConfigurableApplicationContext open(
            CampaignConfiguration configuration, RunProgress progress, Database database, ReplayedRuns replayed) {
        LogFiles logs = LogFiles.open(
                configuration.settings().logs(), configuration.settings().zone());
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext() {
            @Override
            protected void initMessageSource() {
                // no message source is needed, and the default one would load all locales of Java
            }

            @Override
            protected void onClose() {
                // last, because closing the database may log something
                logs.close();
            }
        };
        context.setAllowBeanDefinitionOverriding(false);
        context.setAllowCircularReferences(false);
        ConfigurableListableBeanFactory given = context.getBeanFactory();
        given.registerSingleton("configuration", configuration);
        given.registerSingleton("progress", progress);
        given.registerSingleton("database", database);
        given.registerSingleton("replayedRuns", replayed);
        given.registerSingleton("logFiles", logs);
        context.register(Parts.class);
        // a signal still closes the database
        context.registerShutdownHook();
        try {
            context.refresh();
            return context;
        } catch (RuntimeException | Error e) {
            // the caller reports it to the user; only the log needs the stack trace
            LOG.info("Cannot start the job", e);
            context.close();
            logs.close();
            throw e;
        }
    }
}
