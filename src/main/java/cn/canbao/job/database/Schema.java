package cn.canbao.job.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the database, and the scripts that make them. */
public final class Schema {

    /** In the order in which they are applied. */
    static final List<String> SCRIPTS = List.of(
            "V1__spring_batch.sql",
            "V2__staging.sql",
            "V3__rosters.sql",
            "V4__editions.sql",
            "V5__held.sql",
            "V6__questions.sql",
            "V7__register_history.sql",
            "V8__withdrawals.sql",
            "V9__retries_and_numerators.sql",
            "V10__sheet_headers.sql");

    private static final String FOLDER = "db/migration/h2";

    private Schema() {}

    /** Its versions, as seen by way of a connection. */
    public static Flyway of(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                .load();
    }

    /** A fingerprint of the schema that this program needs. */
    public static String mark() {
        return mark(SCRIPTS.stream().map(Schema::content).toList());
    }

    /** Another one as soon as a letter of a script differs. */
    static String mark(List<byte[]> scripts) {
        CRC32C crc = new CRC32C();
        scripts.forEach(crc::update);
        return Long.toHexString(crc.getValue());
    }

    private static byte[] content(String script) {
        try (InputStream in = Schema.class.getResourceAsStream("/" + FOLDER + "/" + script)) {
            return Objects.requireNonNull(in, script).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + script + " of the program: " + e, e);
        }
    }
}
