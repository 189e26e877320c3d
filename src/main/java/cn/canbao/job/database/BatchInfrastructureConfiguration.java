package cn.canbao.job.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Infrastructure beans: the data source with the current schema, the transaction manager, and Spring Batch's job repository.
 *
 * <p>Declared by hand instead of by Spring Boot's auto-configuration, which costs time at every start.
 */
@Configuration(proxyBeanMethods = false)
public class BatchInfrastructureConfiguration extends JdbcDefaultBatchConfiguration {

    @Bean
    DataSource dataSource(Database database) {
        HikariDataSource source = database.forWriting();
        try {
            if (!database.hasPresentSchema()) {
                Schema.of(source).migrate();
            }
            return source;
        } catch (RuntimeException | Error e) {
            source.close();
            throw e;
        }
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }
}
