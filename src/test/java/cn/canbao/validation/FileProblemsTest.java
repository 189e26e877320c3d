package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.SmallWorld;
import cn.canbao.world.ZipDamage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemsTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void saysThatAFileIsProtectedByAPassword() throws IOException, GeneralSecurityException {
        var file = folder.resolve("东镇.xlsx");
        var plain = Files.readAllBytes(summary().row("甲村", 100, 80).writeTo(folder.resolve("plain.xlsx")));
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(plain);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertThat(world.read(file, "东镇.xlsx")).reports("encrypted-file").saying("“东镇.xlsx”设了打开密码，无法读取，请取消密码后重新上报。");
    }

    @Test
    void saysWhatAFileIsInsteadOfAWorkbook() throws IOException {
        var file = Files.writeString(folder.resolve("东镇.xlsx"), "ID;PWXL;N;E\n");

        assertThat(world.read(file, "东镇.xlsx"))
                .reports("unsupported-format")
                .saying("“东镇.xlsx”的内容是SYLK 表格（.slk），这里不能读取，请另存为 .xlsx 后重新上报。");
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        var file = Files.createFile(folder.resolve("东镇.xlsx"));

        assertThat(world.read(file, "东镇.xlsx")).reports("empty-file").saying("“东镇.xlsx”是空文件（0 字节），请重新上报。");
    }

    @Test
    void saysWhereAFileIsDamaged() throws IOException {
        var whole = Files.readAllBytes(summary().row("甲村", 100, 80).writeTo(folder.resolve("whole.xlsx")));
        var half = Files.write(folder.resolve("东镇.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(world.read(half, "东镇.xlsx")).reports("broken-file").mentioning("已损坏，读到文件结构时出错");
    }

    @Test
    void countsNothingOfAFileThatTurnsOutToBeDamaged() {
        var sheet = summary().row("甲村", 100, 80, 10, 9, 5, 5);
        for (int row = 3; row <= 62; row++) {
            sheet.row("天上人间", row);
        }
        var file = ZipDamage.flipBitOf(sheet.writeTo(folder.resolve("东镇.xlsx")), "xl/worksheets/sheet1.xml");

        var outcome = world.read(file, "东镇.xlsx");

        assertThat(outcome).reports("broken-file").mentioning("已损坏，读到工作表时出错");
        assertThat(outcome).accepts();
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("header", 1L, "rejected", 61L));
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(62);
    }

    @Test
    void countsNothingOfTheSheetsBeforeADamagedOne() {
        var file = ZipDamage.flipBitOf(
                summary()
                        .row("甲村", 100, 80, 10, 9, 5, 5)
                        .sheet("进度表2")
                        .summaryHeader()
                        .row("乙村", 200, 150, 20, 15)
                        .writeTo(folder.resolve("东镇.xlsx")),
                "xl/worksheets/sheet2.xml");

        var outcome = world.read(file, "东镇.xlsx");

        assertThat(outcome).reports("broken-file");
        assertThat(outcome).accepts();
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("header", 1L, "rejected", 1L));
    }

    @Test
    void saysThatAFileHoldsNoData() {
        var outcome = world.handIn(summary());

        assertThat(outcome).reports("no-data").saying("“东镇.xlsx”里没有找到任何数据行，请检查是否交错了文件。");
    }

    @Test
    void saysThatAFileOfTextsHoldsNoData() {
        var outcome = world.handIn(xlsx().sheet("封面").row("东镇医保筹资材料"));

        assertThat(outcome).reports("no-data");
    }

    @Test
    void saysThatAFileWhoseOnlySheetIsHiddenHoldsNoData() {
        var outcome = world.handIn(
                xlsx().sheet("空").hiddenSheet("进度表").summaryHeader().row("甲村", 100, 80));

        assertThat(outcome).warns("hidden-sheet").onSheet("进度表");
        assertThat(outcome).reports("no-data");
    }

    @Test
    void doesNotCallAFileEmptyWhoseSheetWasNotRecognised() {
        var outcome = world.handIn(xlsx().sheet("名单").row("姓名", "职务").row("张三", "主任"));

        Assertions.assertThat(outcome.problems()).extracting(Problems::code).containsExactly("sheet-not-recognised");
    }
}
