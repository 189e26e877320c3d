package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.XmlSheet.CALCULATED;
import static cn.canbao.world.XmlSheet.number;
import static cn.canbao.world.XmlSheet.summary;
import static cn.canbao.world.XmlSheet.text;

import cn.canbao.campaign.Quantity;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were unpacked and packed again, or repaired. */
class RepackedFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__MACOSX/xl/._workbook.xml",
                "__MACOSX/._[Content_Types].xml",
                "xl/.DS_Store",
                "xl/worksheets/._sheet1.xml"
            })
    void readsAFileThatAMacHasPackedAgain(String part) {
        var outcome = read(file().part(part, new byte[] {0, 5, 22, 7, 0, 2, 0, 0}));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).reports("repacked-file").mentioning(part.toLowerCase(Locale.ROOT));
    }

    @Test
    void readsAFileWithoutTheSharedTextsThatNoCellNeeds() {
        var outcome = read(file().without("xl/sharedStrings.xml"));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome)
                .reports("repacked-file")
                .saying("“东镇.xlsx”里登记了部件“xl/sharedStrings.xml”却没有这个部件，没有单元格用到它，已照常读取；请用 Excel 打开并另存为 .xlsx。");
    }

    @Test
    void readsNothingOfAFileWithoutTheSharedTextsThatACellNeeds() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), number(80), "", "", "", "t='s'|<v>0</v>")
                .file(CALCULATED)
                .without("xl/sharedStrings.xml"));

        assertThat(outcome).accepts();
        assertThat(outcome).reports("broken-file");
    }

    private static XlsxFile file() {
        return summary().row(text("甲村"), number(100), number(80)).file(CALCULATED);
    }

    private Outcome read(XlsxFile file) {
        return SmallWorld.in(folder).read(file.writeTo(folder.resolve("a.xlsx")), "东镇.xlsx");
    }
}
