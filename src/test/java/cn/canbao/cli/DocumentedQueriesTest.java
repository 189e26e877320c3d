package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every query in every document answers with the rows that the document shows, on the data that it speaks of. */
class DocumentedQueriesTest {

    private static final Map<String, List<String>> STARTS = Map.of(
            "", List.of("--config", "config", "--as-of", "2021-02-02T10:00"),
            "linjiang-2024", List.of("--config", "config/examples/linjiang-2024", "--as-of", "2023-12-15T17:00"));

    private static final Pattern COUNT = Pattern.compile("([0-9]+) (?:行|rows)");
    private static final Pattern SUM = Pattern.compile("(?:合计|in all) ([0-9]+)");

    @TempDir
    private Path worlds;

    private final Map<String, Path> databases = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> answersWithTheRowsThatAreShown() throws IOException {
        List<DynamicTest> all = new ArrayList<>();
        for (Path document : DocumentText.documents()) {
            for (DocumentText.Query query : DocumentText.of(document).queries()) {
                all.add(DynamicTest.dynamicTest(query.where(), () -> hold(query)));
            }
        }
        return all.stream();
    }

    private void hold(DocumentText.Query query) throws SQLException {
        Path data = databases.computeIfAbsent(query.example(), this::publish);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("canbao"), "sa", "")) {
            List<List<String>> rows = new ArrayList<>();
            for (String sql : query.sql().split(";")) {
                if (!sql.isBlank()) {
                    rows.addAll(rows(connection, sql));
                }
            }
            holdRows(query.shown(), rows);
        }
    }

    private Path publish(String example) {
        Path world = worlds.resolve("of-" + example);
        Outcome outcome = Outcome.of(world, STARTS.get(example).toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        return world.resolve("data");
    }

    private static void holdRows(List<String> shown, List<List<String>> rows) {
        boolean isWhole = true;
        for (int i = 0; i < shown.size(); i++) {
            String line = shown.get(i);
            if (!line.startsWith("...")) {
                List<String> cells =
                        Stream.of(line.split("\\|", -1)).map(String::strip).toList();
                assertThat(rows.get(i)).isEqualTo(cells);
                continue;
            }
            isWhole = false;
            assertThat(i).isEqualTo(shown.size() - 1);
            assertThat(rows).hasSizeGreaterThan(i);
            Matcher count = COUNT.matcher(line);
            if (count.find()) {
                assertThat(rows).hasSize(Integer.parseInt(count.group(1)));
            }
            Matcher sum = SUM.matcher(line);
            if (sum.find()) {
                assertThat(rows.stream()
                                .mapToInt(row -> Integer.parseInt(row.get(0)))
                                .sum())
                        .isEqualTo(Integer.parseInt(sum.group(1)));
            }
        }
        if (isWhole && !shown.isEmpty()) {
            assertThat(rows).hasSameSizeAs(shown);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet result = statement.getResultSet();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(Objects.toString(result.getString(i), "").strip());
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
