package cn.canbao.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Level;
import cn.canbao.problem.Message;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyValueTest {

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");

    static Stream<Arguments> wrong() {
        return Stream.of(
                of(null, KeyValue::given, "key is missing or empty"),
                of(null, KeyValue::notBlank, "key is missing or empty"),
                of(" ", KeyValue::notBlank, "key is   but must not be blank"),
                of(null, KeyValue::notEmpty, "key is missing or empty"),
                of(List.of(), KeyValue::notEmpty, "key is [] but must not be empty"),
                of(Map.of(), KeyValue::notEmpty, "key is {} but must not be empty"),
                of("abc1", value -> value.like(LETTERS, Message.plain("letters")), "key is abc1 but must be letters"),
                of(0L, KeyValue::positive, "key is 0 but must be greater than 0"),
                of(new BigDecimal("-0.01"), KeyValue::positive, "key is -0.01 but must be greater than 0"),
                of(1, value -> value.atLeast(2), "key is 1 but must be at least 2"),
                of(3, value -> value.atMost(2), "key is 3 but must be at most 2"),
                of(new BigDecimal("-0.1"), KeyValue::percentage, "key is -0.1 but must be at least 0"),
                of(new BigDecimal("100.1"), KeyValue::percentage, "key is 100.1 but must be at most 100"),
                of(
                        new BigDecimal("0.001"),
                        value -> value.yuan(3),
                        "key is 0.001 but must have at most 3 digits before the point and two behind it"),
                of(
                        new BigDecimal("1E+3"),
                        value -> value.yuan(3),
                        "key is 1E+3 but must have at most 3 digits before the point and two behind it"));
    }

    static Stream<Arguments> right() {
        return Stream.of(
                of(0, KeyValue::given, ""),
                of("a", KeyValue::notBlank, ""),
                of(List.of(1), KeyValue::notEmpty, ""),
                of(Map.of(1, 1), KeyValue::notEmpty, ""),
                of("abc", value -> value.like(LETTERS, Message.plain("letters")), ""),
                of(new BigDecimal("0.01"), KeyValue::positive, ""),
                of(2, value -> value.atLeast(2).atMost(2), ""),
                of(BigDecimal.ZERO, KeyValue::percentage, ""),
                of(new BigDecimal("100.00"), KeyValue::percentage, ""),
                of(new BigDecimal("999.99"), value -> value.yuan(3), ""));
    }

    static Stream<Arguments> none() {
        return Stream.<Consumer<KeyValue>>of(
                        value -> value.like(LETTERS, Message.plain("letters")),
                        KeyValue::positive,
                        value -> value.atLeast(1),
                        value -> value.atMost(1),
                        value -> value.yuan(1),
                        KeyValue::right,
                        value -> value.each(KeyValue::given))
                .map(rule -> of(null, rule, ""));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void tellsWhatAValueMustBe(@Nullable Object value, Consumer<KeyValue> rule, String mistake) {
        assertThat(mistakes(keys -> rule.accept(keys.at("key", value)))).containsExactly(mistake);
    }

    @ParameterizedTest
    @MethodSource({"right", "none"})
    void saysNothingOfAValueThatIsRightOrNeedNotBeThere(@Nullable Object value, Consumer<KeyValue> rule, String no) {
        assertThat(mistakes(keys -> rule.accept(keys.at("key", value)))).isEmpty();
    }

    @Test
    void tellsOnlyTheFirstMistakeOfAValueAndGoesOnWithTheNext() {
        assertThat(mistakes(keys -> {
                    keys.at("id", "").notBlank().like(LETTERS, Message.plain("letters"));
                    keys.at("year", 3).atMost(2).positive().atMost(1);
                }))
                .containsExactly("id is  but must not be blank", "year is 3 but must be at most 2");
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                of(1, KeyValue::notBlank, "Cannot check key: 1 is no String"),
                of("a", KeyValue::notEmpty, "Cannot check key: a is no Collection"),
                of(1, value -> value.like(LETTERS, Message.plain("letters")), "Cannot check key: 1 is no String"),
                of("a", KeyValue::positive, "Cannot check key: a is no Number"),
                of("a", value -> value.atLeast(1), "Cannot check key: a is no Number"),
                of("a", value -> value.atMost(1), "Cannot check key: a is no Number"),
                of("a", value -> value.yuan(1), "Cannot check key: a is no Number"),
                of("a", value -> value.each(KeyValue::given), "Cannot check key: a is no Collection"),
                of("a", KeyValue::right, "Cannot check key: a is no ConfigurationPart"));
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void refusesARuleThatDoesNotFitTheKindOfValue(Object value, Consumer<KeyValue> rule, String reason) {
        assertThatThrownBy(() -> mistakes(keys -> rule.accept(keys.at("key", value))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(reason);
    }

    @Test
    void namesThePlaceOfAnEntryInAListAMapAndAPartWithin() {
        ConfigurationPart part =
                keys -> keys.at("rows", Arrays.asList("a", null, " ")).each(KeyValue::notBlank);

        assertThat(mistakes(keys -> {
                    keys.at("parts", List.of(part)).each(KeyValue::right);
                    keys.at("levels", Map.of(Level.TOWN, part)).each(KeyValue::right);
                    keys.at("part", part).right();
                }))
                .containsExactly(
                        "parts[0].rows[1] is missing or empty",
                        "parts[0].rows[2] is   but must not be blank",
                        "levels.town.rows[1] is missing or empty",
                        "levels.town.rows[2] is   but must not be blank",
                        "part.rows[1] is missing or empty",
                        "part.rows[2] is   but must not be blank");
    }

    private static List<String> mistakes(ConfigurationPart part) {
        return Keys.mistakes(part).stream().map(Message::toString).toList();
    }

    private static Arguments of(@Nullable Object value, Consumer<KeyValue> rule, String mistake) {
        return Arguments.of(value, rule, mistake);
    }
}
