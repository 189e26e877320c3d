package cn.canbao.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a YAML file as a person sees them, to find slips that YAML itself reads as something else: an input method that types
 * full-width signs makes one word of a list, and a text of a key.
 */
final class YamlText {

    private static final Pattern BLOCK = Pattern.compile(".*(:|^|-)\\s*[|>][0-9+-]*\\s*");

    /** A sign that is written directly inside of a list in brackets. */
    private static final char IN_LIST = 'l';

    private final List<String> lines;
    private final List<String> bare = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    YamlText(String text) {
        this.lines = text.lines().toList();
        Deque<Character> open = new ArrayDeque<>();
        int blockIndent = -1;
        for (String line : lines) {
            int indent = indent(line);
            if (blockIndent >= 0 && (line.isBlank() || indent > blockIndent)) {
                bare.add("");
                kinds.add("");
                continue;
            }
            blockIndent = -1;
            add(line, open);
            String last = bare.get(bare.size() - 1);
            if (BLOCK.matcher(last).matches()) {
                blockIndent = indent;
            }
        }
    }

    /** A place in the file. */
    record Spot(int line, int column, String text) {}

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    /** A line as it is written; numbers begin with 1. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** A line with blanks in place of remarks and of what stands in straight quotes. */
    String bare(int number) {
        return number >= 1 && number <= bare.size() ? bare.get(number - 1) : "";
    }

    /** The first place, remarks and quoted texts apart, that a pattern finds; null when there is none. The first group is its text. */
    @Nullable
    Spot first(Pattern pattern) {
        for (int number = 1; number <= bare.size(); number++) {
            Matcher found = pattern.matcher(bare(number));
            if (found.find()) {
                return new Spot(number, found.start(1) + 1, found.group(1));
            }
        }
        return null;
    }

    /** The first entry of a list in brackets that holds one of some signs outside of parentheses; null when there is none. */
    @Nullable
    Spot firstEntryWith(String signs) {
        for (int number = 1; number <= bare.size(); number++) {
            String text = bare(number);
            for (int at = 0; at < text.length(); at++) {
                if (signs.indexOf(text.charAt(at)) >= 0 && kinds.get(number - 1).charAt(at) == IN_LIST) {
                    int from = Math.max(text.lastIndexOf('[', at), text.lastIndexOf(',', at)) + 1;
                    int to = at;
                    while (to < text.length() && text.charAt(to) != ',' && text.charAt(to) != ']') {
                        to++;
                    }
                    String entry = text.substring(from, to);
                    return new Spot(number, from + 1 + indent(entry), entry.strip());
                }
            }
        }
        return null;
    }

    /** The first line that begins with a key; 0 when none does. */
    int lineOf(String key) {
        Spot spot = first(Pattern.compile("(?:^|[\\s{,-])(" + Pattern.quote(key) + ")\\s*:"));
        return spot == null ? 0 : spot.line();
    }

    /** Whether a text stands in straight quotes somewhere. */
    boolean isQuoted(String value) {
        return lines.stream().anyMatch(line -> line.contains('"' + value + '"') || line.contains("'" + value + "'"));
    }

    private void add(String line, Deque<Character> open) {
        StringBuilder text = new StringBuilder(line.length());
        StringBuilder kind = new StringBuilder(line.length());
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            boolean isPlain = false;
            if (quote != 0) {
                if (sign == '\\' && quote == '"') {
                    text.append(' ');
                    kind.append(' ');
                    at++;
                } else if (sign == quote) {
                    quote = 0;
                }
            } else if (isQuote(line, at)) {
                quote = sign;
            } else if (sign == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
                break;
            } else {
                isPlain = true;
                nest(sign, open);
            }
            if (at < line.length()) {
                text.append(isPlain ? sign : ' ');
                kind.append(isPlain && !open.isEmpty() && open.peek() == '[' ? IN_LIST : ' ');
            }
        }
        bare.add(text.toString());
        kinds.add(kind.toString());
    }

    /** A quote opens a text only where the text begins. */
    private static boolean isQuote(String line, int at) {
        char sign = line.charAt(at);
        if (sign != '"' && sign != '\'') {
            return false;
        }
        String before = line.substring(0, at).stripTrailing();
        return before.isEmpty() || "[{,:-".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static void nest(char sign, Deque<Character> open) {
        if (sign == '[' || sign == '{' || (!open.isEmpty() && (sign == '(' || sign == '（'))) {
            open.push(sign);
        } else if (!open.isEmpty() && (sign == ']' || sign == '}')) {
            while (!open.isEmpty() && open.peek() != '[' && open.peek() != '{') {
                open.pop();
            }
            if (!open.isEmpty()) {
                open.pop();
            }
        } else if (!open.isEmpty() && (sign == ')' || sign == '）') && (open.peek() == '(' || open.peek() == '（')) {
            open.pop();
        }
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
