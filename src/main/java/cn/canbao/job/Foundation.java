package cn.canbao.job;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What everything stands on: the database with its present schema, the ways to it, and the framework, which keeps its records there.
 *
 * <p>Written out rather than left to automatic configuration, which finds out the same anew in every start.
 */
@Configuration(proxyBeanMethods = false)
class Foundation extends JdbcDefaultBatchConfiguration {

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
