package cn.canbao.publication.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLinesTest {

    private static final TitleWords WORDS = new TitleWords(Set.of("呼和浩特市和平区", "困难职工家庭成员"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "关于安乐县2026年度城乡居民医保筹资工作进展情况的通报; 关于安乐县|2026年度|城乡居民医保|筹资工作|进展情况的|通报",
                "安乐县2026年度城乡居民基本医疗保险参保筹资总体完成情况通报表; 安乐县|2026年度|城乡居民基本医疗保险|参保筹资|总体|完成情况|通报表",
                "呼和浩特市和平区医保参保情况通报; 呼和浩特市和平区|医保|参保情况|通报",
                "和平县参保和缴费情况; 和平县|参保|和缴费情况",
                "关于全县困难职工家庭成员（含学生）参保情况的通报; 关于全县|困难职工家庭成员|（含|学生）|参保情况的|通报",
                "截至2025年12月1日18时进度; 截至|2025年12月1日18时|进度",
                "第12期《参保周报》; 第12期|《参保|周报》",
            })
    void findsTheWordsOfATitle(String title, String words) {
        assertThat(WORDS.of(title)).containsExactly(words.split("\\|"));
    }

    @Test
    void losesNoCharacterWhateverTheTitle() {
        for (String title : List.of("", "的", "关于", "、、、", "关于的和与", "𠮷𠮷镇参保", "A", "——", "（", "关于（2026")) {
            assertThat(String.join("", WORDS.of(title))).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "关于七星关区2021年度城乡居民医保筹资工作进展情况的通报; 20; 关于七星关区2021年度城乡居民医保|筹资工作进展情况的通报",
                "关于七星关区2021年度医保进展的通报; 20; 关于七星关区2021年度医保进展的通报",
                "关于青山绿水蒙古族自治县2026年度城乡居民基本医疗保险参保筹资工作进展情况的通报; 20; " + "关于青山绿水蒙古族自治县|2026年度城乡居民基本医疗保险|参保筹资工作进展情况的通报",
            })
    void breaksBetweenWordsIntoAsFewAndAsEvenLinesAsCanBe(String title, int room, String lines) {
        assertThat(new TitleLines(WORDS).of(title, room)).containsExactly(lines.split("\\|"));
    }

    @Test
    void breaksAWordOnlyWhereNoLineCouldHoldIt() {
        assertThat(new TitleLines(WORDS).of("东西南北中发白一二三四五六七八九十参保通报", 10))
                .containsExactly("东西南北中发白一二三", "四五六七八九十", "参保通报");
    }

    @Test
    void keepsTheBreaksThatTheTextHas() {
        assertThat(new TitleLines(WORDS).of("安乐县\n参保情况通报", 20)).containsExactly("安乐县", "参保情况通报");
    }
}
