package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is dropped in is looked at by its content, whatever it is called. */
class FormatsRunTest {

    private static final String CSV = "（截至2021年2月1日）\r\n村,已参保人数,边缘户已参保人数\r\n甲村,80,4\r\n乙村,150,\r\n";
    private static final String PAGE = "<p>（截至2021年2月1日）</p><table><tr><td>村<td>已参保人数<td>边缘户已参保人数</tr>"
            + "<tr><td>甲村<td>40<td></tr><tr><td>丙村<td>120<td>9</tr></table>";

    @TempDir
    private Path folder;

    @Test
    void countsTextsAndPagesAndSaysWhatBecameOfTheRest() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        Files.writeString(county.input("东镇.csv"), CSV, Charset.forName("GBK"));
        Files.writeString(county.input("西镇.xls"), PAGE, Charset.forName("GBK"));
        Files.writeString(county.input("扫描件.pdf"), "%PDF-1.7");
        Files.writeString(county.input("照片.jpg"), "\u00FF\u00D8\u00FF\u00E0", StandardCharsets.ISO_8859_1);
        Files.writeString(county.input("打包.xlsx"), "Rar!\u001A");

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(80);
        assertThat(enrolled(outcome, "东镇/乙村", "all")).isEqualTo(150);
        assertThat(enrolled(outcome, "西镇/丙村", "edge")).isEqualTo(9);
        assertThat(outcomes(outcome))
                .isEqualTo(Map.of(
                        "东镇.csv", "accepted",
                        "西镇.xls", "accepted",
                        "扫描件.pdf", "rejected",
                        "照片.jpg", "rejected",
                        "打包.xlsx", "rejected"));
        assertThat(outcome.summary().toString()).contains("wrong-extension", "unsupported-format");
    }

    @Test
    void checksATextAndAPageAsARunWouldReadThem() throws IOException {
        Path text = Files.writeString(folder.resolve("海子街镇.txt"), "村,任务数,已参保人数\n第01村,100,约80\n");
        Path page = Files.writeString(
                folder.resolve("海子街镇.xls"), "<table><tr><td>村<td>已参保人数</tr><tr><td>第01村<td>约80</table>");

        assertThat(check(text).out())
                .contains("工作表 CSV：进度表")
                .contains("错误 number-expected  【CSV】第 2 行 C 列“已参保人数”写的是“约80”");
        assertThat(check(page).out())
                .contains("工作表 HTML 1：进度表")
                .contains("说明 wrong-extension")
                .contains("错误 number-expected  【HTML 1】第 2 行 B 列“已参保人数”写的是“约80”");
    }

    private Outcome check(Path file) {
        return Outcome.call(folder, "check", "--as-of", "2021-02-02T10:00", file.toString());
    }

    private static Map<String, String> outcomes(Outcome outcome) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        outcome.summary()
                .get("files")
                .valueStream()
                .forEach(file -> outcomes.put(
                        file.get("file").asString(), file.get("outcome").asString()));
        return outcomes;
    }
}
