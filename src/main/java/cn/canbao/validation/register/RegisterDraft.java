package cn.canbao.validation.register;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TargetRule;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.FormerRegion;
import cn.canbao.region.FormerRegionsCheck;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import cn.canbao.region.Register;
import cn.canbao.validation.HeadCount;
import cn.canbao.validation.sheet.StruckCells;
import cn.canbao.validation.summary.SummaryRow;
import cn.canbao.workbook.Cell;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A register being put together line by line, and held against the rules that no single line can break. */
final class RegisterDraft {

    /** Characters of a name that is too long which a message shows. */
    private static final int LONGEST_SHOWN = 30;

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final Path file;
    private final Map<String, RegionEntry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> rowsByCode = new HashMap<>();
    private final Map<Level, String> above = new LinkedHashMap<>();
    private final String root;

    RegisterDraft(Path file, Campaign campaign, Vocabulary vocabulary) {
        this.campaign = campaign;
        this.vocabulary = vocabulary;
        this.root = campaign.region();
        this.file = file;
        entries.put(root, new RegionEntry(root, root, null, null));
    }

    Path file() {
        return file;
    }

    /**
     * Adds a line; returns whether it is about a region that reports.
     *
     * @param moments the moment that a serial number means in the workbook
     */
    boolean add(SummaryRow line, DoubleFunction<@Nullable LocalDateTime> moments) {
        String parent = root;
        RegionEntry entry = null;
        boolean reports = false;
        for (int i = 0; i < campaign.levels().size(); i++) {
            Level level = campaign.levels().get(i).id();
            boolean last = i == campaign.levels().size() - 1;
            String written = text(line, line.table().region(level).orElse(null));
            String name = written != null || last ? written : above.get(level);
            if (written != null) {
                requireShort(line, written);
                above.put(level, written);
                campaign.levels().subList(i + 1, campaign.levels().size()).forEach(below -> above.remove(below.id()));
            }
            if (name == null) {
                break;
            }
            String path = parent + "/" + name;
            String within = parent;
            entry = entries.computeIfAbsent(path, p -> new RegionEntry(code(line, last, p), name, level, within));
            entry.firstRow = entry.firstRow == 0 ? line.row().number() : entry.firstRow;
            reports = last;
            parent = path;
        }
        if (entry == null) {
            throw mistake(
                    line,
                    Message.of("line-without-region")
                            .with("level", campaign.levels().get(0).label()));
        }
        describe(line, entry);
        entry.former = new FormerCells(line, vocabulary, moments).read(reason -> mistake(line, reason));
        entry.former.stream()
                .flatMap(one -> Stream.of(one.name(), one.code()))
                .filter(Objects::nonNull)
                .forEach(name -> requireShort(line, name));
        return reports;
    }

    /** Something longer is a text that slipped into the wrong cell, and no document has room for it. */
    private void requireShort(SummaryRow line, String name) {
        if (name.length() > Campaign.LONGEST_NAME) {
            throw mistake(
                    line,
                    Message.of("name-too-long")
                            .with("name", name.substring(0, LONGEST_SHOWN) + "…")
                            .with("characters", name.length())
                            .with("most", Campaign.LONGEST_NAME));
        }
    }

    private String code(SummaryRow line, boolean last, String path) {
        String code =
                text(line, line.table().column(Meaning.Code.class::isInstance).orElse(null));
        if (!last || code == null) {
            return path;
        }
        requireShort(line, code);
        Integer other = rowsByCode.putIfAbsent(code, line.row().number());
        if (other != null) {
            throw mistake(line, Message.of("code-twice").with("code", code).with("otherRow", other));
        }
        return code;
    }

    private void describe(SummaryRow line, RegionEntry entry) {
        StruckCells.region(line.table(), line.row(), line.place()).ifPresent(struck -> {
            throw new ConfigurationException(
                    file,
                    Message.of("in-sheet")
                            .with("sheet", String.valueOf(line.place().sheet()))
                            .with("reason", struck));
        });
        if (entry.row != 0) {
            throw mistake(
                    line, Message.of("region-twice").with("name", entry.name).with("otherRow", entry.row));
        }
        entry.row = line.row().number();
        String aliases =
                text(line, line.table().column(Meaning.Alias.class::isInstance).orElse(null));
        entry.aliases = FormerCells.list(aliases);
        entry.aliases.forEach(alias -> requireShort(line, alias));
        entry.needed = RegisterGaps.needed(line, campaign);
        for (Column column : line.table().figures()) {
            HeadCount count = line.count(column);
            if (count instanceof HeadCount.Wrong wrong) {
                throw new ConfigurationException(
                        file,
                        Message.of("in-sheet")
                                .with("sheet", String.valueOf(line.place().sheet()))
                                .with("reason", wrong.problem(line.at(column), line.shown(column))));
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
            throw new ConfigurationException(file, Message.of("register-empty"));
        }
        entries.values().stream().filter(this::isReporting).forEach(this::complete);
        new RegisterGaps(campaign, entries.values()).firstMistake().ifPresent(found -> {
            throw mistake(found.entry(), found.reason());
        });
        List<Region> regions = new ArrayList<>();
        for (var named : entries.entrySet()) {
            RegionEntry entry = named.getValue();
            regions.add(new Region(
                    entry.code,
                    entry.name,
                    entry.aliases,
                    entry.level,
                    entry.parent == null ? null : entry(entry.parent).code,
                    regions.size(),
                    isReporting(entry) ? entry.figures : Map.of()));
        }
        new FormerRegionsCheck(regions, former(), this::mistake)
                .check(campaign.reportingLevel().id());
        Register register = register(regions);
        entries.values().stream().filter(entry -> !isReporting(entry)).forEach(entry -> checkSum(entry, register));
        checkNames(register);
        return register;
    }

    private Register register(List<Region> regions) {
        try {
            return new Register(regions, former());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(file, Message.plain(String.valueOf(e.getMessage())));
        }
    }

    /** What the regions were before, by their codes. */
    private Map<String, List<FormerRegion>> former() {
        Map<String, List<FormerRegion>> former = new LinkedHashMap<>();
        entries.values().forEach(entry -> former.put(entry.code, entry.former));
        former.values().removeIf(List::isEmpty);
        return former;
    }

    private ConfigurationException mistake(String code, Message reason) {
        RegionEntry entry = entries.values().stream()
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
        return mistake(entry, reason);
    }

    private RegionEntry entry(String path) {
        return Objects.requireNonNull(entries.get(path));
    }

    private boolean isReporting(RegionEntry entry) {
        return entry.level == campaign.reportingLevel().id();
    }

    /** Fills in what the rule of the targets gives and holds the line against it and against the subsets. */
    private void complete(RegionEntry entry) {
        TargetRule rule = campaign.targets();
        Long population = rule == null ? null : entry.figures.get(rule.of());
        if (rule != null && population != null) {
            long expected = rule.target(population);
            Long written = entry.figures.putIfAbsent(Quantity.target(rule.of().category()), expected);
            if (written != null && written != expected) {
                throw mistake(
                        entry,
                        Message.of("target-breaks-rule")
                                .with("written", written)
                                .with("expected", expected)
                                .with("percent", rule.percent())
                                .with("population", population)
                                .with("rounding", rule.rounding()));
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
                            Message.of("part-exceeds-whole")
                                    .with("measure", measure.word())
                                    .with("category", category.label())
                                    .with("part", part)
                                    .with("whole", whole)
                                    .with("of", String.valueOf(category.subsetOf())));
                }
            }
        }
    }

    private void checkSum(RegionEntry entry, Register register) {
        entry.figures.forEach((quantity, written) -> {
            long sum = register.figure(register.region(entry.code), quantity).orElse(0);
            if (sum != written) {
                throw mistake(
                        entry,
                        Message.of("sum-differs")
                                .with("figure", quantity)
                                .with("written", written)
                                .with("sum", sum));
            }
        });
    }

    private void checkNames(Register register) {
        for (RegionEntry entry : entries.values()) {
            if (entry.parent != null
                    && register.names().find(entry.name, register.region(entry(entry.parent).code))
                            instanceof RegionMatch.Ambiguous ambiguous) {
                throw mistake(
                        entry,
                        Message.of("names-alike")
                                .with(
                                        "names",
                                        ambiguous.candidates().stream()
                                                .map(Region::name)
                                                .toList()));
            }
        }
    }

    private ConfigurationException mistake(SummaryRow line, Message reason) {
        return new ConfigurationException(
                file,
                Message.of("in-sheet-row")
                        .with("sheet", String.valueOf(line.place().sheet()))
                        .with("row", line.row().number())
                        .with("reason", reason));
    }

    private ConfigurationException mistake(RegionEntry entry, Message reason) {
        return new ConfigurationException(
                file,
                Message.of("in-row-of")
                        .with("row", entry.row == 0 ? entry.firstRow : entry.row)
                        .with("name", entry.name)
                        .with("reason", reason));
    }

    private @Nullable String text(SummaryRow line, @Nullable Column column) {
        Cell cell = column == null ? null : line.row().cell(column.index());
        return cell == null || vocabulary.isBlank(cell.shown())
                ? null
                : cell.shown().strip();
    }

    /** What the lines say of one region. */
    static final class RegionEntry {
        final String code;
        final String name;
        final @Nullable Level level;
        final @Nullable String parent;
        final Map<Quantity, Long> figures = new LinkedHashMap<>();
        List<String> aliases = List.of();
        List<FormerRegion> former = List.of();
        int row;
        int firstRow;

        /** Where its share of the denominator stands; null where its sheet has no such column. */
        @Nullable
        Place needed;

        private RegionEntry(String code, String name, @Nullable Level level, @Nullable String parent) {
            this.code = code;
            this.name = name;
            this.level = level;
            this.parent = parent;
        }
    }
}
