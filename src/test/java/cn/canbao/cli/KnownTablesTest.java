package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.county.CountyPlan;
import cn.canbao.ledger.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A database that is as it was closed need not be asked which tables it has; another one is. */
class KnownTablesTest {

    @TempDir
    private Path folder;

    private KnownNight night;
    private Path world;
    private String tables;

    /** Only whoever asks which tables there are misses the history of them. */
    @BeforeEach
    void removeTheHistoryOfTheTables() throws IOException, SQLException {
        night = new KnownNight(folder, CountyPlan.of(1, 2, 24, 7).withChangingVillages(1));
        world = folder.resolve("world");
        night.run(world);
        night.county().writeNextNight();
        tables = new JsonMapper()
                .readTree(Files.readString(world.resolve("data/canbao.state.json")))
                .get("schema")
                .asString();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + world.resolve("data/canbao"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE \"flyway_schema_history\"");
        }
    }

    @Test
    void asksNotWhichTablesThereAreWhenTheyAreWrittenDown() {
        new DatabaseFile(world.resolve("data")).closed(tables);

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void asksWhichTablesThereAreWhenOthersAreWrittenDown() {
        new DatabaseFile(world.resolve("data")).closed("others");

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).err()).contains("schema history table");
    }

    @Test
    void asksWhichTablesThereAreWhenTheLastRunBrokeOff() {
        new DatabaseFile(world.resolve("data")).closed(tables);
        new DatabaseFile(world.resolve("data")).open(null);

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).err()).contains("schema history table");
    }
}
