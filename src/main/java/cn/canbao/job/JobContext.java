package cn.canbao.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts everything that the job consists of. */
final class JobContext {

    private static final Logger LOG = LoggerFactory.getLogger(JobContext.class);

    private JobContext() {}

    /** The parts of it. They need a {@link Bureau}, {@link Progress}, {@link Database}, {@link Recorded} and {@link LogFiles}. */
    @Configuration(proxyBeanMethods = false)
    @Import({Foundation.class, Rooms.class, ConsolidationJob.class})
    static class Parts {}

    static ConfigurableApplicationContext open(Bureau bureau, Progress progress, Database database, Recorded recorded) {
        LogFiles logs =
                LogFiles.open(bureau.settings().logs(), bureau.settings().zone());
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext() {
            @Override
            protected void initMessageSource() {
                // nobody asks the context for texts; to prepare for that it would look up all languages of Java
            }

            @Override
            protected void onClose() {
                // last, because closing the database may have something to say
                logs.close();
            }
        };
        context.setAllowBeanDefinitionOverriding(false);
        context.setAllowCircularReferences(false);
        ConfigurableListableBeanFactory given = context.getBeanFactory();
        given.registerSingleton("bureau", bureau);
        given.registerSingleton("progress", progress);
        given.registerSingleton("database", database);
        given.registerSingleton("recorded", recorded);
        given.registerSingleton("logFiles", logs);
        context.register(Parts.class);
        // whoever stops the program by a signal still closes the database
        context.registerShutdownHook();
        try {
            context.refresh();
            return context;
        } catch (RuntimeException | Error e) {
            // whoever asked for it says it to people; only the log needs all of it
            LOG.info("Cannot start the job", e);
            context.close();
            logs.close();
            throw e;
        }
    }
}
