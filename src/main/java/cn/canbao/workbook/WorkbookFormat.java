package cn.canbao.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The forms of workbook that are read, told apart by their first bytes and their parts. */
enum WorkbookFormat {
    XLSX {
        @Override
        Workbook open(Path file, Limits limits) {
            return new XlsxWorkbook(file, new ReadingBudget(limits, System::nanoTime));
        }
    },
    XLS {
        @Override
        Workbook open(Path file, Limits limits) {
            return new XlsWorkbook(file);
        }
    };

    private static final int HEAD = 512;

    /** Opens a file of this form. */
    abstract Workbook open(Path file, Limits limits);

    /**
     * The form of a file.
     *
     * @throws UnreadableWorkbookException when it is of no form that is read here
     */
    static WorkbookFormat of(Path file) {
        byte[] head = head(file);
        if (head.length == 0) {
            throw UnreadableWorkbookException.empty();
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ofZip(file);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return ofCompoundFile(file);
        }
        throw UnreadableWorkbookException.unsupported(foreign(head));
    }

    private static WorkbookFormat ofZip(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw UnreadableWorkbookException.unsupported("xlsb");
            }
            if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") == null) {
                return XLSX;
            }
            if (zip.getEntry("mimetype") != null) {
                throw UnreadableWorkbookException.unsupported("ods");
            }
            throw UnreadableWorkbookException.unsupported(
                    zip.getEntry("word/document.xml") == null ? "archive" : "word");
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // names that are no text come to light as the last of these
            throw UnreadableWorkbookException.broken("container", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static WorkbookFormat ofCompoundFile(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw UnreadableWorkbookException.encrypted();
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return XLS;
            }
            throw UnreadableWorkbookException.unsupported(root.hasEntryCaseInsensitive("Book") ? "old-excel" : "word");
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableWorkbookException.broken("container", e);
        }
    }

    private static String foreign(byte[] head) {
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (head.length > 1
                && head[0] == 0x09
                && (head[1] == 0x00 || head[1] == 0x02 || head[1] == 0x04 || head[1] == 0x08)) {
            return "old-excel";
        }
        if (startsWith(head, 'R', 'a', 'r', '!')
                || startsWith(head, '7', 'z', 0xBC, 0xAF)
                || startsWith(head, 0x1F, 0x8B)) {
            return "archive";
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype html")) {
            return "html";
        }
        if (text.contains("<?xml")) {
            return "xml";
        }
        return text.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n') ? "text" : "unknown";
    }

    private static byte[] head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
