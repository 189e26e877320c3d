package cn.canbao.publication.proof;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.POVERTY;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.WrittenBulletin;
import cn.canbao.publication.bulletin.BulletinWorkbook;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.files.OutputFolder;
import cn.canbao.publication.json.SummaryJson;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import cn.canbao.publication.report.ReportHtml;
import cn.canbao.publication.report.SampledErrors;
import cn.canbao.staging.IntegrityException;
import cn.canbao.world.Campaigns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that were written, of which somebody changed one figure. */
class OutputVerifierTest {

    private static final Campaign CAMPAIGN = Campaigns.of(category(ALL, "城乡居民", null), category(POVERTY, "贫困人口", ALL));
    private static final Edition BEFORE = SmallEdition.of(CAMPAIGN, 1)
            .town("东镇", "target(all)", 100, "enrolled(all)", 40, "target(poverty)", 10, "enrolled(poverty)", 3)
            .town("西镇", "target(all)", 200, "enrolled(all)", 90, "target(poverty)", 20, "enrolled(poverty)", 18)
            .freeze();
    private static final Edition EDITION = SmallEdition.of(CAMPAIGN, 2)
            .town("东镇", "target(all)", 100, "enrolled(all)", 93, "target(poverty)", 10, "enrolled(poverty)", 4)
            .town("西镇", "target(all)", 200, "enrolled(all)", 121, "target(poverty)", 20, "enrolled(poverty)", 19)
            .town("中镇", "target(all)", 300, "enrolled(all)", 201, "target(poverty)", 40, "enrolled(poverty)", 38)
            .freeze();
    private static final List<EditionHistory.EditionTotals> PAST = List.of(entry(BEFORE), entry(EDITION));
    private static final BulletinModel ISSUE =
            new BulletinModel(CAMPAIGN, EDITION, List.of(BEFORE), PAST, List.of(), new ProblemTally());

    @TempDir
    private Path folder;

    private final Map<String, Path> files = new LinkedHashMap<>();
    private DocumentRules rules;

    private static EditionHistory.EditionTotals entry(Edition edition) {
        return new EditionHistory.EditionTotals(
                edition.number(), edition.run(), edition.asOf(), edition.total().categories());
    }

    @BeforeEach
    void writeEverything() throws IOException {
        rules = new DocumentRulesFile(folder.resolve("documents.yaml")).read(CAMPAIGN);
        write(new Narrative(CAMPAIGN, rules, EDITION));
        file(
                SummaryJson.NAME,
                out -> new SummaryJson()
                        .write(
                                EDITION,
                                new ScheduleStatus(CAMPAIGN, EDITION),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                null,
                                out));
        file(
                ReportHtml.NAME,
                out -> new ReportHtml(CAMPAIGN, rules).write(EDITION, PAST, List.of(), new SampledErrors(1), out));
        file(
                BulletinWorkbook.NAME,
                out -> WrittenBulletin.write(
                        ISSUE, Optional.empty(), new WorkbookVerifier(ISSUE).checks(check()), out));
    }

    private void write(Narrative narrative) throws IOException {
        file(BulletinDocument.NAME, out -> new BulletinDocument(CAMPAIGN, rules, narrative).write(EDITION, out));
        file(ShortMessage.NAME, out -> new ShortMessage(rules, narrative).write(out));
    }

    private void file(String name, OutputFolder.Content content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
        files.put(name, file);
    }

    private List<Reconciliation.Check> check() {
        return check(new OutputVerifier(CAMPAIGN, rules, EDITION, new Narrative(CAMPAIGN, rules, EDITION), PAST));
    }

    private List<Reconciliation.Check> check(OutputVerifier verifier) {
        List<Reconciliation.Check> checks = new ArrayList<>(verifier.check(files));
        checks.add(verifier.checkPage(files.get(ReportHtml.NAME)));
        return checks;
    }

    @Test
    void comparesEveryFigureOfWhatWasWrittenAsItIs() {
        assertThat(check())
                .extracting(one -> one.subject() + " " + one.item() + " " + one.left())
                .containsExactly(
                        "通报.docx 正文数字＝定稿（个） 27",
                        "通报.docx 附件表数字＝定稿（个） 7",
                        "短讯.txt 正文数字＝定稿（个） 12",
                        "summary.json 数字＝定稿（个） 75",
                        "report.html 网页数据＝定稿（个） 78");
        new WorkbookVerifier(ISSUE).check(folder.resolve(BulletinWorkbook.NAME));
    }

    @Test
    void takesNoOffenceAtLineBreaksAndOddCharactersInNames() throws IOException {
        Edition odd = SmallEdition.of(CAMPAIGN, 3)
                .town("东\n镇", "target(all)", 100, "enrolled(all)", 93)
                .town("西 \u0007镇\t", "target(all)", 200, "enrolled(all)", 121)
                .freeze();
        BulletinModel model = new BulletinModel(CAMPAIGN, odd, List.of(), List.of(), List.of(), new ProblemTally());
        Narrative narrative = new Narrative(CAMPAIGN, rules, odd);
        List<EditionHistory.EditionTotals> past = List.of(entry(odd));
        file(BulletinDocument.NAME, out -> new BulletinDocument(CAMPAIGN, rules, narrative).write(odd, out));
        file(ShortMessage.NAME, out -> new ShortMessage(rules, narrative).write(out));
        file(
                SummaryJson.NAME,
                out -> new SummaryJson()
                        .write(
                                odd,
                                new ScheduleStatus(CAMPAIGN, odd),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                null,
                                out));
        file(
                ReportHtml.NAME,
                out -> new ReportHtml(CAMPAIGN, rules).write(odd, past, List.of(), new SampledErrors(1), out));
        file(BulletinWorkbook.NAME, out -> WrittenBulletin.write(model, Optional.empty(), List.of(), out));

        assertThat(check(new OutputVerifier(CAMPAIGN, rules, odd, narrative, past)))
                .hasSize(5);
        new WorkbookVerifier(model).check(folder.resolve(BulletinWorkbook.NAME));
    }

    @Test
    void tellsIn校核单HowManyFiguresOfEachFileWereCompared() throws IOException {
        assertThat(WrittenBulletin.lines(folder.resolve(BulletinWorkbook.NAME), "校核单"))
                .containsSubsequence(
                        "二、各文件（写成后读回，逐个数字与定稿核对）",
                        "文件|校核内容|左边|右边|结论",
                        "通报.docx|正文数字＝定稿（个）|27|27|相符",
                        "通报表.xlsx|各表数字＝定稿（个）|77|77|相符",
                        "通报表.xlsx|图表数据＝定稿（个）|10|10|相符");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通报.docx|word/document.xml|西镇60.50%|西镇60.05%|“西镇60.05%”, expected “西镇60.50%”",
                "通报.docx|word/document.xml|已参保415人|已参保414人|“已参保414人”, expected “已参保415人”",
                "通报.docx|word/document.xml|依次为西镇、中镇|依次为中镇、西镇|“依次为中镇”, expected “依次为西镇”",
                "通报.docx|word/document.xml|>300<|>310<|in line 2 of the annex（中镇，城乡居民任务数） is 310, expected 300",
                "短讯.txt||完成率69.17%|完成率68.17%|is “完成率68.17%”, expected “完成率69.17%”",
                "summary.json||\"enrolled\" : 201|\"enrolled\" : 210|（中镇）.categories.all.enrolled is 210, expected 201",
                "summary.json||\"rate\" : \"93.00\"|\"rate\" : \"93.01\"|（东镇）.categories.all.rate is 93.01, expected 93.00",
                "report.html||\"enrolled\":121|\"enrolled\":112|（西镇）.all.enrolled is 112, expected 121",
                "report.html||\"rate\":\"43.33\"|\"rate\":\"44.33\"|editions[0].all.rate is 44.33, expected 43.33",
            })
    void refusesADocumentInWhichOneFigureWasChanged(String name, String part, String from, String to, String reason)
            throws IOException {
        tamper(name, part, from, to);

        assertThatThrownBy(this::check)
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("Cannot publish " + name + ": ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(" by edition 2; nothing was published");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/worksheets/sheet1.xml|<v>200.0</v>|<v>210.0</v>|通报表!C6（西镇，城乡居民任务数） is 210, expected 200",
                "xl/worksheets/sheet3.xml|<v>0.4</v>|<v>0.45</v>|贫困人口排名!E6（东镇，完成率） is 0.45, expected 0.4",
                "xl/worksheets/sheet4.xml|<v>0.605</v>|<v>0.065</v>|差几人!C7（西镇，城乡居民/完成率） is 0.065, expected 0.605",
                "xl/charts/chart1.xml|<c:v>0.6700</c:v>|<c:v>0.7600</c:v>|chart1.xml（城乡居民，中镇） is 0.7600, expected 0.67",
                "xl/charts/chart3.xml|<c:v>0.4333</c:v>|<c:v>0.4433</c:v>|（城乡居民，第1期（2月2日）） is 0.4433, expected 0.4333",
            })
    void refusesAWorkbookInWhichOneFigureWasChanged(String part, String from, String to, String reason)
            throws IOException {
        tamper(BulletinWorkbook.NAME, part, from, to);

        assertThatThrownBy(() -> new WorkbookVerifier(ISSUE).check(folder.resolve(BulletinWorkbook.NAME)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("Cannot publish 通报表.xlsx: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesChartDataThatDifferFromTheEditionEvenIfTheChartAgreesWithThem() throws IOException {
        tamper(BulletinWorkbook.NAME, "xl/charts/chart1.xml", "<c:v>0.6700</c:v>", "<c:v>0.7600</c:v>");
        tamper(BulletinWorkbook.NAME, "xl/charts/chart2.xml", "<c:v>0.6700</c:v>", "<c:v>0.7600</c:v>");
        tamper(BulletinWorkbook.NAME, "xl/worksheets/sheet7.xml", "<v>0.67</v>", "<v>0.76</v>");

        assertThatThrownBy(() -> new WorkbookVerifier(ISSUE).check(folder.resolve(BulletinWorkbook.NAME)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("图表!B")
                .hasMessageContaining("（中镇，城乡居民） is 0.76, expected 0.67");
    }

    @Test
    void refusesProseThatWasWrittenFromAnOlderSnapshotThanTheTable() throws IOException {
        Narrative old = new Narrative(CAMPAIGN, rules, BEFORE);
        write(old);

        assertThatThrownBy(() -> new OutputVerifier(CAMPAIGN, rules, EDITION, old, PAST).check(files))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("通报.docx: in （一）总体完成情况。 a part is “测试区城乡居民应参保300人”, expected “测试区城乡居民应参保600人”");
    }

    @Test
    void refusesAWorkbookThatCannotBeReadBack() throws IOException {
        Path workbook = folder.resolve(BulletinWorkbook.NAME);
        byte[] bytes = Files.readAllBytes(workbook);
        Files.write(workbook, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> new WorkbookVerifier(ISSUE).check(workbook))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("it cannot be read back");
    }

    /** Changes a text in a file, or in a part of its container, at its first place. */
    private void tamper(String name, String part, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, part == null ? changed(bytes, from, to) : rewritten(bytes, part, from, to));
    }

    private static byte[] rewritten(byte[] container, String part, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream rewritten = new ZipOutputStream(out)) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                rewritten.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = parts.readAllBytes();
                rewritten.write(entry.getName().equals(part) ? changed(content, from, to) : content);
                rewritten.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.UTF_8);
        int at = text.indexOf(from);
        assertThat(at).as("where it says " + from).isNotNegative();
        return (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.UTF_8);
    }
}
