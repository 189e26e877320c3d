package cn.canbao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells command lines from other text by their first word, and splits them as a shell does. */
final class CommandLines {

    /** What a line of a document that is meant to be typed begins with. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "bin/canbao",
            "canbao",
            "java",
            "jar",
            "mvn",
            "./mvnw",
            "cp",
            "mv",
            "rm",
            "mkdir",
            "tar",
            "chmod",
            "cd",
            "export",
            "ls",
            "cat",
            "git",
            "kill",
            "crontab",
            "sudo",
            "unzip",
            "sha256sum",
            "curl",
            "docker",
            "sh",
            "bash");

    private static final int CRON_FIELDS = 5;

    private CommandLines() {}

    /** Whether a line is to be typed, or stands behind the five fields of a line for cron. */
    static boolean isCommand(String line) {
        return !withoutTime(words(line)).isEmpty()
                && FIRST_WORDS.contains(withoutTime(words(line)).get(0));
    }

    /** The commands of a line, joined by {@code &&}; without cron's five fields and without where they print to. */
    static List<List<String>> split(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String word : withoutTime(words(line))) {
            if (word.equals("&&")) {
                commands.add(command);
                command = new ArrayList<>();
            } else if (!word.matches("[12]?>(>)?\\S+")) {
                command.add(word);
            }
        }
        commands.add(command);
        return commands;
    }

    private static List<String> withoutTime(List<String> words) {
        boolean isCron = words.size() > CRON_FIELDS
                && words.subList(0, CRON_FIELDS).stream().allMatch(word -> word.matches("[0-9*/,-]+"));
        return isCron ? words.subList(CRON_FIELDS, words.size()) : words;
    }

    /** Words between spaces; what stands in quotes is one, without them. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isWord = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                isWord = true;
            } else if (c != ' ') {
                word.append(c);
                isWord = true;
            } else if (isWord) {
                words.add(word.toString());
                word.setLength(0);
                isWord = false;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return words;
    }
}
