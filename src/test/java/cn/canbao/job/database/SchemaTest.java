package cn.canbao.job.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void marksAScriptOfWhichOneLetterDiffersDifferently() {
        byte[] one = "CREATE TABLE a (b INT)".getBytes(StandardCharsets.UTF_8);
        byte[] other = "CREATE TABLE a (c INT)".getBytes(StandardCharsets.UTF_8);

        assertThat(Schema.mark(List.of(one, other))).isEqualTo(Schema.mark(List.of(one.clone(), other.clone())));
        assertThat(Schema.mark(List.of(one, other))).isNotEqualTo(Schema.mark(List.of(one, one)));
        assertThat(Schema.mark(List.of(one, other))).isNotEqualTo(Schema.mark(List.of(other, other)));
    }

    @Test
    void marksEveryScriptOfTheProgram() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration/h2"))) {
            assertThat(Schema.SCRIPTS)
                    .containsExactlyElementsOf(
                            scripts.map(script -> script.getFileName().toString())
                                    .sorted(Comparator.comparingInt(SchemaTest::version))
                                    .toList());
        }
    }

    private static int version(String script) {
        return Integer.parseInt(script, 1, script.indexOf('_'), 10);
    }
}
