package cn.canbao.publication;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Quantity;
import cn.canbao.staging.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frozen figures that the sheets of 通报表.xlsx must show which work out others from them: 时序进度, 奖补与得分, 未上报, 口径. */
final class ExpectedFigures {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final Issue issue;
    private final Campaign campaign;
    private final Edition edition;
    private final Map<String, List<Edition.EditionRegion>> partsOf;

    ExpectedFigures(Issue issue) {
        this.issue = issue;
        this.campaign = issue.campaign();
        this.edition = issue.edition();
        this.partsOf = edition.regions().stream()
                .filter(region -> region.parent() != null)
                .collect(Collectors.groupingBy(region -> Objects.requireNonNull(region.parent())));
    }

    /** Those of every such sheet that the workbook has. */
    List<ExpectedTable> all() {
        List<ExpectedTable> tables = new ArrayList<>();
        if (new PaceSheet(issue).hasContent()) {
            tables.add(ofPace());
        }
        if (new AssessmentSheet(issue).hasContent()) {
            tables.add(ofAssessment(Objects.requireNonNull(campaign.assessment())));
        }
        UnreportedSheet unreported = new UnreportedSheet(issue);
        if (unreported.hasContent()) {
            tables.add(ofUnreported(unreported.regions()));
        }
        if (new BasesSheet(issue).hasContent()) {
            tables.add(ofBases(new Bases(issue, campaign.everybody()).all()));
        }
        return tables;
    }

    private ExpectedTable ofPace() {
        List<ExpectedTable.Line> lines = regionsAndTotal(issue.ranked())
                .map(region -> {
                    Edition.Progress progress = everybody(region);
                    return ExpectedTable.Line.of(
                            name(region),
                            region.equals(edition.total()) ? null : region.rank(),
                            name(region),
                            progress == null ? null : progress.target(),
                            progress == null ? null : reported(progress.enrolled()),
                            ExpectedTables.fraction(progress));
                })
                .toList();
        return table("时序进度", 1, lines, campaign.bulletin().rankLabel(), issue.label(), "任务数", "已参保人数", "完成率");
    }

    private ExpectedTable ofAssessment(Assessment rules) {
        AssessmentWords words = new AssessmentWords(campaign, rules);
        List<ExpectedTable.Line> lines = regionsAndTotal(
                        edition.ranked(rules.level().word()))
                .map(region -> {
                    Long over = region.figures().get(rules.rate().over());
                    Long enrolled = region.figures().get(rules.rate().enrolled());
                    return ExpectedTable.Line.of(name(region), over, over == null ? enrolled : reported(enrolled));
                })
                .toList();
        return table("奖补与得分", rules.reward() == null ? 1 : 2, lines, words.over(), words.enrolled());
    }

    private ExpectedTable ofUnreported(List<Edition.EditionRegion> regions) {
        List<ExpectedTable.Line> lines = regions.stream()
                .map(region -> {
                    Edition.Progress progress = everybody(region);
                    return ExpectedTable.Line.of(
                            region.name(),
                            region.name(),
                            progress == null ? null : progress.target(),
                            progress == null ? null : progress.enrolled());
                })
                .toList();
        return table("未上报", 1, lines, campaign.label(campaign.reportingLevel().id()), "任务数", "计入的已参保人数");
    }

    private ExpectedTable ofBases(List<CompletionBasis> bases) {
        BasesSheet sheet = new BasesSheet(issue);
        List<ExpectedTable.Column> columns = new ArrayList<>(List.of(ExpectedTable.Column.named(null, issue.label())));
        for (int i = 0; i < bases.size(); i++) {
            columns.add(ExpectedTable.Column.named(sheet.group(i), "分子（人）"));
            columns.add(ExpectedTable.Column.named(sheet.group(i), "分母（人）"));
        }
        columns.add(ExpectedTable.Column.named(sheet.group(0), "比率"));
        List<ExpectedTable.Line> lines = regionsAndTotal(issue.ranked())
                .map(region -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    values.add(name(region));
                    for (CompletionBasis basis : bases) {
                        boolean isOwn = basis.equals(campaign.everybody().rate());
                        values.add(
                                isOwn
                                        ? region.figures().get(basis.enrolled())
                                        : sum(region, basis.enrolled(), basis.over()));
                        values.add(
                                isOwn ? region.figures().get(basis.over()) : sum(region, basis.over(), basis.over()));
                    }
                    values.add(ExpectedTables.fraction(everybody(region)));
                    return new ExpectedTable.Line(name(region), values);
                })
                .toList();
        return new ExpectedTable("口径", 2, HEADING + 3, columns, lines);
    }

    /** People of those regions below that have another figure, summed level by level; null where none has. */
    private @Nullable Long sum(Edition.EditionRegion region, Quantity people, Quantity other) {
        List<Edition.EditionRegion> parts = partsOf.getOrDefault(region.code(), List.of());
        if (parts.isEmpty()) {
            return region.figures().containsKey(other) ? region.figures().get(people) : null;
        }
        Long sum = null;
        for (Edition.EditionRegion part : parts) {
            Long own = sum(part, people, other);
            sum = own == null ? sum : Long.valueOf(own + (sum == null ? 0 : sum));
        }
        return sum;
    }

    private static ExpectedTable table(String sheet, int depth, List<ExpectedTable.Line> lines, String... labels) {
        List<ExpectedTable.Column> columns = Stream.of(labels)
                .map(label -> ExpectedTable.Column.named(null, label))
                .toList();
        return new ExpectedTable(sheet, depth, HEADING + depth + 1, columns, lines);
    }

    private Stream<Edition.EditionRegion> regionsAndTotal(List<Edition.EditionRegion> regions) {
        return Stream.concat(regions.stream(), Stream.of(edition.total()));
    }

    private String name(Edition.EditionRegion region) {
        return region.equals(edition.total()) ? campaign.bulletin().totalLabel() : region.name();
    }

    private Edition.@Nullable Progress everybody(Edition.EditionRegion region) {
        return region.categories().get(campaign.everybody().id());
    }

    private static Object reported(@Nullable Long people) {
        return people == null ? "未上报" : people;
    }
}
