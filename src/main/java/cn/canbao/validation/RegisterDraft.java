package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.ConfigurationException;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TargetRule;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import cn.canbao.region.Register;
import cn.canbao.workbook.Cell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A register being put together line by line, and held against the rules that no single line can break. */
final class RegisterDraft {

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final ProblemTexts texts;
    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Level, String> above = new LinkedHashMap<>();
    private final String root;

    RegisterDraft(Path file, Campaign campaign, Vocabulary vocabulary, ProblemTexts texts) {
        this.campaign = campaign;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.root = campaign.region();
        this.file = file;
        entries.put(root, new Entry(root, root, null, null));
    }

    Path file() {
        return file;
    }

    /** Adds a line; tells whether it is about a region that reports. */
    boolean add(SummaryRow line) {
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
                campaign.levels().subList(i + 1, campaign.levels().size()).forEach(below -> above.remove(below.id()));
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
                    "it names no region; fill in " + campaign.levels().get(0).label());
        }
        describe(line, entry);
        return reports;
    }

    private String code(SummaryRow line, boolean last, String path) {
        String code =
                text(line, line.table().column(Meaning.Code.class::isInstance).orElse(null));
        return last && code != null ? code : path;
    }

    private void describe(SummaryRow line, Entry entry) {
        if (entry.row != 0) {
            throw mistake(line, entry.name + " stands twice, also in row " + entry.row + "; keep one of them");
        }
        entry.row = line.row().number();
        String aliases =
                text(line, line.table().column(Meaning.Alias.class::isInstance).orElse(null));
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

    /**
     * The register of all lines.
     *
     * @throws ConfigurationException when they contradict each other or the rules of the campaign
     */
    Register register() {
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
            Long written = entry.figures.putIfAbsent(Quantity.target(rule.of().category()), expected);
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
            long sum = register.figure(register.region(entry.code), quantity).orElse(0);
            if (sum != written) {
                throw mistake(entry, quantity + " is " + written + ", expected the sum of what lies below it, " + sum);
            }
        });
    }

    private void checkNames(Register register) {
        for (Entry entry : entries.values()) {
            if (entry.parent != null
                    && register.names().find(entry.name, register.region(entry(entry.parent).code))
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
                file, "sheet " + line.place().sheet() + ", row " + line.row().number() + ": " + reason);
    }

    private ConfigurationException mistake(Entry entry, String reason) {
        return new ConfigurationException(file, "row " + entry.row + ", " + entry.name + ": " + reason);
    }

    private @Nullable String text(SummaryRow line, @Nullable Column column) {
        Cell cell = column == null ? null : line.row().cell(column.index());
        return cell == null || vocabulary.isBlank(cell.shown())
                ? null
                : cell.shown().strip();
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
}
