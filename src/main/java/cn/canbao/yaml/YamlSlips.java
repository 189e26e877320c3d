package cn.canbao.yaml;

import cn.canbao.problem.Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do wrong in YAML, told as line, column, what stands there and what is expected, in words of an office and not of a parser.
 */
final class YamlSlips {

    private static final Pattern TAB = Pattern.compile("^\\s*?(\t)");
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^\\s*(?:-\\s+)?([A-Za-z][A-Za-z0-9_.-]*：)");
    private static final Pattern NO_SPACE = Pattern.compile("^\\s*(?:-\\s+)?([A-Za-z][A-Za-z0-9_-]*:)(?=[^\\s:/\\\\])");
    private static final Pattern FULL_WIDTH_LIST = Pattern.compile("(?::|-)\\s+([【［〔「『｛].*)");
    private static final Pattern FULL_WIDTH_QUOTES =
            Pattern.compile("(?:[:\\[,]|(?<=^|\\s)-)\\s*([“‘「＂][^”’」＂]*[”’」＂])\\s*(?=$|[,\\]}])");
    private static final Pattern REFERENCE = Pattern.compile("(?:[:\\[,{]|(?<=^|\\s)-)\\s*([*&!][^\\s,\\]}]+)");
    private static final Pattern TWO_COLONS = Pattern.compile(":\\s.*?(:\\s|:$)");
    private static final Pattern CONTROL = Pattern.compile("([\\p{Cntrl}&&[^\t\r\n]])");
    private static final Pattern BLOCK_WORD = Pattern.compile("^\\s*-\\s+([^\\s\\[{].*?[，；].*)$");
    private static final Pattern MARK = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)[^']*' that cannot start");
    private static final int LONGEST = 40;

    private final YamlText text;

    YamlSlips(String content) {
        this.text = new YamlText(content);
    }

    /**
     * Something that YAML understands and nobody meant: two words of a list that became one, texts in quotes that are none, references.
     *
     * @param holdsWords whether every list of the file is one of words, so that a comma in one is never meant
     */
    Optional<Message> hidden(boolean holdsWords) {
        YamlText.Spot entry = text.firstEntryWith("，；、");
        if (entry == null && holdsWords) {
            entry = text.first(BLOCK_WORD);
        }
        if (entry != null) {
            return Optional.of(at("yaml-full-width-comma", entry));
        }
        YamlText.Spot quotes = text.first(FULL_WIDTH_QUOTES);
        if (quotes != null) {
            return Optional.of(at("yaml-full-width-quotes", quotes));
        }
        return Optional.ofNullable(text.first(REFERENCE)).map(spot -> at("yaml-reference", spot));
    }

    /** A sign of full width that makes a key or a list a mere text; empty when none is there. */
    Optional<Message> fullWidth() {
        YamlText.Spot colon = text.first(FULL_WIDTH_COLON);
        if (colon != null) {
            return Optional.of(at("yaml-full-width-colon", colon));
        }
        YamlText.Spot space = text.first(NO_SPACE);
        if (space != null) {
            return Optional.of(at("yaml-no-space", space));
        }
        return Optional.ofNullable(text.first(FULL_WIDTH_LIST)).map(spot -> at("yaml-full-width-bracket", spot));
    }

    /**
     * Why a file cannot be read at all.
     *
     * @param parser what the parser says of it, where it says so
     */
    Message broken(String parser) {
        YamlText.Spot tab = text.first(TAB);
        if (tab != null) {
            return at(
                    "yaml-tab",
                    new YamlText.Spot(
                            tab.line(), tab.column(), text.line(tab.line()).strip()));
        }
        YamlText.Spot control = text.first(CONTROL);
        if (control != null) {
            return at("yaml-control", new YamlText.Spot(control.line(), control.column(), text.line(control.line())));
        }
        if (parser.contains("quoted scalar")) {
            return at("yaml-quote", mark(parser, true));
        }
        Optional<Message> fullWidth = fullWidth();
        if (fullWidth.isPresent()) {
            return fullWidth.get();
        }
        if (parser.contains("flow sequence") || parser.contains("flow mapping")) {
            return at(parser.contains("flow sequence") ? "yaml-bracket" : "yaml-brace", mark(parser, true));
        }
        Matcher start = CANNOT_START.matcher(parser);
        if (start.find()) {
            return at("yaml-start", mark(parser, false));
        }
        YamlText.Spot mark = mark(parser, parser.contains("simple key"));
        if (parser.contains("found ']'") || parser.contains("found '}'")) {
            return at("yaml-closing", mark);
        }
        boolean isSecondColon = parser.contains("mapping values are not allowed")
                && TWO_COLONS.matcher(text.bare(mark.line())).find();
        return at(isSecondColon ? "yaml-second-colon" : "yaml-other", mark);
    }

    /** A key that stands twice, in the line that the parser names. */
    Message twice(String key, int line) {
        return Message.of("yaml-twice").with("key", key).with("line", line);
    }

    /** The number of the line of a key; 0 when it cannot be told. */
    int lineOf(String key) {
        return text.lineOf(key);
    }

    /** The place that the parser names: where the thing begins that it cannot read, or where it gives up. */
    private YamlText.Spot mark(String parser, boolean isFirst) {
        Matcher mark = MARK.matcher(parser);
        int line = 1;
        int column = 1;
        while (mark.find()) {
            line = Integer.parseInt(mark.group(1));
            column = Integer.parseInt(mark.group(2));
            if (isFirst) {
                break;
            }
        }
        int shown = Math.min(line, Math.max(1, text.size()));
        return new YamlText.Spot(
                shown, shown == line ? column : 1, text.line(shown).strip());
    }

    private static Message at(String key, YamlText.Spot spot) {
        String shown =
                spot.text().length() <= LONGEST ? spot.text() : spot.text().substring(0, LONGEST) + "…";
        return Message.of("yaml-at")
                .with("line", spot.line())
                .with("column", spot.column())
                .with("text", shown)
                .with("slip", Message.of(key).with("text", shown));
    }
}
