package cn.canbao.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final String SUMMARY = """
            {"persons": {"seen": 9, "distinct": 7, "duplicatesWithin": 1, "duplicatesAcross": 1,
                         "unknownCategories": [{"text": "其他帮扶人员", "count": 1}]},
             "totals": {"all": {"target": 11, "enrolled": 5}, "dibao": {"target": 2, "enrolled": 1}},
             "regions": [{"code": "东县/东1镇", "level": "town", "categories": {"all": {"enrolled": 5}}},
                         {"code": "东县/东1镇/第01村", "level": "village", "categories": {"all": {"enrolled": 5}}}],
             "files": [{"sheets": [{"rows": {"rejected": 2}}]}],
             "problems": [{"code": "missing-name", "severity": "error", "count": 2},
                          {"code": "as-of-missing", "severity": "info", "count": 1}]}
            """;
    private static final Answer ANSWER = new Answer(
            1,
            11,
            100,
            9,
            7,
            1,
            1,
            2,
            new TreeMap<>(Map.of("missing-name", 2L)),
            new TreeMap<>(Map.of("all", new HeadCount(7, 5), "dibao", new HeadCount(2, 1))),
            new TreeMap<>(Map.of("东1镇/第01村", 5L)),
            new TreeMap<>(Map.of("其他帮扶人员", 1L)));

    @TempDir
    private Path folder;

    @Test
    void findsNothingWhereEverythingAgrees() throws IOException {
        assertThat(new Verification(ANSWER).differences(file(SUMMARY))).isEmpty();
    }

    @Test
    void namesEverythingThatDiffers() throws IOException {
        var other = SUMMARY.replace("\"seen\": 9", "\"seen\": 8")
                .replace("\"count\": 1}]}", "\"count\": 3}]}")
                .replace("missing-name", "missing-id-number")
                .replace("\"target\": 2", "\"target\": 3")
                .replace("第01村", "第02村")
                .replace("\"rejected\": 2", "\"rejected\": 1");

        assertThat(new Verification(ANSWER).differences(file(other)))
                .containsExactly(
                        "persons.seen: expected 9, found 8",
                        "persons.unknownCategories[其他帮扶人员]: expected 1, found 3",
                        "problems[missing-name]: expected 2, found null",
                        "problems[missing-id-number]: expected nothing, found 2",
                        "totals.dibao.target: expected 2, found 3",
                        "regions.enrolled[东1镇/第01村]: expected 5, found null",
                        "regions.enrolled[东1镇/第02村]: expected nothing, found 5",
                        "rows rejected: expected 2, found 1");
    }

    @Test
    void missesThePersonsOfASummaryThatKnowsNone() throws IOException {
        assertThat(new Verification(ANSWER).differences(file("{}")))
                .contains("persons.seen: expected 9, found nothing", "totals.all.enrolled: expected 5, found nothing");
    }

    private Path file(String summary) throws IOException {
        return Files.writeString(folder.resolve("summary.json"), summary);
    }
}
