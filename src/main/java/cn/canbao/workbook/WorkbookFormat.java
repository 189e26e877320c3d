package cn.canbao.workbook;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.html.HtmlWorkbook;
import cn.canbao.workbook.text.CsvWorkbook;
import cn.canbao.workbook.text.TextEncoding;
import cn.canbao.workbook.xls.XlsWorkbook;
import cn.canbao.workbook.xlsx.XlsxWorkbook;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file formats that are read, detected by their first bytes and their parts, never by their names. */
public enum WorkbookFormat {
    XLSX("xls[xm]|xlt[xm]") {
        @Override
        Workbook open(Path file, Limits limits) {
            return new XlsxWorkbook(file, new ReadingBudget(limits, System::nanoTime));
        }
    },
    XLS("xls|xlt|ett?") {
        @Override
        Workbook open(Path file, Limits limits) {
            return new XlsWorkbook(file, new ReadingBudget(limits, System::nanoTime));
        }
    },
    CSV("csv|tsv|txt|tab|prn") {
        @Override
        Workbook open(Path file, Limits limits) {
            return new CsvWorkbook(file, new ReadingBudget(limits, System::nanoTime));
        }
    },
    HTML("x?html?") {
        @Override
        Workbook open(Path file, Limits limits) {
            return new HtmlWorkbook(file, new ReadingBudget(limits, System::nanoTime));
        }
    };

    private static final int HEAD = 4096;
    /** A dot in a name of Chinese words begins no extension. */
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{0,5})$");

    private final String extensions;

    /** @param extensions a regular expression for those that names of this form have */
    WorkbookFormat(String extensions) {
        this.extensions = extensions;
    }

    /** Opens a file of this form. */
    abstract Workbook open(Path file, Limits limits);

    /** The problem of a name whose extension says another form; empty when it fits or there is none. */
    public Optional<Problem> misnamed(String name) {
        Matcher extension = EXTENSION.matcher(name);
        boolean fits =
                !extension.find() || extension.group(1).toLowerCase(Locale.ROOT).matches(extensions);
        return fits
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.WRONG_EXTENSION, Place.file(name))
                        .with("found", "@format." + name().toLowerCase(Locale.ROOT)));
    }

    /**
     * The form of a file.
     *
     * @throws UnreadableWorkbookException when it is of no form that is read here
     */
    static WorkbookFormat of(Path file) {
        byte[] head = TextEncoding.head(file, HEAD);
        if (head.length == 0) {
            throw UnreadableWorkbookException.empty();
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return ofZip(file);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            OleContent.check(file);
            return XLS;
        }
        return ofText(head);
    }

    private static WorkbookFormat ofText(byte[] head) {
        String foreign = UnsupportedFormat.bySignature(head);
        if (foreign != null) {
            throw UnreadableWorkbookException.unsupported(foreign);
        }
        String beginning = TextEncoding.beginning(head);
        if (beginning.isEmpty()) {
            throw UnreadableWorkbookException.unsupported("unknown");
        }
        String markup = UnsupportedFormat.byMarkup(beginning);
        if (markup != null) {
            throw UnreadableWorkbookException.unsupported(markup);
        }
        return UnsupportedFormat.isPage(beginning) ? HTML : CSV;
    }

    private static WorkbookFormat ofZip(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw UnreadableWorkbookException.unsupported("xlsb");
            }
            boolean isOtherOffice =
                    zip.getEntry("word/document.xml") != null || zip.getEntry("ppt/presentation.xml") != null;
            if (zip.getEntry("[Content_Types].xml") != null && !isOtherOffice) {
                return XLSX;
            }
            if (zip.getEntry("mimetype") != null) {
                throw UnreadableWorkbookException.unsupported("ods");
            }
            if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
                throw UnreadableWorkbookException.unsupported("numbers");
            }
            throw UnreadableWorkbookException.unsupported(isOtherOffice ? "word" : "archive");
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // names that are no text come to light as the last of these
            throw UnreadableWorkbookException.broken("container", e);
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
