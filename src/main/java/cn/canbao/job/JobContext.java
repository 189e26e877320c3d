package cn.canbao.job;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts everything that the job consists of. */
final class JobContext {

    private JobContext() {}

    static ConfigurableApplicationContext open(Bureau bureau, Progress progress, Database database, Recorded recorded) {
        Settings settings = bureau.settings();
        // the database would look every value up in a cache first, where hardly any comes twice
        System.setProperty("h2.objectCache", "false");
        Map<String, Object> properties = new HashMap<>(Map.of(
                // the folder that it is started in has a config/application.yaml too, which is not Spring's
                "spring.config.location",
                "classpath:/",
                "canbao.database",
                database.file().url().toString(),
                "canbao.logs",
                settings.logs().toString()));
        database.addKey(properties);
        return new SpringApplicationBuilder(Consolidation.Application.class)
                .environment(new Environment(properties))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("bureau", bureau);
                    starting.getBeanFactory().registerSingleton("progress", progress);
                    starting.getBeanFactory().registerSingleton("recorded", recorded);
                })
                .run();
    }

    /** What we say comes first: otherwise CANBAO_DATABASE_PASSWORD and the like would be taken for properties of the same name. */
    private static final class Environment extends StandardEnvironment {

        Environment(Map<String, Object> properties) {
            getPropertySources().addFirst(new MapPropertySource("canbao", properties));
        }
    }
}
