package cn.canbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the mask against generated texts; an oracle of its own, slow and simple, says what must not be seen. */
class IdMaskPropertyTest {

    private static final int TEXTS = 20_000;
    private static final int LONGEST_CELL = 32_767;

    private static final List<String> BETWEEN =
            List.of("", "", "", " ", "  ", "\u00a0", "\u3000", "\u200b", "'", "\t", "\u0300");
    private static final List<String> MARKS = List.of("-", "－", ".", "/", "_", "·", "–", " - ");
    private static final List<String> PLAIN = List.of(
            "张三",
            "：",
            "abc",
            "",
            "第12行",
            "（重复）",
            "𠮷田",
            "%s",
            "${x}",
            "{{}}",
            "约300人",
            "\ud83d",
            "\n",
            "2021-02-01",
            "=1+1",
            "*",
            "x");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hidesEveryNumberHoweverItIsWrittenAndKeepsTheRest(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String number = number(random);
            String written = written(number, random);
            String before = pick(PLAIN, random);
            String after = pick(PLAIN, random);
            String text = before + "：" + written + "：" + after;

            String masked = IdMask.mask(text);

            assertThat(masked)
                    .as(text)
                    .startsWith(before + "：")
                    .endsWith("：" + after)
                    .contains("**********");
            assertThat(digits(masked.substring(before.length(), masked.length() - after.length())))
                    .as(text)
                    .isEqualTo(number.substring(0, 6) + number.substring(number.length() - 2));
            assertThat(IdMask.mask(masked)).as(text).isEqualTo(masked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void leavesNoNumberInAnyTextAndStaysAsItIs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = soup(random);

            String masked = IdMask.mask(text);

            assertThat(seen(masked)).as("%s became %s", text, masked).isEmpty();
            assertThat(IdMask.mask(masked)).as(text).isEqualTo(masked);
        }
    }

    @Test
    void leavesTextsWithFewDigitsAlone() {
        Random random = new Random(21);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 6; part++) {
                text.append(pick(PLAIN, random))
                        .append(IntStream.range(0, random.nextInt(12))
                                .mapToObj(d -> "" + random.nextInt(10))
                                .reduce("", String::concat))
                        .append("人，");
            }
            assertThat(IdMask.mask(text.toString())).isEqualTo(text.toString());
        }
    }

    /** Each of them made patterns go back again and again, or call themselves once for every digit. */
    @ParameterizedTest
    @MethodSource("longTexts")
    void looksOnceAtALongCell(IntFunction<String> shape) {
        String text = shape.apply(LONGEST_CELL);
        assertThat(text.length()).isGreaterThanOrEqualTo(LONGEST_CELL);
        for (int again = 0; again < 20; again++) {
            String masked = IdMask.mask(text);
            assertThat(seen(masked)).isEmpty();
            assertThat(IdMask.mask(masked)).isEqualTo(masked);
        }
    }

    static Stream<IntFunction<String>> longTexts() {
        return Stream.of(
                length -> "x" + "1".repeat(length),
                length -> "1".repeat(length) + "x",
                length -> "1".repeat(length) + "X1",
                length -> "1 ".repeat(length),
                length -> "1   ".repeat(length),
                length -> "1    ".repeat(length),
                length -> "1-".repeat(length),
                length -> "520501-19800101-0019-".repeat(length / 20),
                length -> "520501-1980-01-01-001X".repeat(length / 20),
                length -> "12345678901234 ".repeat(length / 10) + "x",
                length -> "12345678901234X5".repeat(length / 10),
                length -> "1" + " ".repeat(length) + "2".repeat(17),
                length -> "1" + "\u200b".repeat(length) + "2".repeat(17),
                length -> "-".repeat(length) + "1".repeat(20),
                length -> "a".repeat(length) + "1".repeat(12),
                length -> "CAN110108011288".repeat(length / 10),
                length -> "130503-670401-001.".repeat(length / 10),
                length -> ("1".repeat(14) + "-").repeat(length / 10),
                length -> "\ud83d\ude00".repeat(length) + "1".repeat(18),
                length -> "\ud83d".repeat(length) + "1".repeat(18),
                length -> "１".repeat(length));
    }

    /** 18 or 15 characters that can be an ID number. */
    private static String number(Random random) {
        String area = pick(List.of("110105", "520501", "130503", "340824", "659001", "810000", "910156"), random);
        String day = String.format("%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        int year = 1900 + random.nextInt(125);
        if (random.nextInt(5) == 0) {
            return area + String.format("%02d", year % 100) + day + String.format("%03d", random.nextInt(1000));
        }
        String last = random.nextInt(4) == 0 ? "X" : Integer.toString(random.nextInt(10));
        return area + year + day + String.format("%03d", random.nextInt(1000)) + last;
    }

    /** The number as somebody may write it. */
    private static String written(String number, Random random) {
        int[] parts = number.length() == 18 ? new int[] {6, 14} : new int[] {6, 12};
        boolean isMarked = random.nextInt(3) == 0;
        boolean isAnywhere = isMarked && number.length() == 18 && random.nextBoolean();
        boolean isWide = random.nextInt(4) == 0;
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (i > 0) {
                boolean isPart = i == parts[0] || i == parts[1];
                boolean hasMark = isMarked && (isAnywhere ? random.nextInt(4) == 0 : isPart);
                written.append(hasMark ? pick(MARKS, random) : isMarked ? "" : pick(BETWEEN, random));
            }
            char c = number.charAt(i);
            written.append(isWide ? (char) (c - '0' + '０') : c);
        }
        return written.toString();
    }

    /** Digits and what may stand between or beside them, in any order. */
    private static String soup(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(12);
        for (int part = 0; part < parts; part++) {
            switch (random.nextInt(7)) {
                case 0 -> text.append(pick(PLAIN, random));
                case 1 -> text.append(pick(MARKS, random));
                case 2 -> text.append(pick(BETWEEN, random));
                case 3 -> text.append(number(random));
                case 4 -> text.append(written(number(random), random));
                case 5 -> text.append(pick(List.of("X", "x", "E+17", "E17", "CAN", "can ", "*", "**********"), random));
                default -> IntStream.range(0, random.nextInt(20)).forEach(digit -> text.append(random.nextInt(10)));
            }
        }
        return text.toString();
    }

    /** Numbers that are still there: runs of 15 digits, and 18 or 15 with one kind of mark where they have their parts. */
    private static List<String> seen(String masked) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == 'Ｘ' || c == 'x' ? 'X' : c);
        }
        List<String> seen = new ArrayList<>();
        int digits = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && plain.charAt(i) >= '0' && plain.charAt(i) <= '9') {
                digits++;
            } else {
                if (digits >= 15) {
                    seen.add(plain.substring(i - digits, i));
                }
                digits = 0;
            }
        }
        for (int from = 0; from < plain.length() && masked.length() < 1_000; from++) {
            String number = numberAt(plain, from);
            if (number != null) {
                seen.add(number);
            }
        }
        return seen;
    }

    /** 17 digits and what follows them, each at most one mark or three spaces behind the one before, when it can be an ID number. */
    private static String numberAt(CharSequence text, int from) {
        StringBuilder number = new StringBuilder();
        int spaces = 0;
        int marks = 0;
        for (int at = from; at < text.length() && number.length() < 18; at++) {
            char c = text.charAt(at);
            if ((c >= '0' && c <= '9') || (c == 'X' && number.length() == 17)) {
                number.append(c);
                spaces = 0;
                marks = 0;
            } else if (c == ' ' && number.length() > 0) {
                spaces++;
            } else if ("-－./_·–".indexOf(c) >= 0 && number.length() > 0) {
                marks++;
            } else {
                return null;
            }
            if (spaces + marks > 3) {
                return null;
            }
            if (number.length() == 18 && at + 1 < text.length() && isDigitOrStar(text.charAt(at + 1))) {
                return null;
            }
        }
        boolean isMiddle = from > 0 && isDigitOrStar(text.charAt(from - 1));
        boolean isOne = number.length() == 18
                && !isMiddle
                && number.toString()
                        .matches(
                                "[1-6][1-3][0-9]{4}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]");
        return isOne ? number.toString() : null;
    }

    /** Whether 18 digits beside it are the middle of more, perhaps of a number that is hidden. */
    private static boolean isDigitOrStar(char c) {
        return c == '*' || Character.isDigit(c);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(c -> IdCharacters.digit(c) >= 0 || IdCharacters.isTen(c))
                .forEach(
                        c -> digits.append(IdCharacters.digit(c) >= 0 ? Integer.toString(IdCharacters.digit(c)) : "X"));
        return digits.toString();
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
