package cn.canbao.recognition;

import cn.canbao.workbook.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds 截至... and 填报单位 in the rows above a header. */
final class HeadingReader {

    private static final String MOMENT =
            "[:\\s]*(?<text>(?:(?<year>\\d{4})\\s*[年./-]\\s*)?(?<month>\\d{1,2})\\s*[月./-]\\s*"
                    + "(?<day>\\d{1,2})\\s*日?(?:T|\\s*)(?:(?<half>上午|下午|晚上|晚)?\\s*(?<hour>\\d{1,2})\\s*(?:[点时]|:(?=\\d))\\s*"
                    + "(?:(?<minute>\\d{1,2})\\s*分?)?)?)";

    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private final Pattern asOf;
    private final Pattern unit;

    HeadingReader(Labels labels) {
        asOf = Pattern.compile("(?:" + alternatives(labels.asOf()) + ")" + MOMENT);
        unit = Pattern.compile("(?:" + alternatives(labels.reportingUnit()) + ")\\s*:\\s*(?<unit>\\S+)");
    }

    SheetHeading read(List<Row> above) {
        AsOf moment = null;
        String reportingUnit = null;
        List<String> titles = new ArrayList<>();
        for (Row row : above) {
            row.cells().forEach(cell -> titles.add(cell.shown()));
            String line = row.cells().stream()
                    .map(cell -> Normalizer.normalize(cell.shown(), Normalizer.Form.NFKC))
                    .collect(Collectors.joining("  "));
            moment = moment == null ? moment(line) : moment;
            reportingUnit = reportingUnit == null ? unit(line) : reportingUnit;
        }
        return new SheetHeading(moment, reportingUnit, titles);
    }

    private @Nullable AsOf moment(String line) {
        Matcher found = asOf.matcher(line);
        if (!found.find()) {
            return null;
        }
        String year = found.group("year");
        int hour = number(found.group("hour"));
        String half = found.group("half");
        boolean isDayOnly = found.group("hour") == null;
        boolean afternoon = half != null && !half.equals("上午") && hour < 12;
        return new AsOf(
                year == null ? null : Integer.valueOf(year),
                number(found.group("month")),
                number(found.group("day")),
                isDayOnly ? LAST_HOUR : afternoon ? hour + 12 : hour,
                isDayOnly ? LAST_MINUTE : number(found.group("minute")),
                found.group("text").strip());
    }

    private @Nullable String unit(String line) {
        Matcher found = unit.matcher(line);
        return found.find() ? found.group("unit") : null;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC))
                .map(HeadingReader::spaced)
                .collect(Collectors.joining("|"));
    }

    /** A word that may be written with spaces inside. */
    private static String spaced(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s*"));
    }
}
