package cn.canbao.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** rejected-rows.csv: UTF-8 with a byte order mark, so that Excel opens it right. */
final class RejectedRowsCsv {

    static final String NAME = "rejected-rows.csv";

    /** What a spreadsheet program takes for a formula, also behind what it does not show. */
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠]|[\\t\\r\\n])");

    /** What a terminal obeys; line breaks are quoted. */
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\u2028\\u2029&&[^\\t\\r\\n]]");

    /** Writes the problems that {@code lines} passes on. */
    void write(RejectedRowsWorkbook.Lines lines, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(RejectedRows.COLUMNS);
        lines.passTo(line -> {
            if (!line.severity().equals("info")) {
                print(csv, line.columns());
            }
        });
        csv.flush();
    }

    private static void print(CSVPrinter csv, List<Object> values) {
        try {
            csv.printRecord(values.stream()
                    .map(value -> value instanceof String text ? neutral(text) : value)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + NAME + ": " + e, e);
        }
    }

    /** A text that a spreadsheet program will not take for a formula. */
    static String neutral(String text) {
        String seen = OBEYED.matcher(text).replaceAll("\uFFFD");
        return FORMULA.matcher(seen).find() ? "'" + seen : seen;
    }
}
