package cn.canbao.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as an authority published it, with its printed figures, or one that was invented in the form of such a table.
 *
 * @param rows the regions, in the order of the table
 * @param total the line 合计 as printed, which need not be the sum
 */
record PublishedTable(List<CSVRecord> rows, CSVRecord total) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static PublishedTable named(String name) {
        return read("/published/" + name + ".csv");
    }

    /** A table that fits the few figures of a document without one. */
    static PublishedTable invented(String name) {
        return read("/invented/" + name + ".csv");
    }

    private static PublishedTable read(String resource) {
        var stream = Objects.requireNonNull(PublishedTable.class.getResourceAsStream(resource), resource);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            var records = parser.getRecords();
            var last = records.size() - 1;
            return new PublishedTable(List.copyOf(records.subList(0, last)), records.get(last));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head count in a column; an empty cell, no such people, is zero. */
    static int count(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
