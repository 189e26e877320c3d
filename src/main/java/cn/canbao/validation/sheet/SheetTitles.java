package cn.canbao.validation.sheet;

import cn.canbao.campaign.Measure;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.SheetKind;
import cn.canbao.recognition.Table;
import cn.canbao.text.Nfkc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the titles and names of a sheet say about its figures, held against them: another year, figures of a day only, figures that are
 * expected. A title is no reason to read a column otherwise; where it contradicts one, somebody has to say what is meant.
 */
public final class SheetTitles {

    /** Longer texts and sentences are notes that ask for something: 请于当日报送新增人数. */
    private static final int LONGEST_TITLE = 40;

    private static final String SENTENCE_MARKS = "。;!?";
    private static final List<String> DAYS = List.of("当日", "今日", "本日", "当天", "今天", "本周", "本月", "当月", "上周", "上月");
    private static final List<String> ACTS =
            List.of("参保", "缴费", "完成", "征缴", "筹资", "缴纳", "参合", "到账", "收缴", "续保", "投保", "办理");
    private static final List<String> INCREMENTS = List.of("新增", "增量", "净增", "日增", "周增");
    private static final List<String> SO_FAR = List.of("累计", "目前", "截至", "截止", "总");
    private static final List<String> EXPECTED = List.of("预计", "预估", "预测", "测算", "拟参保", "意向", "摸底", "预登记", "预报");
    private static final List<String> HAPPENED = List.of("已", "实", "累计", "到账");
    private static final List<String> OTHER_YEARS = List.of("去年", "上年度", "上一年度");

    private static final String NUMERALS = "〇一二三四五六七八九";
    private static final int YEAR_DIGITS = 4;

    private final List<String> titles;
    private final String sheet;
    private final String file;

    private SheetTitles(List<String> titles, String sheet, String file) {
        this.titles = titles;
        this.sheet = sheet;
        this.file = file;
    }

    /** The titles above a table, and the names of its sheet and file. */
    public static SheetTitles of(Table table, Place sheet) {
        String path = sheet.file();
        return new SheetTitles(
                table.heading().titles(), String.valueOf(sheet.sheet()), path.substring(path.lastIndexOf('/') + 1));
    }

    /** Why nothing of the table counts; empty when nothing contradicts it. */
    public Optional<Problem> contradiction(Table table, Place sheet) {
        if (table.kind() != SheetKind.SUMMARY) {
            return Optional.empty();
        }
        for (String written : hints()) {
            String title = comparable(written);
            String increment = isNote(title) || title.contains("累计") ? null : increment(title);
            Optional<Column> notSoFar = enrolledWithout(SO_FAR, table);
            if (increment != null && notSoFar.isPresent()) {
                return Optional.of(Problem.of(ProblemCode.TITLE_CONTRADICTS, sheet)
                        .with("text", written)
                        .with("found", increment)
                        .with("counted", notSoFar.get().label()));
            }
            String expected = isNote(title) ? null : first(title, EXPECTED);
            if (expected != null && enrolledWithout(HAPPENED, table).isPresent()) {
                return Optional.of(Problem.of(ProblemCode.TITLE_CONTRADICTS, sheet)
                        .with("variant", "expected")
                        .with("text", written)
                        .with("found", expected));
            }
        }
        return Optional.empty();
    }

    /** What somebody has to look at, though the table counts. */
    public List<Problem> doubts(Place place, int year) {
        List<Problem> doubts = new ArrayList<>();
        for (List<String> texts : List.of(titles, List.of(sheet), List.of(file))) {
            Set<String> years = new TreeSet<>();
            String last = "";
            for (String text : texts) {
                Set<String> found = years(comparable(text));
                last = found.isEmpty() ? last : text;
                years.addAll(found);
            }
            if (!years.isEmpty()) {
                if (!years.contains(year + "年")) {
                    doubts.add(Problem.of(ProblemCode.TITLE_IN_DOUBT, place)
                            .with("text", last)
                            .with("found", String.join("、", years))
                            .with("year", year));
                }
                break;
            }
        }
        for (String written : hints()) {
            String title = comparable(written);
            String expected = isNote(title) ? null : first(title, EXPECTED);
            if (expected != null) {
                doubts.add(Problem.of(ProblemCode.TITLE_IN_DOUBT, place)
                        .with("variant", "expected")
                        .with("text", written)
                        .with("found", expected));
                break;
            }
        }
        return doubts;
    }

    private List<String> hints() {
        List<String> hints = new ArrayList<>(titles);
        hints.add(sheet);
        hints.add(file);
        return hints;
    }

    private static Optional<Column> enrolledWithout(List<String> words, Table table) {
        return table.figures().stream()
                .filter(column -> Table.quantity(column).measure() == Measure.ENROLLED)
                .filter(column -> !hasOne(comparable(column.label()), words))
                .findFirst();
    }

    /** The words that say that figures are of a day or a week only; null when there are none. */
    private static @Nullable String increment(String title) {
        for (String day : DAYS) {
            int at = title.indexOf(day);
            if (at >= 0) {
                String behind = title.substring(at + day.length());
                String act =
                        ACTS.stream().filter(behind::startsWith).findFirst().orElse(null);
                if (act != null) {
                    return day + act;
                }
            }
        }
        return first(title, INCREMENTS);
    }

    private static boolean isNote(String title) {
        return title.length() > LONGEST_TITLE
                || title.chars().anyMatch(character -> SENTENCE_MARKS.indexOf(character) >= 0);
    }

    private static boolean hasOne(String text, List<String> words) {
        return first(text, words) != null;
    }

    private static @Nullable String first(String text, List<String> words) {
        return words.stream().filter(text::contains).findFirst().orElse(null);
    }

    private static String comparable(String text) {
        return Nfkc.of(text).replaceAll("[\\s\\p{Z}]", "").replace('零', '〇').replace('○', '〇');
    }

    /** The years of coverage that a text names: 2020年度, 2020年城乡居民, not the year of a date nor the end of one. */
    private static Set<String> years(String text) {
        Set<String> years = new TreeSet<>();
        for (int at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
            String year = at < YEAR_DIGITS ? "" : digits(text.substring(at - YEAR_DIGITS, at));
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            boolean isDate =
                    digit(next) >= 0 || next == '十' || next == '底' || next == '末' || next == '初' || next == '元';
            if (year.startsWith("20") && year.length() == YEAR_DIGITS && !isDate) {
                years.add(year + "年");
            }
        }
        OTHER_YEARS.stream().filter(text::contains).forEach(years::add);
        return years;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        return digits.toString();
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : NUMERALS.indexOf(c);
    }
}
