package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that needs more memory than there is ends this attempt, not the campaign: with more memory the run is finished, without it goes on. */
class TooLittleMemoryTest {

    /** Within the limit for the texts of a file, and more than the first start may take. */
    private static final int TEXTS = 110_000_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void handIn() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("甲村", 40, null));
        addTexts(county.input("西镇.xlsx"));
    }

    @Test
    void holdsTheFileAndCountsTheOthersWhereNobodyAllowsMore() throws Exception {
        assertThat(ChildProcess.run(folder, "-Xmx96m").exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(ChildProcess.run(folder, "-Xmx96m").exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);

        ChildProcess third = ChildProcess.run(folder, "-Xmx96m");

        assertThat(third.exitCode()).as(third.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(third.printed()).contains("暂缓 西镇.xlsx").contains("2 = 1 accepted + 1 held");
        Outcome outcome = new Outcome(0, "", "", folder.resolve("output"));
        assertThat(enrolled(outcome, "东镇/甲村", "all")).isEqualTo(90);
    }

    @Test
    void saysHowToAllowMoreAndFinishesThen() throws Exception {
        ChildProcess little = ChildProcess.run(folder, "-Xmx96m");

        assertThat(little.exitCode()).as(little.printed()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(little.printed()).contains("内存不够（最多可用 ").contains("请用 -Xmx 调大后重新运行");
        assertThat(folder.resolve("output/small-2021")).doesNotExist();
        ChildProcess enough = ChildProcess.run(folder, "-Xmx512m");
        assertThat(enough.exitCode()).as(enough.printed()).isEqualTo(ExitCode.DONE);
        Outcome outcome = new Outcome(0, "", "", folder.resolve("output"));
        assertThat(enrolled(outcome, "西镇/甲村", "all")).isEqualTo(40);
        assertThat(outcome.summary().get("edition").asInt()).isEqualTo(1);
    }

    /** Adds texts that no cell shows, as a workbook keeps that was filled in and emptied for years. */
    private static void addTexts(Path workbook) throws IOException {
        Path small = Files.move(workbook, workbook.resolveSibling("small.tmp"));
        try (var in = new ZipFile(small.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(workbook))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    String texts = new String(content, StandardCharsets.UTF_8);
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    writer.write(texts.substring(0, texts.indexOf("</sst>")));
                    writeTexts(writer);
                    writer.write("</sst>");
                    writer.flush();
                } else {
                    out.write(content);
                }
            }
        }
        Files.delete(small);
    }

    private static void writeTexts(Writer writer) throws IOException {
        Random random = new Random(20260103);
        String filler = "x".repeat(900);
        for (int written = 0; written < TEXTS; written += 1000) {
            writer.write("<si><t>");
            writer.write(Long.toHexString(random.nextLong()));
            writer.write(filler);
            writer.write("</t></si>");
        }
    }
}
