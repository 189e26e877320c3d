package cn.canbao.setup;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.SheetKind;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.text.PlainLine;
import cn.canbao.validation.HeadCount;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who must report from a sheet that the county has, by the same recognition as everything else. Columns that a register does not need
 * are passed over; a target that is no number is told, never left out.
 */
final class CountySheetReader {

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final SheetRecognition recognition;

    /** Reads for a campaign, in the words of a vocabulary. */
    CountySheetReader(Campaign campaign, Vocabulary vocabulary) {
        this.campaign = campaign;
        this.vocabulary = vocabulary;
        this.recognition = new SheetRecognition(vocabulary, campaign);
    }

    /** A table with its rows of data. */
    private record Found(String sheet, Table table, List<Row> rows) {}

    /**
     * Reads a workbook whose lines are regions with targets.
     *
     * @throws ConfigurationException when it has no such sheet, or one of its figures is none
     */
    CountySheet register(Path file) {
        List<Found> found = tables(file, Set.of(SheetKind.REGISTER, SheetKind.SUMMARY));
        Set<Level> levels = levels(found);
        Set<String> categories = new LinkedHashSet<>();
        List<RegisterLine> lines = new ArrayList<>();
        for (Found one : found) {
            List<Column> targets = one.table.figures().stream()
                    .filter(column -> Table.quantity(column).measure() == Measure.TARGET)
                    .toList();
            if (one.table.column(Quantity.target(campaign.everybody().id())).isEmpty()) {
                throw refused(file, one.sheet, Message.of("init-no-targets"));
            }
            targets.forEach(column -> categories.add(Table.quantity(column).category()));
            RegionNamesOfRows names = new RegionNamesOfRows(levels);
            for (Row row : one.rows) {
                List<String> region = names.of(one.table, row);
                if (!region.isEmpty()) {
                    lines.add(new RegisterLine(
                            region,
                            text(one.table, row, new Meaning.Code()),
                            text(one.table, row, new Meaning.Alias()),
                            targets(file, one, row, targets)));
                }
            }
        }
        return new CountySheet(List.copyOf(levels), ordered(categories), refuseNone(file, lines), 0);
    }

    /**
     * Reads a workbook whose lines are persons; the target of a region is how many of them it has, each ID number once.
     *
     * @throws ConfigurationException when it has no such sheet, or its lines do not tell where people live
     */
    CountySheet roster(Path file) {
        List<Found> found = tables(file, Set.of(SheetKind.ROSTER));
        Set<Level> levels = levels(found);
        RosterHeads heads = new RosterHeads();
        for (Found one : found) {
            RegionNamesOfRows names = new RegionNamesOfRows(levels);
            List<Column> numbers = one.table.persons(PersonField.ID_NUMBER);
            for (Row row : one.rows) {
                List<String> region = names.of(one.table, row);
                if (!region.isEmpty()) {
                    heads.add(
                            region,
                            numbers.isEmpty() ? null : row.cell(numbers.get(0).index()));
                }
            }
        }
        String everybody = campaign.everybody().id();
        return new CountySheet(
                List.copyOf(levels), List.of(everybody), refuseNone(file, heads.lines(everybody)), heads.uncounted());
    }

    private List<Found> tables(Path file, Set<SheetKind> kinds) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(file, Message.of("expected-readable-file"));
        }
        List<Found> found = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                List<Row> rows = new ArrayList<>();
                Row row;
                while ((row = sheet.nextRow()) != null) {
                    rows.add(row);
                }
                Recognition recognised =
                        recognition.recognise(rows.subList(0, Math.min(rows.size(), SheetRecognition.ROWS_LOOKED_AT)));
                if (!sheet.isHidden()
                        && recognised instanceof Recognition.Recognised known
                        && kinds.contains(known.table().kind())) {
                    Table table = known.table();
                    found.add(new Found(
                            sheet.name(),
                            table,
                            rows.stream()
                                    .filter(one ->
                                            one.number() > table.lastHeaderRow() && table.role(one) == RowRole.DATA)
                                    .toList()));
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw new ConfigurationException(file, Message.of("as-told").with("problem", e.problem(file.toString())));
        }
        if (found.isEmpty()) {
            throw new ConfigurationException(
                    file,
                    kinds.contains(SheetKind.ROSTER) ? Message.of("init-no-roster") : Message.of("init-no-register"));
        }
        return found;
    }

    /** The levels that columns name, from the largest; a column that does not say its level is of the one that reports. */
    private Set<Level> levels(List<Found> found) {
        Map<Level, Boolean> named = new EnumMap<>(Level.class);
        for (Found one : found) {
            for (Column column : one.table.columns()) {
                if (column.meaning() instanceof Meaning.RegionName name) {
                    Level level = name.level();
                    named.put(level == null ? campaign.reportingLevel().id() : level, true);
                }
            }
        }
        return new LinkedHashSet<>(named.keySet());
    }

    private Map<String, Long> targets(Path file, Found found, Row row, List<Column> columns) {
        Map<String, Long> targets = new LinkedHashMap<>();
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            HeadCount count = HeadCount.of(cell, vocabulary);
            if (count instanceof HeadCount.Count people) {
                targets.put(Table.quantity(column).category(), people.people());
            } else if (count instanceof HeadCount.Wrong) {
                throw refused(
                        file,
                        found.sheet,
                        Message.of("init-target-wrong")
                                .with("row", row.number())
                                .with("column", Place.letters(column.index()))
                                .with("label", column.label())
                                .with("value", PlainLine.of(HeadCount.shown(cell))));
            }
        }
        return targets;
    }

    private static String text(Table table, Row row, Meaning asked) {
        return table.column(asked::equals)
                .map(column -> row.cell(column.index()))
                .map(cell -> cell.shown().strip())
                .orElse("");
    }

    /** In the order of the campaign. */
    private List<String> ordered(Set<String> categories) {
        return campaign.categories().stream()
                .map(Category::id)
                .filter(categories::contains)
                .toList();
    }

    private static List<RegisterLine> refuseNone(Path file, List<RegisterLine> lines) {
        if (lines.isEmpty()) {
            throw new ConfigurationException(file, Message.of("init-no-regions"));
        }
        return lines;
    }

    private static ConfigurationException refused(Path file, String sheet, Message reason) {
        return new ConfigurationException(
                file, Message.of("in-sheet").with("sheet", sheet).with("reason", reason));
    }

    /** The names in the rows of a table; a blank name of a larger level is the one above. */
    private static final class RegionNamesOfRows {

        private final List<Level> levels;
        private final Map<Level, String> above = new HashMap<>();

        RegionNamesOfRows(Set<Level> levels) {
            this.levels = List.copyOf(levels);
        }

        /** From the largest level to the smallest; empty where the smallest is not named: such a line sums others up. */
        List<String> of(Table table, Row row) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < levels.size(); i++) {
                boolean isLast = i == levels.size() - 1;
                String name = name(table, row, levels.get(i), isLast);
                if (name.isEmpty() && isLast) {
                    return List.of();
                }
                if (!name.isEmpty()) {
                    above.put(levels.get(i), name);
                }
                names.add(isLast ? name : above.getOrDefault(levels.get(i), ""));
            }
            return List.copyOf(names);
        }

        private static String name(Table table, Row row, Level level, boolean isLast) {
            return table.region(level)
                    .or(() -> isLast ? table.region(null) : Optional.empty())
                    .map(column -> row.cell(column.index()))
                    .map(cell -> cell.shown().strip())
                    .orElse("");
        }
    }
}
