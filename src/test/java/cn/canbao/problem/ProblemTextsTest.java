package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Place CELL = Place.sheet("a.xlsx", "进度").atRow(6).atColumn(2, "已参保人数");

    private final Properties chinese = bundle("zh");
    private final Properties english = bundle("en");

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceInEveryLanguage(ProblemCode code) {
        assertThat(chinese.getProperty(code.code())).isNotBlank().endsWith("。");
        assertThat(english.getProperty(code.code())).isNotBlank().endsWith(".");
    }

    @Test
    void everyTextStandsInEveryLanguageWithTheSamePlaceholders() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(chinese.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void noTextIsLeftOverFromACodeThatIsGone() {
        var codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());

        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> !key.matches("(kind|measure|field|counted|part|format)\\..*"))
                .extracting(key -> key.replaceFirst("\\..*", ""))
                .allMatch(codes::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTextStandsOnce(String language) throws IOException {
        try (var reader = open(language)) {
            assertThat(new BufferedReader(reader).lines())
                    .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
                    .extracting(line -> line.substring(0, line.indexOf('=')).strip())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void saysAProblemInBothLanguages() {
        var problem = Problem.of(ProblemCode.NUMBER_EXPECTED, CELL).withValue("约300");

        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).isEqualTo("第 6 行 C 列“已参保人数”写的是“约300”，请改成整数人数。");
        assertThat(new ProblemTexts(Locale.ENGLISH).sentence(problem))
                .isEqualTo("Row 6, column C \"已参保人数\" says \"约300\"; enter a whole number of people.");
    }

    @Test
    void choosesTheSentenceOfAVariant() {
        var problem = Problem.of(ProblemCode.UNKNOWN_REGION, CELL)
                .withValue("田坝侨镇")
                .with("variant", "nearest")
                .with("nearest", "田坝桥镇");

        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).contains("是不是“田坝桥镇”？");
    }

    @ParameterizedTest
    @EnumSource
    void saysAVariantThatHasNoSentenceOfItsOwnAsItsCode(ProblemCode code) {
        var texts = new ProblemTexts(Locale.CHINESE);

        assertThat(texts.sentence(Problem.of(code, CELL).with("variant", "never-heard-of")))
                .isEqualTo(texts.sentence(Problem.of(code, CELL)));
    }

    @Test
    void looksUpAFactThatIsATextItself() {
        var problem = Problem.of(ProblemCode.KIND_NOT_ACCEPTED, CELL).with("kind", "@kind.roster");

        assertThat(new ProblemTexts(Locale.ENGLISH).sentence(problem)).contains("is a roster");
    }

    @Test
    void keepsASentenceOnOneLineAndShort() {
        var problem = Problem.of(ProblemCode.NUMBER_EXPECTED, CELL).withValue("一\n二\t三" + "很".repeat(100) + "长$1{row}");

        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem))
                .contains("“一 二 三很很")
                .contains("很…”")
                .hasSizeLessThan(120);
    }

    @Test
    void showsNoPartOfAnIdNumberWhereAValueIsCutShort() {
        String number = "520501" + "19800101" + "0019";
        var problem = Problem.of(
                        ProblemCode.NUMBER_EXPECTED,
                        Place.sheet("a.xlsx", "表").atRow(6).atColumn(2, "长".repeat(45) + number))
                .withValue("长".repeat(48) + number)
                .with("found", "长".repeat(50) + number);

        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).doesNotContain("19800");
    }

    @Test
    void doesNotReadPlaceholdersInsideValues() {
        var problem = Problem.of(ProblemCode.NUMBER_EXPECTED, CELL).withValue("{row}$0\\");

        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).contains("“{row}$0\\”");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) {
        var properties = new Properties();
        try (var reader = open(language)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Reader open(String language) {
        var stream = ProblemTexts.class.getResourceAsStream("problems_" + language + ".properties");
        return new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    }
}
