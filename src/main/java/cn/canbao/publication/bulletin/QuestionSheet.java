package cn.canbao.publication.bulletin;

import cn.canbao.edition.Edition;
import cn.canbao.edition.QuestionList;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.rejects.RejectedRowsWorkbook;
import cn.canbao.staging.questions.Question;
import cn.canbao.text.PlainLine;
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
public final class QuestionSheet {

    /** Its name in the workbook. */
    public static final String NAME = "存疑数字";

    /** Lines at most: whoever has more to ask than a person reads finds them all in the list of problems. */
    public static final int MOST_LINES = 1_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final BulletinModel model;
    private final Map<String, Edition.EditionRegion> regions = new HashMap<>();

    /** The sheet of one edition. */
    public QuestionSheet(BulletinModel model) {
        this.model = model;
        model.edition().regions().forEach(region -> regions.put(region.code(), region));
    }

    /** Whether anything is asked. */
    public boolean hasContent() {
        return !model.questions().figures().isEmpty();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        List<TableSheetWriter.TableColumn> columns = List.of(
                TableSheetWriter.TableColumn.of("单位", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("人员类别", 12, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("存疑", 16, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("原来", 9, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("现在", 9, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("增减", 9, CellFormat.CHANGE),
                TableSheetWriter.TableColumn.of("原来的文件", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("原来截至", 17, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("现在的文件", 24, CellFormat.TEXT),
                TableSheetWriter.TableColumn.of("现在截至", 17, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of("处理", 18, CellFormat.CENTRED));
        TableSheetWriter sheet = new TableSheetWriter(workbook, NAME, styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度存疑数字",
                ChineseDates.asOfLine(model.edition().asOf())
                        + model.before().stream()
                                .findFirst()
                                .map(before ->
                                        "，与第" + before.number() + "期" + ChineseDates.asOfLine(before.asOf()) + "比较")
                                .orElse(""));
        sheet.header(columns, 1);
        List<Question> figures = model.questions().figures();
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

    /** How many people more there are now than before, negative when they are fewer; null when a side has no figure. */
    public static @Nullable Long difference(Question question) {
        Long now = question.now().people();
        Long before = question.before().people();
        return now == null || before == null ? null : (Long) (now - before);
    }

    /** A region with those that contain it, but for that of the campaign; empty where none is meant. */
    public String unit(@Nullable String code) {
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

    /** The label of a category, its id where the campaign has no such category; empty for null, when the question is about no category. */
    public String category(@Nullable String id) {
        return id == null
                ? ""
                : model.campaign().category(id).map(one -> one.label()).orElse(id);
    }

    static String file(String path) {
        return PlainLine.of(path);
    }

    static String shown(@Nullable LocalDateTime moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
