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

    private KnownRun night;
    private Path world;
    private String tables;

    @BeforeEach
    void runANight() throws IOException {
        night = new KnownRun(folder, CountyPlan.of(1, 2, 24, 7).withChangingVillages(1));
        world = folder.resolve("world");
        night.run(world);
        night.county().writeNextNight();
        tables = new JsonMapper()
                .readTree(Files.readString(world.resolve("data/canbao.state.json")))
                .get("schema")
                .asString();
    }

    @Test
    void asksNotWhichTablesThereAreWhenTheyAreWrittenDown() throws SQLException {
        removeTheHistoryOfTheTables();
        new DatabaseFile(world.resolve("data")).closed(tables);

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void asksWhichTablesThereAreWhenOthersAreWrittenDown() throws SQLException {
        removeTheHistoryOfTheTables();
        new DatabaseFile(world.resolve("data")).closed("others");

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).err()).contains("schema history table");
    }

    @Test
    void asksWhichTablesThereAreWhenTheLastRunBrokeOff() throws SQLException {
        removeTheHistoryOfTheTables();
        new DatabaseFile(world.resolve("data")).closed(tables);
        new DatabaseFile(world.resolve("data")).open(null);

        assertThat(night.run(world, CountyPlan.NEXT_AS_OF).err()).contains("schema history table");
    }

    @Test
    void refusesToReadEditionsFromTablesOfAnotherProgram() throws SQLException {
        change("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '2'");
        new DatabaseFile(world.resolve("data")).closed("others");

        Outcome outcome = Outcome.call(
                world.resolve("output"),
                "history",
                "--config",
                night.county().config().toString(),
                "--data",
                world.resolve("data").toString());

        assertThat(outcome.err()).contains("是旧版本做的，运行 canbao rebuild 会从存档重建");
    }

    /** Only whoever asks which tables there are misses it. */
    private void removeTheHistoryOfTheTables() throws SQLException {
        change("DROP TABLE \"flyway_schema_history\"");
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + world.resolve("data/canbao"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
