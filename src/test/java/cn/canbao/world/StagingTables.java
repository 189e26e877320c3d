package cn.canbao.world;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of the staging database, without those of Spring Batch. */
public final class StagingTables {

    private StagingTables() {}

    /** Makes them in an empty database. */
    public static void make(DataSource database) {
        new ResourceDatabasePopulator(Stream.of(
                                "V2__staging.sql",
                                "V3__rosters.sql",
                                "V4__editions.sql",
                                "V5__held.sql",
                                "V6__questions.sql",
                                "V7__register_history.sql",
                                "V8__withdrawals.sql",
                                "V9__retries_and_numerators.sql",
                                "V10__sheet_headers.sql")
                        .map(script -> new ClassPathResource("db/migration/h2/" + script))
                        .toArray(Resource[]::new))
                .execute(database);
    }
}
