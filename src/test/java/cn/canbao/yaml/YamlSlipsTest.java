package cn.canbao.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk is told of a file that an input method, a tab or a forgotten sign has spoilt. */
class YamlSlipsTest {

    @TempDir
    private Path folder;

    record Rules(
            @Nullable List<String> words,
            @Nullable String title,
            @Nullable BigDecimal percent,
            @Nullable Map<String, List<String>> kinds,
            @Nullable Quantity figure)
            implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("percent", percent).percentage();
        }
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("words: [甲，乙, 丙]\n", "第 1 行第 9 列：“甲，乙”里是中文逗号或顿号，会被当成一个词"),
                Arguments.of("kinds:\n  enrolled: [甲, 乙、丙]\n", "第 2 行第 17 列：“乙、丙”里是中文逗号或顿号"),
                Arguments.of("words: [甲；乙]\n", "“甲；乙”里是中文逗号或顿号"),
                Arguments.of("words:\n  - 甲，乙\n", "第 2 行第 5 列：“甲，乙”里是中文逗号或顿号"),
                Arguments.of("words: 【甲，乙】\n", "第 1 行第 8 列：“【甲，乙】”用的是中文括号，列表应写成 [甲, 乙]"),
                Arguments.of("words: ［甲, 乙］\n", "用的是中文括号"),
                Arguments.of("words：[甲]\n", "第 1 行第 1 列：“words：”用的是中文冒号，应为英文冒号加一个空格"),
                Arguments.of("title: 甲\nwords：[甲]\n", "第 2 行第 1 列：“words：”用的是中文冒号"),
                Arguments.of("title: “通报表”\n", "第 1 行第 8 列：“通报表” 用的是中文引号"),
                Arguments.of("words: [“甲”, 乙]\n", "用的是中文引号"),
                Arguments.of("\ttitle: 甲\n", "第 1 行第 1 列：“title: 甲”前面用了制表符（Tab），应改成空格"),
                Arguments.of("words:\n\t- 甲\n", "第 2 行第 1 列：“- 甲”前面用了制表符"),
                Arguments.of("title:甲\npercent: 5\n", "第 1 行第 1 列：“title:”后面没有空格"),
                Arguments.of("words:\n- 甲\ntitle:乙\n", "第 3 行第 1 列：“title:”后面没有空格"),
                Arguments.of("words: [甲, 乙\ntitle: 丙\n", "第 1 行第 8 列：从这里开始的列表没有写完"),
                Arguments.of("kinds: {a: [甲]\ntitle: 丙\n", "第 1 行第 8 列：从这里开始的大括号没有写完"),
                Arguments.of("words: [甲]]\n", "多了一个右括号"),
                Arguments.of("title: \"甲\npercent: 5\n", "第 1 行第 8 列：从这里开始的引号没有成对"),
                Arguments.of("title: @甲\n", "第 1 行第 8 列：“title: @甲”里的内容以特殊符号开头，应给内容加英文双引号"),
                Arguments.of("title: %甲\n", "以特殊符号开头"),
                Arguments.of("title: 截至: 今天\n", "“title: 截至: 今天”里有两个冒号"),
                Arguments.of("title: 甲\n percent: 5\n", "第 2 行第 9 列：看不懂“percent: 5”，应为“键: 值”，同一层的各行左边要对齐"),
                Arguments.of("words:\n  - 甲\n - 乙\n", "第 3 行第 2 列：看不懂“- 乙”"),
                Arguments.of("words: [*姓名, 甲]\n", "“*姓名”开头的符号在这里有特殊含义"),
                Arguments.of("title: &甲\n", "“&甲”开头的符号在这里有特殊含义"),
                Arguments.of("title: 甲\ntitle: 乙\n", "第 2 行：键“title”写了两次，请只保留一个"),
                Arguments.of("title: 甲\u0007\n", "第 1 行第 9 列：有看不见的控制字符"),
                Arguments.of("titel: 甲\n", "不认识“titel”这个键（第 1 行），可以写的有：words、title、percent、kinds、figure"),
                Arguments.of("percent: 约95\n", "percent 写的是“约95”（第 1 行），应为数字"),
                Arguments.of("percent: 95%\n", "percent 写的是“95%”（第 1 行），应为数字"),
                Arguments.of("percent: 120\n", "percent 写的是“120”，应不大于 100"),
                Arguments.of("figure: enrolled（all）\n", "figure 写的是“enrolled（all）”（第 1 行），应为“指标(类别)”"),
                Arguments.of("title: [甲]\n", "title 没有写或写法不对，应为一段文字".replace("，应为", "（第 1 行），应为")));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsLineColumnWhatStandsThereAndWhatIsExpected(String content, String told) throws IOException {
        Message message = refusal(content);

        assertThat(message.in(Locale.CHINESE)).startsWith("不能使用 ").contains(told);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void usesNoWordsOfAParserAndNoEscapes(String content, String told) throws IOException {
        Message message = refusal(content);

        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(message.in(language))
                    .doesNotContain("\\", "scanning", "parsing", "token", "scalar", "mapping", "Jackson", "cn.canbao")
                    .hasLineCount(1);
        }
        assertThat(message.in(Locale.ENGLISH)).doesNotContainPattern("[应写请]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words: [县(市、区), 村(社区、学校)]\n",
                "words: [\"甲，乙\", '丙、丁']\n",
                "words: [甲, 乙] # 甲，乙\n",
                "title: \"“两病”患者\"\n",
                "title: “两病”患者、残疾人，都要参保\n",
                "title: |\n  甲，乙: [丙\n  * 丁\npercent: 5\n",
                "title: \"*甲\"\n",
                "title: 3*4 & 5\n",
                "percent: \"95\"\n",
                "kinds: {a: [甲], b: [乙]}\n"
            })
    void takesWhatIsMeant(String content) throws IOException {
        assertThat(read(content)).isNotNull();
    }

    @Test
    void looksForCommasInBlocksOnlyWhereAllListsAreWords() throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), "words:\n  - 第一句，第二句\n");

        assertThat(new ConfigurationFile(file).read(Rules.class).words()).containsExactly("第一句，第二句");
    }

    private Message refusal(String content) {
        return catchThrowableOfType(ConfigurationException.class, () -> read(content))
                .told();
    }

    private Rules read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), content);
        return new ConfigurationFile(file).readWords(Rules.class);
    }
}
