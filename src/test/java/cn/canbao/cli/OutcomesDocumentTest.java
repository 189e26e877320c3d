package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.Severity;
import cn.canbao.validation.Bin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** outcomes.md and its English twin name every outcome, every bin and every problem, each with the very sentences that users are told. */
class OutcomesDocumentTest {

    private static final Map<String, Map<Severity, String>> SEVERITIES = Map.of(
            "zh", Map.of(Severity.ERROR, "错误", Severity.WARNING, "提醒", Severity.INFO, "说明"),
            "en", Map.of(Severity.ERROR, "error", Severity.WARNING, "warning", Severity.INFO, "info"));

    @ParameterizedTest
    @CsvSource({"outcomes.md, zh", "outcomes.en.md, en"})
    void saysEveryProblemInTheWordsThatUsersAreTold(String document, String language) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/docs", document));
        List<String> expected = new ArrayList<>(lines);
        int begin = 0;
        while (begin < lines.size() && !isProblem(lines.get(begin))) {
            begin++;
        }
        expected.removeIf(OutcomesDocumentTest::isProblem);
        expected.addAll(Math.min(begin, expected.size()), problems(language));
        Path right = Path.of("target", document);
        Files.createDirectories(right.getParent());
        Files.write(right, expected);

        assertThat(lines).as("what it should be lies in " + right).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"outcomes.md", "outcomes.en.md"})
    void namesEveryOutcomeOfAFileAndEveryBinOfARow(String document) throws Exception {
        List<String> words = new ArrayList<>(List.of("accepted", "warned", "rejected"));
        for (Bin bin : Bin.values()) {
            words.add(bin.word());
        }
        var outcomes = RunSummary.class.getDeclaredField("OUTCOMES");
        outcomes.setAccessible(true);
        ((List<?>) outcomes.get(null)).forEach(outcome -> words.add(outcome.toString()));

        assertThat(words)
                .allSatisfy(word -> assertThat(Files.readString(Path.of("src/docs", document)))
                        .contains("\n| " + word + " | "));
    }

    private static boolean isProblem(String line) {
        return line.matches("\\| `[a-z-]+` \\|.*");
    }

    private static List<String> problems(String language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "cn.canbao.problem.problems",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> lines = new ArrayList<>();
        for (ProblemCode code : ProblemCode.values()) {
            List<String> variants = new ArrayList<>();
            for (String key : new TreeSet<>(sentences.keySet())) {
                if (key.equals(code.code()) || key.startsWith(code.code() + ".")) {
                    variants.add(sentences.getString(key).replace("|", "\\|"));
                }
            }
            lines.add("| `" + code.code() + "` | " + SEVERITIES.get(language).get(code.severity()) + " | "
                    + String.join("<br>", variants) + " |");
        }
        return lines;
    }
}
