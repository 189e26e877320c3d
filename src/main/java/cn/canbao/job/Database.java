package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.ledger.DatabaseFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database and the key to it.
 *
 * @param file its file
 * @param password the password that it is encrypted by; null when it is not
 */
record Database(DatabaseFile file, @Nullable String password) {

    /** The database of a data folder. */
    static Database of(Settings settings) {
        return new Database(new DatabaseFile(settings.data()), DatabasePassword.of(settings, System.getenv()));
    }

    /** The file that a new one is built in, by the same password. */
    Database rebuilt() {
        return new Database(file.rebuilt(), password);
    }

    /** Adds what opening it takes to the properties of the job. */
    void addKey(Map<String, Object> properties) {
        properties.put("canbao.cipher", cipher());
        properties.put("canbao.database-password", key());
    }

    /** A connection that can read and nothing else; whoever opens it destroys it. */
    SingleConnectionDataSource forReading() {
        return new SingleConnectionDataSource(
                "jdbc:h2:file:" + file.url()
                        + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=16384"
                        + ";TRACE_LEVEL_FILE=0" + cipher(),
                "sa",
                key(),
                true);
    }

    private String cipher() {
        return password == null ? "" : ";CIPHER=AES";
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
    void refuseWrongPassword() {
        switch (file.key(password)) {
            case WRONG -> throw refused("the password is not the one that it is encrypted by");
            case NEEDED ->
                throw refused("it is encrypted; name the file with the password (database.passwordFile) or set "
                        + DatabasePassword.VARIABLE);
            case NOT_NEEDED ->
                throw refused("there is a password, but it is not encrypted; canbao rebuild makes it anew, encrypted");
            case FITS, UNKNOWN -> {}
        }
    }

    /** Whether a failure to open it may come from the password. */
    boolean mayBeWrongPassword() {
        return file.key(password) == DatabaseFile.Key.UNKNOWN;
    }

    /** The exception for a database that does not open. */
    ConfigurationException refused(String reason) {
        return new ConfigurationException("the database " + file.url(), reason);
    }
}
