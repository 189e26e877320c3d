package cn.canbao.workbook.text;

import cn.canbao.problem.Problem;
import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnendedLine;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.WorkbookFormat;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Streams a text file of values with separators between them (CSV, TSV) as a workbook of one sheet. Its quotes follow RFC 4180; where they
 * do not, nobody can tell where a row ends, and the file is refused.
 */
public final class CsvWorkbook implements Workbook, Sheet {

    /** As it has no name of its own. */
    private static final String NAME = "CSV";

    private static final int LOOKED_AT = 1 << 15;
    /** More than any cell may hold, so that a forgotten quote does not swallow the memory. */
    private static final int LARGEST_FIELD = 1 << 17;

    /** A line for Excel, which it does not show. */
    private static final Pattern TOLD_SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?(\r\n|\r|\n|$)");

    private static final Pattern LINE = Pattern.compile("at line (\\d+)");

    private final CloseableIterator<Row> rows;
    private final CellStyles styles = new CellStyles();
    private final EndOfText end;
    private @Nullable Row last;
    private boolean isHandedOut;

    public CsvWorkbook(Path file, ReadingBudget budget) {
        Charset charset = TextEncoding.of(file, List.of());
        try {
            end = new EndOfText(DecodingPass.reader(file, charset));
            var text = new PushbackReader(end, LOOKED_AT);
            rows = rows(text, budget);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static CloseableIterator<Row> rows(PushbackReader text, ReadingBudget budget) throws IOException {
        char[] buffer = new char[LOOKED_AT];
        int length = fill(text, buffer);
        String beginning = new String(buffer, 0, length);
        Matcher told = TOLD_SEPARATOR.matcher(beginning);
        boolean isTold = told.lookingAt();
        int from = isTold ? told.end() : 0;
        text.unread(buffer, from, length - from);
        char separator = isTold ? told.group(1).charAt(0) : CsvSeparator.of(beginning);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_FIELD)
                .build(new CsvRows(budget, separator), text)
                .iterator();
    }

    private static int fill(Reader text, char[] buffer) throws IOException {
        int length = 0;
        int more;
        while (length < buffer.length && (more = text.read(buffer, length, buffer.length - length)) >= 0) {
            length += more;
        }
        return length;
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (isHandedOut) {
            return null;
        }
        isHandedOut = true;
        return this;
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.CSV.misnamed(name);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int index() {
        return 0;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public @Nullable Row nextRow() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            last = rows.next();
            return last;
        } catch (CsvParseException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException malformed
                    ? UnreadableWorkbookException.broken("sheet", malformed)
                    : e;
        }
    }

    @Override
    public @Nullable UnendedLine unendedLine() {
        return last == null || !end.isInsideOfLine()
                ? null
                : new UnendedLine(
                        last.number(), last.cells().get(last.cells().size() - 1).shown());
    }

    private static RuntimeException damaged(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbookException known) {
                return known;
            }
            String message = String.valueOf(cause.getMessage());
            Matcher line = LINE.matcher(message);
            if (message.contains("quot") && line.find()) {
                return UnreadableWorkbookException.quotes(line.group(1));
            }
        }
        return UnreadableWorkbookException.broken("sheet", e);
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return styles.moment(serial);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a workbook: " + e.getMessage(), e);
        }
    }
}
