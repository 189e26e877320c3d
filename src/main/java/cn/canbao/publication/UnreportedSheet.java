package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.staging.Edition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 未上报: who never reported, whose figures were carried over and since when, and who left a category out. */
final class UnreportedSheet {

    private record Gap(Edition.EditionRegion region, String standing) {}

    private final Issue issue;
    private final List<Gap> gaps = new ArrayList<>();

    UnreportedSheet(Issue issue) {
        this.issue = issue;
        List<Edition.EditionRegion> reporting = issue.edition().regions().stream()
                .filter(region -> issue.campaign().reportingLevel().id().word().equals(region.level()))
                .toList();
        add(reporting, "never", "从未上报");
        add(reporting, "carried", "沿用以前上报数");
        add(reporting, "now", "");
    }

    private void add(List<Edition.EditionRegion> reporting, String reported, String standing) {
        for (Edition.EditionRegion region : reporting) {
            if (region.reported().equals(reported)) {
                List<String> standings = new ArrayList<>();
                if (!standing.isEmpty()) {
                    standings.add(standing);
                }
                if (!reported.equals("never")) {
                    standings.addAll(missing(region));
                }
                if (!standings.isEmpty()) {
                    gaps.add(new Gap(region, String.join("；", standings)));
                }
            }
        }
    }

    private List<String> missing(Edition.EditionRegion region) {
        return issue.campaign().ratedCategories().stream()
                .filter(category -> {
                    Edition.Progress progress = region.categories().get(category.id());
                    return progress != null && progress.missing() > 0;
                })
                .map(category -> "未报" + category.label())
                .toList();
    }

    /** Whether anybody is to be named. */
    boolean hasContent() {
        return !gaps.isEmpty();
    }

    /** Who is named, in the order of the sheet. */
    List<Edition.EditionRegion> regions() {
        return gaps.stream().map(Gap::region).toList();
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        LevelLabel first = issue.campaign().levels().get(0);
        LevelLabel reporting = issue.campaign().reportingLevel();
        boolean isNested = !first.equals(reporting);
        List<PlainSheet.Column> columns = new ArrayList<>();
        columns.add(PlainSheet.Column.of("序号", 7, Look.RANK));
        if (isNested) {
            columns.add(PlainSheet.Column.of(first.label(), 24, Look.CENTRED));
        }
        columns.addAll(List.of(
                PlainSheet.Column.of(reporting.label(), 26, Look.CENTRED),
                PlainSheet.Column.of("情况", 30, Look.TEXT),
                PlainSheet.Column.of("最近上报", 18, Look.CENTRED),
                PlainSheet.Column.of("已沿用（天）", 10, Look.NUMBER),
                PlainSheet.Column.of("任务数", 12, Look.NUMBER),
                PlainSheet.Column.of("计入的已参保人数", 12, Look.NUMBER)));
        PlainSheet sheet = new PlainSheet(workbook, "未上报", styles, columns.size());
        sheet.title(
                issue.campaign().region() + issue.campaign().year() + "年度未上报情况",
                ChineseDates.asOfLine(issue.edition().asOf()));
        sheet.header(columns, isNested ? 3 : 2);
        Map<String, String> names = issue.names();
        Category everybody = issue.campaign().everybody();
        int number = 0;
        for (Gap gap : gaps) {
            Edition.EditionRegion region = gap.region;
            Edition.Progress progress = region.categories().get(everybody.id());
            List<Object> line = new ArrayList<>();
            line.add(++number);
            if (isNested) {
                line.add(names.get(region.parent()));
            }
            line.addAll(Arrays.asList(
                    region.name(),
                    gap.standing,
                    day(region.received()),
                    age(region),
                    progress == null ? null : progress.target(),
                    progress == null ? null : progress.enrolled()));
            sheet.line(line);
        }
        sheet.note("从未上报的，任务数计入合计、已参保人数未计入；沿用的，按最近一次上报数计入。");
    }

    private static String day(@Nullable LocalDateTime received) {
        return received == null
                ? ""
                : received.getYear() + "年" + received.getMonthValue() + "月" + received.getDayOfMonth() + "日";
    }

    private @Nullable Long age(Edition.EditionRegion region) {
        LocalDateTime received = region.received();
        LocalDate day = issue.edition().asOf().toLocalDate();
        return received == null || !region.reported().equals("carried")
                ? null
                : Long.valueOf(ChronoUnit.DAYS.between(received.toLocalDate(), day));
    }
}
