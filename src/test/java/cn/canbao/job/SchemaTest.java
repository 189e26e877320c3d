package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void marksEveryScriptOfTheProgram() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration/h2"))) {
            assertThat(Schema.SCRIPTS)
                    .containsExactlyElementsOf(
                            scripts.map(script -> script.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }
}
