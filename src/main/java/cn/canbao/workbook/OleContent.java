package cn.canbao.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an OLE compound file holds, by its streams: .xls, .et and also whatever Office protects by a password. */
final class OleContent {

    private static final List<String> PROTECTED = List.of("EncryptedPackage", "DRMContent", "\u0009DRMContent");

    private OleContent() {}

    /**
     * Makes sure that a compound file is a workbook of Excel 97 or newer. No password is ever tried.
     *
     * @throws UnreadableWorkbookException when it is not, or cannot be read
     */
    static void check(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = container.getRoot();
            if (PROTECTED.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                throw UnreadableWorkbookException.encrypted();
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw UnreadableWorkbookException.unsupported(
                        root.hasEntryCaseInsensitive("Book") ? "old-excel" : "word");
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableWorkbookException.broken("container", e);
        }
    }
}
