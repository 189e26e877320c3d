package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Every command in every document does what the document says. Those of the program are run, on a copy of what the document assumes, and what
 * the document shows of their output must be printed; those of the build are looked up in pom.xml. One that this test does not know fails it.
 */
class DocumentedCommandsTest {

    /** Programs that are run as they stand, in the folder of the document's world. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("cp", "mv", "rm", "mkdir", "tar", "chmod", "ls", "cat");

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @TempDir
    private static Path worlds;

    private static DocumentWorld published;
    private static final Set<String> LOOKED_UP = new LinkedHashSet<>();

    private final Map<String, DocumentWorld> bySection = new HashMap<>();
    private final Map<List<String>, Outcome> inSentences = new HashMap<>();
    private int made;

    @BeforeAll
    static void publishTheSample() throws IOException {
        published = DocumentWorld.published(worlds.resolve("published"));
    }

    @AfterAll
    static void sayWhatWasNotRun() {
        System.out.println("Not run, but looked up in pom.xml: " + String.join("; ", LOOKED_UP));
    }

    @TestFactory
    Stream<DynamicContainer> doesWhatTheDocumentSays() throws IOException {
        List<DynamicContainer> all = new ArrayList<>();
        for (Path document : DocumentText.documents()) {
            DocumentText text = DocumentText.of(document);
            if (!text.commands().isEmpty()) {
                all.add(DynamicContainer.dynamicContainer(
                        document.toString(),
                        text.commands().stream()
                                .map(command -> DynamicTest.dynamicTest(
                                        command.where() + " " + command.line(), () -> run(command)))));
            }
        }
        return all.stream();
    }

    @Test
    void showsNoOutputWithoutACommandThatPrintsIt() throws IOException {
        for (Path document : DocumentText.documents()) {
            assertThat(DocumentText.of(document).unexplained()).isEmpty();
        }
    }

    @Test
    void leadsNowhereByNoLink() throws IOException {
        for (Path document : DocumentText.documents()) {
            List<String> links = LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("(https?:|#).*"))
                    .toList();
            assertThat(links)
                    .as(document.toString())
                    .allSatisfy(link -> assertThat(document.resolveSibling(link.replaceFirst("#.*", "")))
                            .exists());
        }
    }

    @Test
    void namesNoOptionThatDoesNotExistAndLeavesNoneOut() throws IOException {
        CommandLine program = new CommandLine(Canbao.class);
        Set<String> known = new TreeSet<>(program.getCommandSpec().optionsMap().keySet());
        program.getSubcommands()
                .values()
                .forEach(command ->
                        known.addAll(command.getCommandSpec().optionsMap().keySet()));
        known.removeIf(option -> !option.startsWith("--"));
        for (Path document : DocumentText.documents()) {
            Set<String> named = new TreeSet<>();
            for (String line : Files.readAllLines(document)) {
                CODE.matcher(line)
                        .results()
                        .filter(code -> !code.group(1).startsWith("systemctl "))
                        .flatMap(code -> OPTION.matcher(code.group(1)).results())
                        .forEach(option -> named.add(option.group()));
            }
            assertThat(known).as(document.toString()).containsAll(named);
        }
        String configuration = Files.readString(Path.of("src/docs/configuration.md"));
        assertThat(known).allSatisfy(option -> assertThat(configuration).contains(option));
        assertThat(program.getSubcommands().keySet())
                .allSatisfy(command -> assertThat(configuration).containsPattern("\\| `" + command + "[` ]"));
    }

    private void run(DocumentText.Command command) throws Exception {
        String printed = "";
        int exitCode = 0;
        for (List<String> words : CommandLines.split(command.line())) {
            if (words.get(0).matches("mvn|./mvnw")) {
                new BuildFile().holds(words);
                LOOKED_UP.add(String.join(" ", words));
                continue;
            }
            List<String> arguments = arguments(words);
            if (arguments != null) {
                Outcome outcome = call(command, arguments);
                assertThat(outcome.exitCode())
                        .as(outcome.out() + outcome.err())
                        .isIn(ExitCode.DONE, ExitCode.DONE_WITH_REJECTS);
                printed += outcome.out();
                exitCode = outcome.exitCode();
            } else if (OF_THE_SYSTEM.contains(words.get(0))) {
                printed += ofTheSystem(words, world(command, words).folder());
            } else {
                hold(command, words);
            }
        }
        if (command.exitCode() >= 0) {
            assertThat(exitCode).isEqualTo(command.exitCode());
        }
        holdsWhatIsShown(command.shown(), printed);
    }

    /** Calls the program; in a sentence what was called before, in any document, came to the same then. */
    private Outcome call(DocumentText.Command command, List<String> arguments) throws IOException {
        if (arguments.contains("schedule")) {
            // would have this machine start it every night: here it is only seen that it is understood
            new CommandLine(Canbao.class).parseArgs(arguments.toArray(String[]::new));
            return new Outcome(ExitCode.DONE, "", "", published.folder());
        }
        Outcome known = command.isInSentence() ? inSentences.get(arguments) : null;
        if (known == null) {
            known = world(command, arguments).call(arguments);
            if (command.isInSentence()) {
                inSentences.put(arguments, known);
            }
        }
        return known;
    }

    /** What stands behind the program's name, however it is started; null for other programs. */
    private static List<String> arguments(List<String> words) {
        if (words.get(0).matches("canbao|bin/canbao")) {
            return words.subList(1, words.size());
        }
        boolean isJar =
                words.size() > 2 && words.get(1).equals("-jar") && words.get(2).matches("(target/)?canbao.jar");
        return words.get(0).equals("java") && isJar ? words.subList(3, words.size()) : null;
    }

    private static void hold(DocumentText.Command command, List<String> words) throws Exception {
        switch (String.join(" ", words)) {
            // names of things, not commands
            case "java -jar", "kill -9" -> assertThat(command.isInSentence()).isTrue();
            case "cd /srv/canbao" -> assertThat(command.isInSentence()).isFalse();
            case "export LC_ALL=C.UTF-8" -> assertThat(Path.of("参保").toString()).isEqualTo("参保");
            default -> {
                switch (words.get(0)) {
                    case "jar" -> assertThat(words).containsExactly("jar", "xf", "canbao.jar", database());
                    case "java" -> holdsDatabase(words);
                    default -> fail("Cannot run " + command.where() + " " + words + ": nobody has said how");
                }
            }
        }
    }

    /** The jar of the database in the jar of the program. */
    private static String database() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = Pattern.compile("<h2.version>(.*)</h2.version>").matcher(pom);
        assertThat(version.find()).isTrue();
        return "BOOT-INF/lib/h2-" + version.group(1) + ".jar";
    }

    /** The shell of the database waits for what is typed; here it is only seen that it comes in. */
    private static void holdsDatabase(List<String> words) throws Exception {
        assertThat(words.subList(0, 4)).containsExactly("java", "-cp", database(), "org.h2.tools.Shell");
        Map<String, String> options = new HashMap<>();
        for (int i = 4; i < words.size(); i += 2) {
            options.put(words.get(i), words.get(i + 1));
        }
        assertThat(options.keySet()).containsExactlyInAnyOrder("-url", "-user", "-password");
        String url = options.get("-url")
                .replace("./data-copy", published.folder().resolve("data").toString());
        assertThat(url).isNotEqualTo(options.get("-url"));
        try (var connection = DriverManager.getConnection(url, options.get("-user"), options.get("-password"))) {
            assertThat(connection.isValid(0)).isTrue();
        }
    }

    private static String ofTheSystem(List<String> words, Path folder) throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "these commands are those of other systems");
        Outcome outcome = ProgramProcess.startCommand(folder, Map.of("LC_ALL", "C.UTF-8"), words)
                .end(folder);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return outcome.out();
    }

    /** What blocks of one section do, they do in one world; a command in a sentence has one of its own. */
    private DocumentWorld world(DocumentText.Command command, List<String> words) throws IOException {
        String section = command.where().replaceFirst(":[0-9]+$", "") + "#" + command.section();
        DocumentWorld known = command.isInSentence() ? null : bySection.get(section);
        if (known == null) {
            Path folder = worlds.resolve("world-" + ++made);
            boolean isRun = words.isEmpty() || words.get(0).matches("run|--.*");
            known = isRun ? DocumentWorld.fresh(folder) : published.copyTo(folder);
            if (!command.isInSentence()) {
                bySection.put(section, known);
            }
        }
        return known;
    }

    /** Every shown line is printed, one behind the other; three dots stand for anything, in a line or for lines. */
    private static void holdsWhatIsShown(List<String> shown, String printed) {
        List<String> lines = printed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int at = 0;
        boolean mayPass = true;
        for (String line : shown) {
            if (line.equals("...")) {
                mayPass = true;
            } else if (!line.isEmpty()) {
                Pattern pattern = Pattern.compile(Stream.of(line.split("\\.\\.\\.", -1))
                        .map(Pattern::quote)
                        .reduce((one, other) -> one + ".*" + other)
                        .orElse(""));
                int begin = at;
                while (mayPass
                        && at < lines.size()
                        && !pattern.matcher(lines.get(at)).matches()) {
                    at++;
                }
                assertThat(lines.subList(Math.min(begin, lines.size()), lines.size()))
                        .as(line)
                        .anyMatch(one -> pattern.matcher(one).matches());
                assertThat(lines.get(at)).matches(pattern);
                at++;
                mayPass = false;
            }
        }
    }
}
