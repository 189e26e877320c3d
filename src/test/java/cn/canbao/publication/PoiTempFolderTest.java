package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.publication.files.BackgroundTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that are being written leave nothing outside the folder that is theirs, and nothing in it. */
class PoiTempFolderTest {

    @TempDir
    private Path data;

    @Test
    void keepsWhatWorkbooksPutAsideWhileTheyAreWritten() {
        Path folder = data.resolve("scratch");
        List<Path> during = new ArrayList<>();

        new PoiTempFolder(folder).runWithTempFolder(() -> during.addAll(writtenInto(folder)));

        assertThat(during).isNotEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsAlsoWhatIsWrittenInAnotherThread() {
        Path folder = data.resolve("scratch");
        PoiTempFolder tempFolder = new PoiTempFolder(folder);
        List<Path> during = new ArrayList<>();

        tempFolder.runWithTempFolder(() -> {
            try (BackgroundTask other =
                    BackgroundTask.begin("other", () -> tempFolder.runHere(() -> during.addAll(writtenInto(folder))))) {
                other.join();
            }
        });

        assertThat(during).isNotEmpty();
        assertThat(folder).doesNotExist();
    }

    private static List<Path> writtenInto(Path folder) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("退回").createRow(0).createCell(0).setCellValue("张三");
            return files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void removesWhatARunThatWasKilledLeft() throws IOException {
        Path folder = data.resolve("scratch");
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/poi-sxssf-sheet1.xml"), "张三");
        List<Path> during = new ArrayList<>();

        new PoiTempFolder(folder).runWithTempFolder(() -> during.addAll(files(folder)));

        assertThat(during).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void removesEverythingAlsoWhenWritingFails() {
        Path folder = data.resolve("scratch");

        assertThatThrownBy(() -> new PoiTempFolder(folder).runWithTempFolder(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(folder).doesNotExist();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
