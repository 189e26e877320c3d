package cn.canbao.recognition;

import cn.canbao.recognition.moment.AsOfReader;
import cn.canbao.text.Nfkc;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds 截至... and 填报单位 in the rows above a header. */
final class HeadingReader {

    private final AsOfReader moments;
    private final Pattern unit;

    HeadingReader(Labels labels) {
        moments = new AsOfReader(labels.asOf());
        unit = Pattern.compile("(?:" + alternatives(labels.reportingUnit()) + ")\\s*:\\s*(?<unit>\\S+)");
    }

    SheetHeading read(List<Row> above) {
        String reportingUnit = null;
        List<String> titles = new ArrayList<>();
        for (Row row : above) {
            row.cells().forEach(cell -> titles.add(cell.shown()));
            String line =
                    row.cells().stream().map(cell -> Nfkc.of(cell.shown())).collect(Collectors.joining("  "));
            reportingUnit = reportingUnit == null ? unit(line) : reportingUnit;
        }
        return new SheetHeading(moments.read(above), reportingUnit, titles);
    }

    private @Nullable String unit(String line) {
        Matcher found = unit.matcher(line);
        return found.find() ? found.group("unit") : null;
    }

    private static String alternatives(List<String> words) {
        return words.stream()
                .map(word -> Nfkc.of(word))
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
