package cn.canbao.job.database;

import cn.canbao.configuration.Settings;
import cn.canbao.ledger.DatabaseFile;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database file of a data folder and the password that opens it.
 *
 * @param file its file
 * @param password the password that it is encrypted by; null when it is not
 * @param hasPresentSchema whether its tables are known to be those that this program needs; otherwise they are looked at and brought
 *     up to them
 */
public record Database(DatabaseFile file, @Nullable String password, boolean hasPresentSchema) {

    private static final String USER = "sa";

    /** The database of a data folder. */
    public static Database of(Settings settings) {
        return new Database(new DatabaseFile(settings.data()), DatabasePassword.of(settings, System.getenv()), false);
    }

    /** The same, known to have the tables that this program needs. */
    public Database withPresentSchema() {
        return new Database(file, password, true);
    }

    /** The file that a new one is built in, by the same password. */
    public Database rebuilt() {
        return new Database(file.rebuilt(), password, false);
    }

    /**
     * A pool of connections that can read and write; closing it closes the database. Every commit is on the disk when it returns.
     */
    HikariDataSource forWriting() {
        // the database would look every value up in a cache first, where hardly any comes twice
        System.setProperty("h2.objectCache", "false");
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url(";WRITE_DELAY=0;MAX_COMPACT_TIME=0"));
        source.setUsername(USER);
        source.setPassword(key());
        return source;
    }

    /** A connection that can read and nothing else; whoever opens it destroys it. */
    public SingleConnectionDataSource forReading() {
        return new SingleConnectionDataSource(url(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE"), USER, key(), true);
    }

    /**
     * No trace file, which would hold the values of failed statements; closed by its owner, not by a shutdown hook. Prepared statements are
     * cached; only so many, because each keeps its last result.
     */
    private String url(String options) {
        return "jdbc:h2:file:" + file.url()
                + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384;QUERY_CACHE_SIZE=32;TRACE_LEVEL_FILE=0" + options
                + (password == null ? "" : ";CIPHER=AES");
    }

    /** The database expects the password of the file, then that of the user, which is empty. */
    private String key() {
        return password == null ? "" : password + " ";
    }

    /**
     * Refuses a password that is not the one it is encrypted by, before anybody can take it for damaged.
     *
     * @throws ConfigurationException when the password is not the right one
     */
    public void refuseWrongPassword() {
        switch (file.key(password)) {
            case WRONG -> throw refused(Message.of("password-wrong"));
            case NEEDED -> throw refused(Message.of("password-needed").with("variable", DatabasePassword.VARIABLE));
            case NOT_NEEDED -> throw refused(Message.of("password-not-needed"));
            case FITS, UNKNOWN -> {}
        }
    }

    /** Whether a failure to open it may come from the password. */
    public boolean mayBeWrongPassword() {
        return file.key(password) == DatabaseFile.Key.UNKNOWN;
    }

    /** The exception for a database that does not open. */
    public ConfigurationException refused(Message reason) {
        return new ConfigurationException(Message.of("the-database").with("file", file.url()), reason);
    }
}
