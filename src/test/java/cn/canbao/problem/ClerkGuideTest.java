package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide of the clerk says of every code what it means and what to do, under the severity that it has. */
class ClerkGuideTest {

    private static final Map<Severity, String> WORDS =
            Map.of(Severity.ERROR, "错误", Severity.WARNING, "提醒", Severity.INFO, "说明");

    private static String guide;

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("src/docs/clerk-guide.md"));
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryCode(ProblemCode code) {
        assertThat(guide).contains("| " + code.code() + " | " + WORDS.get(code.severity()) + " | ");
    }
}
