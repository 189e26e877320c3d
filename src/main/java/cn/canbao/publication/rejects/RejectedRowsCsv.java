package cn.canbao.publication.rejects;

import cn.canbao.publication.excel.Utf8Writer;
import cn.canbao.publication.facts.ProblemColumns;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** rejected-rows.csv: UTF-8 with a byte order mark, so that Excel opens it right. */
public final class RejectedRowsCsv {

    /** Its name in the folder of an edition. */
    public static final String NAME = "rejected-rows.csv";

    private static final String FORMULA = "=+-@＝＋－＠";
    private static final char REPLACEMENT = '\uFFFD';

    /** Writes the problems that {@code lines} passes on. */
    public void write(RejectedRowsWorkbook.Lines lines, OutputStream out) throws IOException {
        var writer = new Utf8Writer(out);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(ProblemColumns.COLUMNS);
        lines.passTo(line -> {
            if (!line.severity().equals("info")) {
                csv.writeRecord(line.columns().stream()
                        .map(value -> neutral(String.valueOf(value)))
                        .toList());
            }
        });
        csv.flush();
    }

    /** A text that a spreadsheet program will not take for a formula and a terminal does not obey. */
    static String neutral(String text) {
        String seen = withoutControls(text);
        return beginsLikeFormula(seen) ? "'" + seen : seen;
    }

    /** Looks behind what is not shown: programs take it away before they look for a formula. */
    private static boolean beginsLikeFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (FORMULA.indexOf(character) >= 0) {
                return true;
            }
            if (character > ' '
                    && !Character.isSpaceChar(character)
                    && Character.getType(character) != Character.FORMAT) {
                return false;
            }
            if (character < ' ') {
                return true;
            }
        }
        return false;
    }

    private static String withoutControls(String text) {
        @Nullable StringBuilder without = null;
        for (int at = 0; at < text.length(); at++) {
            if (isControl(text.charAt(at))) {
                without = without == null ? new StringBuilder(text) : without;
                without.setCharAt(at, REPLACEMENT);
            }
        }
        return without == null ? text : without.toString();
    }

    /** Line breaks are no harm: the field is quoted. */
    private static boolean isControl(char character) {
        return character == '\u2028'
                || character == '\u2029'
                || (Character.isISOControl(character) && character != '\t' && character != '\r' && character != '\n');
    }
}
