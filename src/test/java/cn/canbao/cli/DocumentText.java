package cn.canbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What documents show: commands, queries, and what either prints. Nothing is marked for it: a block of code whose lines begin with the
 * name of a program is for typing, a block of SQL for a database, and any other block is what the last of them printed. Inside of a
 * sentence, code that begins so is a command too.
 *
 * @param commands in their order
 * @param queries in their order
 * @param unexplained blocks behind which no command of their section stands
 */
record DocumentText(List<Command> commands, List<Query> queries, List<String> unexplained) {

    /**
     * A command line.
     *
     * @param where document and line
     * @param section counts the headings up to it; in a comment of a configuration, the file
     * @param isInSentence whether it stands inside of a sentence, by itself
     * @param line as it is typed
     * @param shown what the document shows of its output
     * @param exitCode what the paragraph behind it says of the exit code; negative when it says nothing
     */
    record Command(String where, int section, boolean isInSentence, String line, List<String> shown, int exitCode) {}

    /**
     * A query of a database.
     *
     * @param where document and line
     * @param example which example's data it asks, empty for the sample's
     * @param sql one statement or several
     * @param shown the rows that the document shows of its answer, columns between bars
     */
    record Query(String where, String example, String sql, List<String> shown) {}

    /** Blocks that are no commands, and are not printed by any. */
    private static final Set<String> CONFIGURATION = Set.of("yaml", "csv", "mermaid", "java", "json");

    private static final Pattern FENCE = Pattern.compile(" *```(\\S*) *");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern EXAMPLE = Pattern.compile("config/examples/([a-z0-9-]+)");
    private static final Pattern ENDS_WITH = Pattern.compile("(?:It ends with exit code |它以退出码 )([0-9])");

    /** Every document that users and developers are given, and configurations whose comments say how to start them. */
    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"));
                Stream<Path> config = Files.walk(Path.of("config"))) {
            List<Path> all = new ArrayList<>(List.of(Path.of("README.md"), Path.of("findings/README.md")));
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
            config.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(all::add);
            return all;
        }
    }

    static DocumentText of(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        return document.toString().endsWith(".yaml")
                ? new Reading(document, lines).comments()
                : new Reading(document, lines).markdown();
    }

    /** One pass over the lines of a document. */
    private static final class Reading {

        private final Path document;
        private final List<String> lines;
        private final DocumentText found = new DocumentText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private int section;
        private String example = "";
        /** Where the next block of output belongs; null while nothing was shown that prints. */
        private List<String> prints;

        private Reading(Path document, List<String> lines) {
            this.document = document;
            this.lines = lines;
        }

        private DocumentText comments() {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                String comment = line.startsWith("#") ? line.substring(1).strip() : "";
                if (CommandLines.isCommand(comment)) {
                    add(i, false, comment);
                }
            }
            return found;
        }

        private DocumentText markdown() {
            int i = 0;
            while (i < lines.size()) {
                String line = lines.get(i);
                Matcher fence = FENCE.matcher(line);
                if (fence.matches()) {
                    int end = i + 1;
                    while (!FENCE.matcher(lines.get(end)).matches()) {
                        end++;
                    }
                    block(fence.group(1), i + 1, end);
                    i = end + 1;
                } else if (isIndented(i)) {
                    int end = i;
                    while (end < lines.size() && (lines.get(end).isBlank() || isCode(lines.get(end), i))) {
                        end++;
                    }
                    block("", i, end);
                    i = end;
                } else {
                    sentence(i, line);
                    i++;
                }
            }
            return found;
        }

        private void sentence(int at, String line) {
            if (line.startsWith("#")) {
                section++;
                prints = null;
                if (line.startsWith("## ")) {
                    example = "";
                }
            }
            Matcher code = CODE.matcher(line);
            while (code.find()) {
                if (code.group(1).contains(" ") && CommandLines.isCommand(code.group(1))) {
                    add(at, true, code.group(1));
                }
            }
            Matcher named = EXAMPLE.matcher(line);
            while (named.find()) {
                example = named.group(1);
            }
        }

        private void block(String language, int from, int to) {
            if (CONFIGURATION.contains(language)) {
                return;
            }
            if (language.equals("sql")) {
                Query query =
                        new Query(place(from), example, String.join("\n", lines.subList(from, to)), new ArrayList<>());
                found.queries.add(query);
                prints = query.shown;
                return;
            }
            for (int i = from; i < to; i++) {
                String line = lines.get(i).strip();
                if (CommandLines.isCommand(line)) {
                    Command command = add(i, false, line, exitCode(to));
                    prints = command.shown;
                } else if (prints != null) {
                    prints.add(line);
                } else if (!line.isEmpty()) {
                    found.unexplained.add(place(i) + ": " + line);
                }
            }
            if (prints != null) {
                while (!prints.isEmpty() && prints.get(prints.size() - 1).isEmpty()) {
                    prints.remove(prints.size() - 1);
                }
            }
        }

        /** What the paragraph behind a block says of the exit code. */
        private int exitCode(int from) {
            int begin = from;
            while (begin < lines.size()
                    && (lines.get(begin).isBlank()
                            || FENCE.matcher(lines.get(begin)).matches())) {
                begin++;
            }
            int end = begin;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            Matcher code = ENDS_WITH.matcher(String.join(" ", lines.subList(begin, end)));
            return code.find() ? Integer.parseInt(code.group(1)) : -1;
        }

        private void add(int at, boolean isInSentence, String line) {
            found.commands.add(new Command(place(at), section, isInSentence, line, new ArrayList<>(), -1));
        }

        private Command add(int at, boolean isInSentence, String line, int exitCode) {
            Command command = new Command(place(at), section, isInSentence, line, new ArrayList<>(), exitCode);
            found.commands.add(command);
            return command;
        }

        private String place(int at) {
            return document + ":" + (at + 1);
        }

        /** Code stands four spaces further in than the text around it, behind an empty line. */
        private boolean isIndented(int at) {
            return !lines.get(at).isBlank() && (at == 0 || lines.get(at - 1).isBlank()) && isCode(lines.get(at), at);
        }

        private boolean isCode(String line, int begin) {
            return indentation(line) >= 4 + list(begin);
        }

        /** How far in the text of the list stands that a line belongs to; 0 outside of lists. */
        private int list(int at) {
            for (int i = at - 1; i >= 0; i--) {
                String line = lines.get(i);
                Matcher item = Pattern.compile("( *)([-*]|[0-9]+\\.) +").matcher(line);
                if (item.lookingAt() && indentation(line) < 4) {
                    return item.end();
                }
                if (!line.isBlank() && !line.startsWith(" ")) {
                    return 0;
                }
            }
            return 0;
        }

        private static int indentation(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}
