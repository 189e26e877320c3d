package cn.canbao.job;

import cn.canbao.configuration.Settings;
import cn.canbao.job.database.Database;
import cn.canbao.job.database.Schema;
import cn.canbao.ledger.DatabaseCondition;
import cn.canbao.ledger.DatabaseFile;

/**
 * What is known of the database of a data folder without opening it: nothing is written.
 *
 * @param condition its condition
 * @param hasPresentSchema whether it has the tables of this program; only of a sound one
 */
public record DatabaseInspection(DatabaseCondition condition, boolean hasPresentSchema) {

    /**
     * Inspects the database of a data folder. Nobody may have it open.
     *
     * @throws cn.canbao.yaml.ConfigurationException when the password is not the one that it is encrypted by, or cannot be read
     * @throws java.io.UncheckedIOException when the disk does not give it
     */
    public static DatabaseInspection of(Settings settings) {
        Database database = Database.of(settings);
        database.refuseWrongPassword();
        DatabaseFile file = database.file();
        return new DatabaseInspection(file.condition(), file.isOfSchema(Schema.mark()));
    }
}
