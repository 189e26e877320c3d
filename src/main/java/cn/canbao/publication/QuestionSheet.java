package cn.canbao.publication;

import cn.canbao.problem.PlainLine;
import cn.canbao.staging.Edition;
import cn.canbao.staging.Question;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 存疑数字: figures that do not go on from what was said before, with both sides. */
final class QuestionSheet {

    static final String NAME = "存疑数字";

    /** Lines at most: whoever has more to ask than a person reads finds them all in the list of problems. */
    static final int MOST_LINES = 1_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Issue issue;
    private final Map<String, Edition.EditionRegion> regions = new HashMap<>();

    QuestionSheet(Issue issue) {
        this.issue = issue;
        issue.edition().regions().forEach(region -> regions.put(region.code(), region));
    }

    /** Whether anything is asked. */
    boolean hasContent() {
        return !issue.questions().figures().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<PlainSheet.Column> columns = List.of(
                PlainSheet.Column.of("单位", 24, Look.TEXT),
                PlainSheet.Column.of("人员类别", 12, Look.CENTRED),
                PlainSheet.Column.of("存疑", 16, Look.CENTRED),
                PlainSheet.Column.of("原来", 9, Look.NUMBER),
                PlainSheet.Column.of("现在", 9, Look.NUMBER),
                PlainSheet.Column.of("增减", 9, Look.CHANGE),
                PlainSheet.Column.of("原来的文件", 24, Look.TEXT),
                PlainSheet.Column.of("原来截至", 17, Look.CENTRED),
                PlainSheet.Column.of("现在的文件", 24, Look.TEXT),
                PlainSheet.Column.of("现在截至", 17, Look.CENTRED),
                PlainSheet.Column.of("处理", 18, Look.CENTRED));
        PlainSheet sheet = new PlainSheet(workbook, NAME, styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度存疑数字",
                ChineseDates.asOfLine(issue.edition().asOf())
                        + issue.before().stream()
                                .findFirst()
                                .map(before ->
                                        "，与第" + before.number() + "期" + ChineseDates.asOfLine(before.asOf()) + "比较")
                                .orElse(""));
        sheet.header(columns, 1);
        List<Question> figures = issue.questions().figures();
        figures.stream().limit(MOST_LINES).forEach(one -> sheet.line(line(one)));
        if (figures.size() > MOST_LINES) {
            sheet.note("另有 " + (figures.size() - MOST_LINES) + " 处没有列出，全部见 " + RejectedRowsWorkbook.NAME + "。");
        }
        sheet.note("参保人数是累计数，一般只增不减。原来的数取上一期；上一期没有的，取同一个文件以前的内容或截至更早的另一个文件。每处的说明见 " + RejectedRowsWorkbook.NAME + "。");
    }

    private List<Object> line(Question question) {
        Question.Side now = question.now();
        Question.Side before = question.before();
        return Arrays.asList(
                unit(question.region()),
                category(question.category()),
                QuestionList.words(question.code()),
                before.people(),
                now.people(),
                difference(question),
                file(before.path()),
                shown(before.asOf()),
                file(now.path()),
                shown(now.asOf()),
                QuestionList.state(question));
    }

    static @Nullable Long difference(Question question) {
        Long now = question.now().people();
        Long before = question.before().people();
        return now == null || before == null ? null : (Long) (now - before);
    }

    /** A region with those that contain it, but for that of the campaign; empty where none is meant. */
    String unit(@Nullable String code) {
        if (code == null) {
            return "";
        }
        List<String> names = new ArrayList<>();
        Edition.EditionRegion at = regions.get(code);
        while (at != null && at.parent() != null) {
            names.add(0, at.name());
            at = regions.get(at.parent());
        }
        return names.isEmpty() ? code : String.join(" ", names);
    }

    String category(@Nullable String id) {
        return id == null
                ? ""
                : issue.campaign().category(id).map(one -> one.label()).orElse(id);
    }

    static String file(String path) {
        return PlainLine.of(path);
    }

    static String shown(@Nullable LocalDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
