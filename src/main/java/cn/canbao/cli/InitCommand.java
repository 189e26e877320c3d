package cn.canbao.cli;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.problem.Message;
import cn.canbao.setup.BegunCounty;
import cn.canbao.setup.CountyWishes;
import cn.canbao.setup.NewConfiguration;
import cn.canbao.setup.RegionSource;
import cn.canbao.text.PlainLine;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a county: a configuration folder that is ready to be filled in. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Writes a configuration folder for a county of one's own; asks for what is left out where somebody sits at it.")
final class InitCommand implements Callable<Integer> {

    private static final String CONFIG = "config";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            descriptionKey = "DIR",
            description = "the folder, empty or not there (default: config)")
    private Path folder = Path.of(CONFIG);

    @Option(names = "--county", paramLabel = "NAME", description = "the region of the campaign")
    private @Nullable String county;

    @Option(names = "--year", paramLabel = "YEAR", description = "the year of coverage")
    private @Nullable Integer year;

    @Option(names = "--id", paramLabel = "ID", description = "names the folder of outputs (default: campaign-YEAR)")
    private @Nullable String id;

    @Option(
            names = "--categories",
            paramLabel = "NAMES",
            description =
                    "categories of people beside everybody, separated by commas (default: those of the sheet, or none)")
    private @Nullable String categories;

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            description =
                    "levels below it, each with its name where it has another: town:镇,village (default: those of the sheet)")
    private @Nullable String levels;

    @Option(names = "--towns", paramLabel = "FILE", description = "a text with the names of the regions, one a line")
    private @Nullable Path towns;

    @Option(names = "--from-register", paramLabel = "FILE", description = "a sheet with the regions and their targets")
    private @Nullable Path register;

    @Option(names = "--from-roster", paramLabel = "FILE", description = "a sheet with a line per person")
    private @Nullable Path roster;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Console console = Console.of(spec, ConsoleLanguage.of(new String[0]));
        RegionSource source = source();
        CountyWishes wishes = wishes(CountyInterview.here(console), source, console.language());
        BegunCounty begun = new NewConfiguration(folder).write(wishes, source);
        tell(begun, wishes, console);
        return begun.mistake() == null ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    private RegionSource source() {
        List<RegionSource> given = new ArrayList<>();
        Optional.ofNullable(towns).map(RegionSource.Names::new).ifPresent(given::add);
        Optional.ofNullable(register).map(RegionSource.RegisterSheet::new).ifPresent(given::add);
        Optional.ofNullable(roster).map(RegionSource.RosterSheet::new).ifPresent(given::add);
        if (given.size() > 1) {
            throw new ConfigurationException(
                    "canbao init",
                    Message.of("init-one-source")
                            .with("options", List.of("--towns", "--from-register", "--from-roster")));
        }
        return given.isEmpty() ? new RegionSource.Nothing() : given.get(0);
    }

    /** Only what no sheet tells is asked for. */
    private CountyWishes wishes(CountyInterview interview, RegionSource source, Locale language) {
        boolean isSheet = !(source instanceof RegionSource.Nothing || source instanceof RegionSource.Names);
        int next = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
        String name = answer(county, "--county", () -> interview.ask(Message.of("init-ask-county"), ""));
        int asked = year(answer(
                year == null ? null : String.valueOf(year),
                "--year",
                () -> interview.ask(Message.of("init-ask-year"), String.valueOf(next))));
        String people = categories != null || isSheet
                ? categories
                : interview.ask(Message.of("init-ask-categories"), "").orElse("");
        String parts = levels != null || isSheet
                ? levels
                : interview.ask(Message.of("init-ask-levels"), "town,village").orElse(null);
        return new CountyWishes(
                id(asked),
                name,
                asked,
                parts == null ? null : levels(parts),
                people == null ? null : words(people),
                language.getLanguage(),
                place());
    }

    private static String answer(@Nullable String given, String option, Supplier<Optional<String>> asked) {
        Optional<String> answer = given == null ? asked.get() : Optional.of(given.strip());
        return answer.filter(text -> !text.isEmpty() && PlainLine.isPlain(text))
                .orElseThrow(() -> new ConfigurationException(
                        "canbao init", Message.of("init-missing").with("option", option)));
    }

    private String id(int campaignYear) {
        String given = id == null ? "campaign-" + campaignYear : id;
        if (!ID.matcher(given).matches()) {
            throw new ConfigurationException(
                    "--id " + PlainLine.of(given), Message.of("must-be").with("expected", Message.of("form-id-60")));
        }
        return given;
    }

    private static int year(String text) {
        if (text.length() == 4 && text.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return Integer.parseInt(text);
        }
        throw new ConfigurationException("--year " + PlainLine.of(text), Message.of("init-year-expected"));
    }

    private static List<LevelLabel> levels(String text) {
        List<LevelLabel> all = new ArrayList<>();
        for (String word : words(text)) {
            String[] parts = word.replace('：', ':').split(":", 2);
            Level level = Arrays.stream(Level.values())
                    .filter(one -> one.word().equals(parts[0].strip()))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "--levels " + PlainLine.of(text),
                            Message.of("must-be")
                                    .with(
                                            "expected",
                                            Message.of("expected-one-of")
                                                    .with(
                                                            "choices",
                                                            Arrays.stream(Level.values())
                                                                    .map(Level::word)
                                                                    .toList()))));
            all.add(parts.length == 1 ? NewConfiguration.usual(level) : new LevelLabel(level, parts[1].strip()));
        }
        return all;
    }

    /** Words between commas of either width. */
    private static List<String> words(String text) {
        return Arrays.stream(text.replace('，', ',').replace('、', ',').split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Beside a folder that is called config, as the program looks for it; inside of any other, so that counties stay apart. */
    private Path place() {
        Path name = folder.getFileName();
        if (name != null && name.toString().equals(CONFIG)) {
            return Optional.ofNullable(folder.getParent()).orElse(Path.of(""));
        }
        return folder;
    }

    private void tell(BegunCounty begun, CountyWishes wishes, Console console) {
        console.say(Message.of("init-done")
                .with("folder", folder)
                .with("county", wishes.county())
                .with("year", wishes.year())
                .with("regions", begun.regions()));
        if (!begun.categories().isEmpty()) {
            console.say(Message.of("init-categories").with("categories", begun.categories()));
        }
        if (!begun.unknownCategories().isEmpty()) {
            console.say(Message.of("init-unknown-categories").with("categories", begun.unknownCategories()));
        }
        if (begun.uncounted() > 0) {
            console.say(Message.of("init-uncounted").with("lines", begun.uncounted()));
        }
        Message mistake = begun.mistake();
        console.say(Message.of("init-next"));
        console.say(
                mistake == null
                        ? Message.of("init-next-check").with("folder", folder)
                        : Message.of("init-next-register")
                                .with("folder", folder)
                                .with("mistake", mistake));
        console.say(Message.of("init-next-campaign").with("folder", folder));
        console.say(Message.of("init-next-run").with("folder", folder).with("input", begun.input()));
    }
}
