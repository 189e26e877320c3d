package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.ConfigurationException;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TargetRule;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.SheetKind;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import cn.canbao.region.RegionNames;
import cn.canbao.region.Register;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code register.xlsx} by the same recognition as everything else. A blank cell of a larger level means the one above; a line
 * without a region of the reporting level describes the larger region itself, and figures in it must be the sum of what lies below.
 */
public final class RegisterReader {

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final SheetRecognition recognition;
    private final ProblemTexts texts = new ProblemTexts(Locale.ENGLISH);

    /** Reads registers of a campaign in the words of a vocabulary. */
    public RegisterReader(Campaign campaign, Vocabulary vocabulary) {
        this.campaign = campaign;
        this.vocabulary = vocabulary;
        this.recognition = new SheetRecognition(vocabulary, campaign);
    }

    /**
     * Reads the register.
     *
     * @param file the workbook, named as messages shall name it
     * @throws ConfigurationException when it is no register, or one of its lines cannot be; the message names sheet, row and value
     */
    public Register read(Path file) {
        Draft draft = new Draft(file);
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                if (!sheet.isHidden()) {
                    read(sheet, draft);
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw new ConfigurationException(file, texts.sentence(e.problem(file.toString())));
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(file, "it cannot be read (" + e.getCause() + ")");
        }
        return draft.register();
    }

    private void read(Sheet sheet, Draft draft) {
        List<Row> rows = new ArrayList<>();
        Row row;
        while ((row = sheet.nextRow()) != null) {
            rows.add(row);
        }
        Recognition recognised =
                recognition.recognise(rows.subList(0, Math.min(rows.size(), SheetRecognition.ROWS_LOOKED_AT)));
        if (recognised instanceof Recognition.Recognised known && known.table().kind() == SheetKind.REGISTER) {
            read(sheet.name(), known.table(), rows, draft);
        } else if (!(recognised instanceof Recognition.Prose)) {
            throw new ConfigurationException(
                    draft.file,
                    "sheet " + sheet.name() + " is no register; expected columns for "
                            + campaign.levels().stream().map(LevelLabel::label).toList()
                            + " and for targets, and none for people enrolled");
        }
    }

    private void read(String sheet, Table table, List<Row> rows, Draft draft) {
        TotalCheck totals = new TotalCheck(table);
        List<Problem> problems = new ArrayList<>();
        int totalRows = 0;
        for (Row row : rows) {
            if (row.number() <= table.lastHeaderRow()) {
                continue;
            }
            Place place = Place.sheet(draft.file.toString(), sheet).atRow(row.number());
            SummaryRow line = new SummaryRow(table, row, place, null, vocabulary);
            RowRole role = table.role(row);
            if (role == RowRole.DATA) {
                if (draft.add(line)) {
                    totals.add(line);
                }
            } else if (role == RowRole.TOTAL || role == RowRole.SUBTOTAL) {
                totals.addTotal(line);
                totalRows++;
            }
        }
        for (int i = 0; i < totalRows; i++) {
            problems.addAll(totals.problems(i));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(draft.file, "sheet " + sheet + ": " + texts.sentence(problems.get(0)));
        }
    }

    private static final class Entry {
        private final String code;
        private final String name;
        private final @Nullable Level level;
        private final @Nullable String parent;
        private final Map<Quantity, Long> figures = new LinkedHashMap<>();
        private List<String> aliases = List.of();
        private int row;

        private Entry(String code, String name, @Nullable Level level, @Nullable String parent) {
            this.code = code;
            this.name = name;
            this.level = level;
            this.parent = parent;
        }
    }

    /** A register being put together. */
    private final class Draft {
        private final Path file;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final Map<Level, String> above = new LinkedHashMap<>();
        private final String root = campaign.region();

        private Draft(Path file) {
            this.file = file;
            entries.put(root, new Entry(root, root, null, null));
        }

        /** Adds a line; tells whether it is about a region that reports. */
        private boolean add(SummaryRow line) {
            String parent = root;
            Entry entry = null;
            boolean reports = false;
            for (int i = 0; i < campaign.levels().size(); i++) {
                Level level = campaign.levels().get(i).id();
                boolean last = i == campaign.levels().size() - 1;
                String written = text(line, line.table().region(level).orElse(null));
                String name = written != null || last ? written : above.get(level);
                if (written != null) {
                    above.put(level, written);
                    campaign.levels()
                            .subList(i + 1, campaign.levels().size())
                            .forEach(below -> above.remove(below.id()));
                }
                if (name == null) {
                    break;
                }
                String path = parent + "/" + name;
                String within = parent;
                entry = entries.computeIfAbsent(path, p -> new Entry(code(line, last, p), name, level, within));
                reports = last;
                parent = path;
            }
            if (entry == null) {
                throw mistake(
                        line,
                        "it names no region; fill in "
                                + campaign.levels().get(0).label());
            }
            describe(line, entry);
            return reports;
        }

        private String code(SummaryRow line, boolean last, String path) {
            String code = text(
                    line, line.table().column(Meaning.Code.class::isInstance).orElse(null));
            return last && code != null ? code : path;
        }

        private void describe(SummaryRow line, Entry entry) {
            if (entry.row != 0) {
                throw mistake(line, entry.name + " stands twice, also in row " + entry.row + "; keep one of them");
            }
            entry.row = line.row().number();
            String aliases = text(
                    line, line.table().column(Meaning.Alias.class::isInstance).orElse(null));
            entry.aliases = aliases == null
                    ? List.of()
                    : Arrays.stream(aliases.split("[、,，;；/]"))
                            .map(String::strip)
                            .filter(alias -> !alias.isEmpty())
                            .toList();
            for (Column column : line.table().figures()) {
                HeadCount count = line.count(column);
                if (count instanceof HeadCount.Wrong wrong) {
                    throw new ConfigurationException(
                            file,
                            "sheet " + line.place().sheet() + ": "
                                    + texts.sentence(Problem.of(wrong.code(), line.at(column))
                                            .withValue(line.shown(column))));
                }
                if (count instanceof HeadCount.Count people
                        && Table.quantity(column).measure().isHeadCount()) {
                    entry.figures.put(Table.quantity(column), people.people());
                }
            }
        }

        private Register register() {
            if (entries.size() == 1) {
                throw new ConfigurationException(file, "it names no region; expected a line for each that must report");
            }
            entries.values().stream().filter(this::isReporting).forEach(this::complete);
            List<Region> regions = new ArrayList<>();
            for (var named : entries.entrySet()) {
                Entry entry = named.getValue();
                regions.add(new Region(
                        entry.code,
                        entry.name,
                        entry.aliases,
                        entry.level,
                        entry.parent == null ? null : entry(entry.parent).code,
                        regions.size(),
                        isReporting(entry) ? entry.figures : Map.of()));
            }
            Register register = register(regions);
            entries.values().stream().filter(entry -> !isReporting(entry)).forEach(entry -> checkSum(entry, register));
            checkNames(register);
            return register;
        }

        private Register register(List<Region> regions) {
            try {
                return new Register(regions);
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(file, String.valueOf(e.getMessage()));
            }
        }

        private Entry entry(String path) {
            return Objects.requireNonNull(entries.get(path));
        }

        private boolean isReporting(Entry entry) {
            return entry.level == campaign.reportingLevel().id();
        }

        /** Fills in what the rule of the targets gives and holds the line against it and against the subsets. */
        private void complete(Entry entry) {
            TargetRule rule = campaign.targets();
            Long population = rule == null ? null : entry.figures.get(rule.of());
            if (rule != null && population != null) {
                long expected = rule.target(population);
                Long written =
                        entry.figures.putIfAbsent(Quantity.target(rule.of().category()), expected);
                if (written != null && written != expected) {
                    throw mistake(
                            entry,
                            "its target is " + written + ", expected " + expected + " (" + rule.percent() + " % of "
                                    + population + ", " + rule.rounding() + ")");
                }
            }
            for (Category category : campaign.categories()) {
                for (Measure measure : Measure.values()) {
                    Long part = entry.figures.get(new Quantity(measure, category.id()));
                    Long whole = category.subsetOf() == null
                            ? null
                            : entry.figures.get(new Quantity(measure, category.subsetOf()));
                    if (part != null && whole != null && part > whole) {
                        throw mistake(
                                entry,
                                measure.word() + " of " + category.label() + " is " + part + ", expected at most the "
                                        + whole + " of " + category.subsetOf());
                    }
                }
            }
        }

        private void checkSum(Entry entry, Register register) {
            entry.figures.forEach((quantity, written) -> {
                long sum =
                        register.figure(register.region(entry.code), quantity).orElse(0);
                if (sum != written) {
                    throw mistake(
                            entry, quantity + " is " + written + ", expected the sum of what lies below it, " + sum);
                }
            });
        }

        private void checkNames(Register register) {
            RegionNames names = new RegionNames(register);
            for (Entry entry : entries.values()) {
                if (entry.parent != null
                        && names.find(entry.name, register.region(entry(entry.parent).code))
                                instanceof RegionMatch.Ambiguous ambiguous) {
                    throw mistake(
                            entry,
                            "its name cannot be told apart from "
                                    + ambiguous.candidates().stream()
                                            .map(Region::name)
                                            .toList() + "; expected different names");
                }
            }
        }

        private ConfigurationException mistake(SummaryRow line, String reason) {
            return new ConfigurationException(
                    file,
                    "sheet " + line.place().sheet() + ", row " + line.row().number() + ": " + reason);
        }

        private ConfigurationException mistake(Entry entry, String reason) {
            return new ConfigurationException(file, "row " + entry.row + ", " + entry.name + ": " + reason);
        }
    }

    private @Nullable String text(SummaryRow line, @Nullable Column column) {
        Cell cell = column == null ? null : line.row().cell(column.index());
        return cell == null || vocabulary.isBlank(cell.shown())
                ? null
                : cell.shown().strip();
    }
}
