package cn.canbao.recognition.label;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Measure;
import cn.canbao.yaml.ConfigurationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {

    private static final LabelReader READER = new LabelReader(
            new Lexicon(
                    new ConfigurationFile(Path.of("config", "vocabulary", "lexicon.yaml"))
                            .read(LabelParts.class)
                            .parts(),
                    Map.of(),
                    List.of(),
                    Map.of(
                            "城乡居民", "all", "总体", "all", "低保对象", "dibao", "低保", "dibao", "低保户", "dibao", "脱贫人口",
                            "tuopin", "已脱贫人口", "tuopin", "特困人员", "tekun"),
                    List.of("低保边缘户", "普通居民")),
            "all",
            2026);

    @ParameterizedTest
    @CsvSource({
        "应参保总人数, TARGET",
        "2026年度任务数, TARGET",
        "计划数, TARGET",
        "95%目标数, TARGET",
        "任务完成数, ENROLLED",
        "实际参保人数, ENROLLED",
        "缴费到账人数, ENROLLED",
        "现参保人数, ENROLLED",
        "参保人数(截至12月8日), ENROLLED",
        "未完成, UNENROLLED",
        "剩余未参保, UNENROLLED",
        "应缴未缴人数, UNENROLLED",
        "任务完成比例, RATE",
        "缴费率(%), RATE",
        "户籍总人口, POPULATION",
        "参保情况/应参保人数, TARGET",
        "任务完成情况/参保人数, ENROLLED",
        "应参/人, TARGET",
        "已参保人数/低保对象, ENROLLED",
    })
    void knowsWhatAColumnCountsByTheLowestLabelThatSaysIt(String labels, Measure measure) {
        assertThat(read(labels).measure()).isEqualTo(measure);
        assertThat(read(labels).unusable()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "任务（元）, MONEY",
        "筹资情况(万元)/已完成, MONEY",
        "已缴费/金额, MONEY",
        "低保户数, HOUSEHOLDS",
        "已参保/户数, HOUSEHOLDS",
        "2025年已参保人数, OTHER_PERIOD",
        "上年同期, OTHER_PERIOD",
        "去年/参保人数, OTHER_PERIOD",
        "已参保人数/今日新增, INCREMENT",
        "较昨日新增, INCREMENT",
        "同比增减, OTHER_PERIOD",
        "已参保人数/上期, EARLIER",
        "参保人数/11月, MONTH",
        "已参保人数/男, SUBGROUP",
        "资助参保人数, SUBGROUP",
        "参加职工医保人数, OTHER_PEOPLE",
        "非低保人员参保人数, OTHER_PEOPLE",
        "低保、特困人员参保人数, OTHER_PEOPLE",
        "已参保人数和任务数, SEVERAL",
        "已参保人数(万人), TEN_THOUSAND",
    })
    void takesNoFigureOfTheCampaignFromWhatIsLabelledAsSomethingElse(String labels, Unusable unusable) {
        assertThat(read(labels).unusable()).isEqualTo(unusable);
    }

    @ParameterizedTest
    @CsvSource({
        "低保应参保人数, dibao",
        "低保户应参保人数, dibao",
        "特殊群体/低保/参保数, dibao",
        "已脱贫人口参保率, tuopin",
        "其中：特困人员, tekun",
    })
    void knowsWhoIsCounted(String labels, String category) {
        assertThat(read(labels).category()).isEqualTo(category);
        assertThat(read(labels).unusable()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"落图参保人数, 2", "应参保人数, 0", "已参保人数①, 0", "完成率/C=B/A, 0"})
    void countsWhatNobodyKnows(String labels, int characters) {
        assertThat(read(labels).leftOver()).isEqualTo(characters);
    }

    private static LabelReading read(String labels) {
        return READER.read(List.of(labels.split("/")));
    }
}
