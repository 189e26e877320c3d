package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.text.Nfkc;
import cn.canbao.text.PlainLine;
import cn.canbao.world.LongCells;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limit is only there so that going back for hours fails. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongTextTest {

    private static final ProblemTexts TEXTS = new ProblemTexts(Locale.CHINESE);

    @Test
    void saysProblemsOfLongCells() {
        assertThat(LongCells.all())
                .allSatisfy(text -> assertThat(TEXTS.sentence(Problem.of(
                                        ProblemCode.NUMBER_EXPECTED,
                                        Place.sheet(text, text).atRow(1))
                                .withValue(text)))
                        .isNotBlank());
    }

    @Test
    void putsLongCellsOnOneLineWithoutNumbers() {
        assertThat(LongCells.all())
                .allSatisfy(text ->
                        assertThat(PlainLine.isPlain(PlainLine.of(text))).isTrue());
    }

    @Test
    void formsLongCellsWithoutSortingTheirMarks() {
        assertThat(LongCells.all()).allSatisfy(text -> assertThat(Nfkc.of(text)).isNotEmpty());
    }

    @Test
    void isThePlatformsFormForWhatLanguagesWrite() {
        List<String> parts = List.of(
                "e",
                "e\u0301",
                "\u0323\u0301",
                "Ａ",
                "㈀",
                "\u1100\u1161\u11a8",
                "村",
                "ﬁ",
                "𠮷",
                "\ud83d\ude00",
                "१",
                "\ufdfa",
                " ");
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(9); part > 0; part--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertThat(Nfkc.of(text.toString())).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
    }
}
