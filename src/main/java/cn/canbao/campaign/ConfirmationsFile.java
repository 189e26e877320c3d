package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.problem.ProblemCode;
import cn.canbao.yaml.ConfigurationException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code confirmations.csv}, which may be missing: a line per file and question that somebody vouches for. Its header is
 * {@code sha256,code,who,when}, or the same in Chinese.
 */
public final class ConfirmationsFile {

    private static final List<List<String>> HEADERS =
            List.of(List.of("sha256", "code", "who", "when"), List.of("文件校验码", "问题代码", "确认人", "确认时间"));

    /** What may be confirmed: questions about figures, and that a file that broke the program off is tried again. */
    private static final List<ProblemCode> CODES = Stream.concat(
                    Plausibility.CODES.stream(), Stream.of(ProblemCode.FILE_HELD))
            .toList();

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Days as people and Excel write them, perhaps with an hour behind. */
    private static final DateTimeFormatter WHEN = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d][['T'][ ]H:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int WHO_AT_MOST = 100;

    private final Path file;

    /** @param file the file, named as messages shall name it */
    public ConfirmationsFile(Path file) {
        this.file = file;
    }

    /**
     * The confirmations in their order; none when there is no file.
     *
     * @throws ConfigurationException when the file, its header or a line cannot be used; the message names the line
     */
    public List<Confirmation> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<CsvRecord> records = records();
        if (records.isEmpty()) {
            throw new ConfigurationException(
                    file, Message.of("confirmations-empty").with("header", header()));
        }
        List<String> header = records.get(0).getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!HEADERS.contains(header)) {
            throw new ConfigurationException(
                    file,
                    Message.of("confirmations-header")
                            .with("found", String.join(",", records.get(0).getFields()))
                            .with("header", header()));
        }
        List<Confirmation> confirmations = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            Confirmation confirmation = confirmation(record);
            Long before = lines.putIfAbsent(
                    confirmation.sha256() + " " + confirmation.code(), record.getStartingLineNumber());
            if (before != null) {
                throw mistake(record, Message.of("confirmations-twice").with("line", before));
            }
            confirmations.add(confirmation);
        }
        return confirmations;
    }

    private List<CsvRecord> records() {
        try {
            String text = Files.readString(file);
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .skipEmptyLines(true)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                // Excel leaves separators where a line was cleared
                return reader.stream()
                        .filter(record -> !record.getFields().stream().allMatch(String::isBlank))
                        .toList();
            }
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file, Message.of("confirmations-not-utf8"));
        } catch (CsvParseException e) {
            throw new ConfigurationException(
                    file, Message.of("confirmations-no-csv").with("detail", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new ConfigurationException(
                    file, Message.of("confirmations-unreadable").with("detail", e));
        }
    }

    private Confirmation confirmation(CsvRecord record) {
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        int width = HEADERS.get(0).size();
        if (fields.size() < width
                || !fields.subList(width, fields.size()).stream().allMatch(String::isEmpty)) {
            throw mistake(
                    record,
                    Message.of("confirmations-fields")
                            .with("found", fields.size())
                            .with("expected", width)
                            .with("header", header()));
        }
        String hash = fields.get(0).toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw mistake(record, Message.of("confirmations-hash").with("found", fields.get(0)));
        }
        ProblemCode code = CODES.stream()
                .filter(one -> one.code().equals(fields.get(1)))
                .findFirst()
                .orElseThrow(() -> mistake(
                        record,
                        Message.of("confirmations-code")
                                .with("found", fields.get(1))
                                .with(
                                        "expected",
                                        CODES.stream().map(ProblemCode::code).toList())));
        if (fields.get(2).isEmpty() || fields.get(2).length() > WHO_AT_MOST) {
            throw mistake(record, Message.of("confirmations-who").with("most", WHO_AT_MOST));
        }
        LocalDateTime when = moment(fields.get(3))
                .orElseThrow(
                        () -> mistake(record, Message.of("confirmations-when").with("found", fields.get(3))));
        return new Confirmation(hash, code, fields.get(2), when);
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, WHEN));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ConfigurationException mistake(CsvRecord record, Message reason) {
        return new ConfigurationException(
                file,
                Message.of("confirmations-line")
                        .with("line", record.getStartingLineNumber())
                        .with("reason", reason));
    }

    private static String header() {
        return String.join(",", HEADERS.get(1)) + " / " + String.join(",", HEADERS.get(0));
    }
}
