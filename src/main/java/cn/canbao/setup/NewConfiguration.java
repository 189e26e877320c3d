package cn.canbao.setup;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CampaignFile;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.problem.Message;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A configuration folder that is being begun. It gets its name when everything is in it. */
public final class NewConfiguration {

    private static final Map<Level, String> USUAL_LABELS =
            Map.of(Level.CITY, "市（州）", Level.COUNTY, "县（市、区）", Level.TOWN, "乡镇", Level.VILLAGE, "村（社区）");

    private final Path folder;
    private final Path unfinished;
    private final ShippedVocabulary vocabulary;

    /** Begins a folder, which must be empty or not there. */
    public NewConfiguration(Path folder) {
        this.folder = folder;
        Path whole = folder.toAbsolutePath().normalize();
        this.unfinished = whole.resolveSibling("." + whole.getFileName() + ".unfinished");
        this.vocabulary = new ShippedVocabulary(unfinished.resolve("vocabulary"));
    }

    /** A level by the name that forms usually give it. */
    public static LevelLabel usual(Level level) {
        return new LevelLabel(level, USUAL_LABELS.getOrDefault(level, level.word()));
    }

    /**
     * Writes everything.
     *
     * @throws ConfigurationException when the folder holds something, or a wish or the source cannot be used; then nothing is left behind
     * @throws UncheckedIOException when the disk fails
     */
    public BegunCounty write(CountyWishes wishes, RegionSource source) {
        try {
            refuseFilled();
            delete(unfinished);
            try {
                return write(wishes, source, Files.createDirectories(unfinished));
            } finally {
                delete(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder + ": " + e, e);
        }
    }

    private BegunCounty write(CountyWishes wishes, RegionSource source, Path at) throws IOException {
        vocabulary.write();
        CountyPlan wanted = plan(wishes, source);
        vocabulary.learn(wanted.levels());
        CountySheet sheet = sheet(source, wanted, at);
        CountyPlan plan = planFor(wishes, wanted, sheet, source instanceof RegionSource.RosterSheet);
        Files.writeString(at.resolve("application.yaml"), new ConfigurationTemplates(plan).application());
        campaign(plan, at);
        new RegisterWorkbook(plan).write(at.resolve("register.xlsx"), sheet.lines());
        name(at);
        Path input = Files.createDirectories(plan.place().resolve("input"));
        return new BegunCounty(
                input,
                sheet.lines().size(),
                plan.categories().stream().map(PlannedCategory::label).toList(),
                plan.categories().stream()
                        .filter(category -> category.code() == null)
                        .map(PlannedCategory::label)
                        .toList(),
                sheet.uncounted(),
                mistake(sheet).orElse(null));
    }

    /** A folder that is there stays the same one: somebody may stand in it. */
    private void name(Path at) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.move(at, folder);
            return;
        }
        try (Stream<Path> parts = Files.list(at)) {
            for (Path part : parts.toList()) {
                Files.move(part, folder.resolve(at.relativize(part)));
            }
        }
    }

    private void refuseFilled() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(folder, Message.of("is-no-folder").with("folder", folder));
        }
        try (Stream<Path> held = Files.list(folder)) {
            if (held.findAny().isPresent()) {
                throw new ConfigurationException(folder, Message.of("init-not-empty"));
            }
        }
    }

    /** Where a sheet decides which categories there are, every one that forms know is looked for. */
    private CountyPlan plan(CountyWishes wishes, RegionSource source) {
        List<String> names = wishes.categories();
        List<LevelLabel> levels = wishes.levels();
        List<PlannedCategory> categories;
        if (names != null) {
            categories = vocabulary.categories(names);
        } else {
            categories = source instanceof RegionSource.RegisterSheet ? vocabulary.categories() : List.of();
        }
        return new CountyPlan(
                wishes.id(),
                wishes.county(),
                wishes.year(),
                levels == null ? List.of(usual(Level.TOWN), usual(Level.VILLAGE)) : levels,
                categories,
                false,
                wishes.language(),
                wishes.place());
    }

    private CountySheet sheet(RegionSource source, CountyPlan plan, Path at) throws IOException {
        List<Level> levels = plan.levels().stream().map(LevelLabel::id).toList();
        if (source instanceof RegionSource.Nothing) {
            return new CountySheet(levels, List.of(), List.of(), 0);
        }
        if (source instanceof RegionSource.Names names) {
            return new CountySheet(levels, List.of(), new TownList(names.file()).lines(levels.size()), 0);
        }
        Campaign campaign = campaign(plan, at);
        CountySheetReader reader = new CountySheetReader(campaign, Vocabulary.read(at.resolve("vocabulary"), campaign));
        return source instanceof RegionSource.RosterSheet roster
                ? reader.roster(roster.file())
                : reader.register(((RegionSource.RegisterSheet) source).file());
    }

    private static CountyPlan planFor(CountyWishes wishes, CountyPlan wanted, CountySheet sheet, boolean rosters) {
        List<Level> given = wanted.levels().stream().map(LevelLabel::id).toList();
        if (wishes.levels() != null && !given.equals(sheet.levels())) {
            throw new ConfigurationException(
                    "--levels",
                    Message.of("init-levels-differ")
                            .with(
                                    "found",
                                    sheet.levels().stream().map(Level::word).toList()));
        }
        return wanted.with(
                wishes.levels() != null
                        ? wanted.levels()
                        : sheet.levels().stream().map(NewConfiguration::usual).toList(),
                wishes.categories() != null
                        ? wanted.categories()
                        : wanted.categories().stream()
                                .filter(category -> sheet.categories().contains(category.id()))
                                .toList(),
                rosters);
    }

    private static Campaign campaign(CountyPlan plan, Path at) throws IOException {
        Path file = at.resolve("campaign.yaml");
        Files.writeString(file, new ConfigurationTemplates(plan).campaign());
        return new CampaignFile(file).read();
    }

    /** What a run would say of the register; a run counts without any targets, but somebody who begins wants to have them. */
    private Optional<Message> mistake(CountySheet sheet) {
        Campaign campaign = new CampaignFile(folder.resolve("campaign.yaml")).read();
        try {
            new RegisterReader(campaign, Vocabulary.read(folder.resolve("vocabulary"), campaign))
                    .read(folder.resolve("register.xlsx"));
            return sheet.lines().stream().allMatch(line -> line.targets().isEmpty())
                    ? Optional.of(Message.of("init-targets-blank"))
                    : Optional.empty();
        } catch (ConfigurationException e) {
            return Optional.of(e.told());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = new ArrayList<>(files.toList());
        }
        Collections.reverse(found);
        for (Path file : found) {
            Files.delete(file);
        }
    }
}
