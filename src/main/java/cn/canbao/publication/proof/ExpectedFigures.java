package cn.canbao.publication.proof;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.publication.bulletin.AssessmentSheet;
import cn.canbao.publication.bulletin.BasesSheet;
import cn.canbao.publication.bulletin.ScheduleSheet;
import cn.canbao.publication.bulletin.UnreportedSheet;
import cn.canbao.publication.facts.AssessmentWords;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.CompletionBases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frozen figures that the sheets of 通报表.xlsx must show which work out others from them: 时序进度, 奖补与得分, 未上报, 口径. */
public final class ExpectedFigures {

    /** Title and line below it. */
    private static final int HEADING = 2;

    private final BulletinModel model;
    private final Campaign campaign;
    private final Edition edition;
    private final Map<String, List<Edition.EditionRegion>> partsOf;

    /** What the sheets of one edition must show. */
    public ExpectedFigures(BulletinModel model) {
        this.model = model;
        this.campaign = model.campaign();
        this.edition = model.edition();
        this.partsOf = edition.regions().stream()
                .filter(region -> region.parent() != null)
                .collect(Collectors.groupingBy(region -> Objects.requireNonNull(region.parent())));
    }

    /** Those of every such sheet that the workbook has. */
    public List<ExpectedTable> all() {
        List<ExpectedTable> tables = new ArrayList<>();
        if (new ScheduleSheet(model).hasContent()) {
            tables.add(ofPace());
        }
        if (new AssessmentSheet(model).hasContent()) {
            tables.add(ofAssessment(Objects.requireNonNull(campaign.assessment())));
        }
        UnreportedSheet unreported = new UnreportedSheet(model);
        if (unreported.hasContent()) {
            tables.add(ofUnreported(unreported.regions()));
        }
        if (new BasesSheet(model).hasContent()) {
            tables.add(ofBases(new CompletionBases(model, campaign.everybody()).all()));
        }
        return tables;
    }

    private ExpectedTable ofPace() {
        List<ExpectedTable.ExpectedRow> lines = regionsAndTotal(model.ranked())
                .map(region -> {
                    Edition.CategoryResult progress = everybody(region);
                    return ExpectedTable.ExpectedRow.of(
                            name(region),
                            region.equals(edition.total()) ? null : region.rank(),
                            name(region),
                            progress == null ? null : progress.target(),
                            progress == null ? null : reported(progress.enrolled()),
                            ExpectedTables.fraction(progress));
                })
                .toList();
        return table("时序进度", 1, lines, campaign.bulletin().rankLabel(), model.label(), "任务数", "已参保人数", "完成率");
    }

    private ExpectedTable ofAssessment(Assessment rules) {
        AssessmentWords words = new AssessmentWords(campaign, rules);
        List<ExpectedTable.ExpectedRow> lines = regionsAndTotal(
                        edition.ranked(rules.level().word()))
                .map(region -> {
                    CompletionBasis basis = rules.rate();
                    Long over = region.figures().get(basis.over());
                    Long enrolled = basis.equals(campaign.everybody().rate())
                            ? numerator(region, basis)
                            : sum(region, basis.enrolled(), basis.over());
                    return ExpectedTable.ExpectedRow.of(
                            name(region), over, over == null ? enrolled : reported(enrolled));
                })
                .toList();
        return table("奖补与得分", rules.reward() == null ? 1 : 2, lines, words.over(), words.enrolled());
    }

    private ExpectedTable ofUnreported(List<Edition.EditionRegion> regions) {
        List<ExpectedTable.ExpectedRow> lines = regions.stream()
                .map(region -> {
                    Edition.CategoryResult progress = everybody(region);
                    return ExpectedTable.ExpectedRow.of(
                            region.name(),
                            region.name(),
                            progress == null ? null : progress.target(),
                            progress == null ? null : progress.enrolled());
                })
                .toList();
        return table("未上报", 1, lines, campaign.label(campaign.reportingLevel().id()), "任务数", "计入的已参保人数");
    }

    private ExpectedTable ofBases(List<CompletionBasis> bases) {
        BasesSheet sheet = new BasesSheet(model);
        List<ExpectedTable.ExpectedColumn> columns =
                new ArrayList<>(List.of(ExpectedTable.ExpectedColumn.named(null, model.label())));
        for (int i = 0; i < bases.size(); i++) {
            columns.add(ExpectedTable.ExpectedColumn.named(sheet.group(i), "分子（人）"));
            columns.add(ExpectedTable.ExpectedColumn.named(sheet.group(i), "分母（人）"));
        }
        columns.add(ExpectedTable.ExpectedColumn.named(sheet.group(0), "比率"));
        List<ExpectedTable.ExpectedRow> lines = regionsAndTotal(model.ranked())
                .map(region -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    values.add(name(region));
                    for (CompletionBasis basis : bases) {
                        boolean isOwn = basis.equals(campaign.everybody().rate());
                        values.add(isOwn ? numerator(region, basis) : sum(region, basis.enrolled(), basis.over()));
                        values.add(
                                isOwn ? region.figures().get(basis.over()) : sum(region, basis.over(), basis.over()));
                    }
                    values.add(ExpectedTables.fraction(everybody(region)));
                    return new ExpectedTable.ExpectedRow(name(region), values);
                })
                .toList();
        return new ExpectedTable("口径", 2, HEADING + 3, columns, lines);
    }

    private @Nullable Long numerator(Edition.EditionRegion region, CompletionBasis basis) {
        Edition.CategoryResult progress = everybody(region);
        return progress == null ? region.figures().get(basis.enrolled()) : progress.numerator();
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

    private static ExpectedTable table(
            String sheet, int depth, List<ExpectedTable.ExpectedRow> lines, String... labels) {
        List<ExpectedTable.ExpectedColumn> columns = Stream.of(labels)
                .map(label -> ExpectedTable.ExpectedColumn.named(null, label))
                .toList();
        return new ExpectedTable(sheet, depth, HEADING + depth + 1, columns, lines);
    }

    private Stream<Edition.EditionRegion> regionsAndTotal(List<Edition.EditionRegion> regions) {
        return Stream.concat(regions.stream(), Stream.of(edition.total()));
    }

    private String name(Edition.EditionRegion region) {
        return region.equals(edition.total()) ? campaign.bulletin().totalLabel() : region.name();
    }

    private Edition.@Nullable CategoryResult everybody(Edition.EditionRegion region) {
        return region.categories().get(campaign.everybody().id());
    }

    private static Object reported(@Nullable Long people) {
        return people == null ? "未上报" : people;
    }
}
