package cn.canbao.validation.register;

import cn.canbao.problem.Message;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.FormerField;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.FormerRegion;
import cn.canbao.validation.person.PersonDay;
import cn.canbao.validation.summary.SummaryRow;
import cn.canbao.workbook.Cell;
import cn.canbao.yaml.ConfigurationException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a line of the register says of the time before a change: old names and codes, several of them separated as aliases are, and the day.
 *
 * @param line the line
 * @param vocabulary knows blank cells
 * @param moments the moment that a serial number means in the workbook
 */
record FormerCells(SummaryRow line, Vocabulary vocabulary, DoubleFunction<@Nullable LocalDateTime> moments) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * What the region was before.
     *
     * @param mistake makes an exception of a reason
     */
    List<FormerRegion> read(Function<Message, ConfigurationException> mistake) {
        List<String> names = list(text(FormerField.NAME));
        List<String> codes = list(text(FormerField.CODE));
        LocalDate changed = changed(mistake);
        if (names.isEmpty() && codes.isEmpty()) {
            if (changed != null) {
                throw mistake.apply(Message.of("former-day-alone")
                        .with("label", label(FormerField.CHANGED))
                        .with("day", changed));
            }
            return List.of();
        }
        if (!names.isEmpty() && !codes.isEmpty() && names.size() != codes.size()) {
            throw mistake.apply(
                    Message.of("former-unpaired").with("names", names).with("codes", codes));
        }
        for (List<String> many : List.of(names, codes)) {
            if (new HashSet<>(many).size() < many.size()) {
                throw mistake.apply(Message.of("former-twice").with("regions", many));
            }
        }
        List<FormerRegion> former = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), codes.size()); i++) {
            former.add(new FormerRegion(
                    names.isEmpty() ? null : names.get(i), codes.isEmpty() ? null : codes.get(i), changed));
        }
        return former;
    }

    private @Nullable LocalDate changed(Function<Message, ConfigurationException> mistake) {
        Cell cell = column(FormerField.CHANGED)
                .map(column -> line.row().cell(column.index()))
                .orElse(null);
        if (cell == null || vocabulary.isBlank(cell.shown())) {
            return null;
        }
        LocalDate day = PersonDay.of(cell, moments);
        if (day == null) {
            throw mistake.apply(Message.of("former-day-expected")
                    .with("label", label(FormerField.CHANGED))
                    .with("value", cell.shown()));
        }
        LocalDate today = LocalDate.now(CHINA);
        if (day.isAfter(today)) {
            throw mistake.apply(Message.of("former-day-to-come")
                    .with("label", label(FormerField.CHANGED))
                    .with("day", day)
                    .with("today", today));
        }
        return day;
    }

    /** The names in a cell that holds several; null and blank hold none. */
    static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、,，;；/]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    private @Nullable String text(FormerField field) {
        return column(field)
                .map(column -> line.row().cell(column.index()))
                .map(Cell::shown)
                .filter(text -> !vocabulary.isBlank(text))
                .orElse(null);
    }

    private String label(FormerField field) {
        return column(field).map(Column::label).orElse("");
    }

    private Optional<Column> column(FormerField field) {
        return line.table().column(meaning -> meaning instanceof Meaning.Former former && former.field() == field);
    }
}
