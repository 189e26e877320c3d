package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The campaigns under config/examples whose documents give figures but no table, held against those figures. */
class ExampleNoticesTest {

    @TempDir
    Path world;

    @Test
    void countsTownsAndDepartmentsTowardsAGoalInHeads() throws IOException {
        Outcome edition = consolidate("qinghe-2022", "2021-12-31T17:00");

        assertThat(edition.exitCode()).as(edition.out() + edition.err()).isEqualTo(ExitCode.DONE);
        assertThat(total(edition, "all", "target")).isEqualTo(162_500);
        assertThat(total(edition, "all", "enrolled"))
                .as("December, not November")
                .isEqualTo(121_380);
        assertThat(total(edition, "student", "target")).isEqualTo(31_200);
        assertThat(total(edition, "student", "enrolled")).isEqualTo(30_786);
        assertThat(edition.summary().get("regions"))
                .filteredOn(region -> region.get("level").asString().equals("town"))
                .extracting(region -> region.get("name").asString())
                .containsExactly("城关镇", "柳河镇", "石塘镇", "南坪镇", "白岭乡", "高坡乡", "县教育局", "县民政局");
        assertThat(edition.document())
                .contains("（一）总体参保情况。截至2021年12月31日17时，全县城乡居民应参保162500人，已参保121380人，参保率74.70%。"
                        + "距参保率80%的目标还差8620人。全县130000人的总目标还差8620人。"
                        + "参保率达到80%的有4个乡镇（部门），依次为县民政局、县教育局、柳河镇、白岭乡。其余4个乡镇（部门）未达到80%。"
                        + "参保率低于70%的有2个乡镇（部门），依次为高坡乡64.00%、城关镇55.38%。")
                .contains("（二）学生参保情况。截至2021年12月31日17时，全县学生应参保31200人，已参保30786人，参保率98.67%。"
                        + "距参保率100%的目标还差414人。"
                        + "学生全部参保的有2个乡镇（部门）：柳河镇、白岭乡。其余5个乡镇（部门）尚未全部参保。参保率低于95%的是高坡乡88.00%。");
        List<List<String>> shortfall = edition.bulletin("差几人");
        assertThat(shortfall.get(shortfall.size() - 1)).startsWith("青禾县城乡居民总目标130000人：已参保121380人，还差8620人。");
        assertThat(lines(edition.bulletin("学生排名"))).contains("3,县教育局,24900,24706,99.22%,194,");
    }

    @Test
    void sumsTheSchemesOfACityAndNamesWhoHasNotBegun() throws IOException {
        Outcome edition = consolidate("yunchuan-2010", "2010-03-31T17:00");

        assertThat(edition.exitCode()).as(edition.out() + edition.err()).isEqualTo(ExitCode.DONE);
        assertThat(total(edition, "all", "enrolled")).isEqualTo(235_000);
        assertThat(edition.document())
                .contains("（一）总体进展。截至2010年3月31日17时，全市已参保23.5万人，其中城镇居民医保8.65万人、新农合14.85万人，"
                        + "占应参保54.65万人的43.00%。最高的望川县69.72%与已启动的县（区）中最低的矿山区20.40%相差49.32个百分点。"
                        + "参保率超过60%的只有望川县。其余5个县（区）未超过60%。"
                        + "参保率低于30%的有2个县（区），依次为矿山区20.40%、远山县0.00%。"
                        + "远山县尚未启动。北岭区没有上报，按尚未启动对待。");
        assertThat(lines(edition.bulletin("通报表")))
                .anyMatch(line -> line.startsWith(",合计,546500,235000,86500,148500,43.00%"));
        assertThat(lines(edition.bulletin("缴费与补助")))
                .contains(
                        "城镇居民医保,云东区,60,120,20400,244.80,122.40,50.00%",
                        "城镇居民医保,远山县,50,100,0,0.00,0.00,",
                        "城镇居民医保,北岭区,60,120,未上报,,未填报,",
                        "新农合,望川县,30,120,72420,869.04,869.04,100.00%",
                        ",合计,,,235000,2729.00,2210.34,80.99%");
        assertThat(Files.readString(edition.file("短讯.txt")))
                .isEqualTo("【参保进度】截至2010年3月31日17时，全市已参保23.5万人，占应参保54.65万人的43.00%。"
                        + "其中城镇居民医保8.65万人、新农合14.85万人。"
                        + "1个县（区）尚未上报，请尽快报送。"
                        + "靠前：望川县69.72%、云中区53.75%、云东区41.31%；靠后：明河县38.64%、矿山区20.40%、远山县0.00%。");
    }

    private Outcome consolidate(String campaign, String asOf) {
        return Outcome.of(
                world, "--config", Path.of("config/examples", campaign).toString(), "--as-of", asOf);
    }

    private static long total(Outcome edition, String category, String figure) throws IOException {
        JsonNode totals = edition.summary().get("totals");
        return totals.get(category).get(figure).asLong();
    }

    private static List<String> lines(List<List<String>> rows) {
        return rows.stream().map(row -> String.join(",", row)).toList();
    }
}
