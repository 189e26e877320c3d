package cn.canbao.publication.bulletin;

import cn.canbao.assessment.AssessedRate;
import cn.canbao.assessment.RewardTiers;
import cn.canbao.assessment.Scoring;
import cn.canbao.campaign.Assessment;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.excel.TableSheetWriter;
import cn.canbao.publication.facts.AssessmentWords;
import cn.canbao.publication.facts.BasisFigures;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.CompletionBases;
import cn.canbao.publication.facts.GoalWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 奖补与得分: what each region is paid and scores by the rules of the campaign, and what one more tier is worth. */
public final class AssessmentSheet {

    private final BulletinModel model;
    private final @Nullable Assessment assessment;
    private final CompletionBases bases;

    /** The sheet of one edition. */
    public AssessmentSheet(BulletinModel model) {
        this.model = model;
        this.assessment = model.campaign().assessment();
        this.bases = new CompletionBases(model, model.campaign().everybody());
    }

    /** Whether the campaign assesses and any region has the rate for it. */
    public boolean hasContent() {
        return assessment != null
                && model.edition().ranked(assessment.level().word()).stream()
                        .anyMatch(region -> rate(region, assessment).isPresent());
    }

    void write(SXSSFWorkbook workbook, Styles styles) {
        Assessment rules = Objects.requireNonNull(assessment);
        List<TableSheetWriter.TableColumn> columns = columns(rules);
        TableSheetWriter sheet = new TableSheetWriter(workbook, "奖补与得分", styles, columns.size());
        sheet.title(
                model.campaign().region() + model.campaign().year() + "年度参保奖补与得分测算表",
                ChineseDates.asOfLine(model.edition().asOf()));
        sheet.header(columns, 1);
        BigDecimal paid = BigDecimal.ZERO;
        for (Edition.EditionRegion region : model.edition().ranked(rules.level().word())) {
            List<Object> line = new ArrayList<>(figures(region, name(region), rules));
            Optional<AssessedRate> rate = rate(region, rules).map(one -> new AssessedRate(one, rules.reading()));
            Assessment.Reward tiers = rules.reward();
            if (tiers != null) {
                RewardTiers.Paid reward =
                        rate.map(one -> paid(one, region, tiers)).orElse(null);
                line.addAll(reward(reward));
                paid = paid.add(reward == null ? BigDecimal.ZERO : reward.yuan());
            }
            if (rules.score() != null) {
                line.add(rate.map(new Scoring(rules.score())::points).orElse(null));
            }
            line.add(rate.map(one -> remark(one, region, rules)).orElse(null));
            sheet.line(line);
        }
        List<Object> total = new ArrayList<>(
                figures(model.edition().total(), model.campaign().bulletin().totalLabel(), rules));
        if (rules.reward() != null) {
            total.addAll(Arrays.asList(null, null, paid, null, null));
        }
        if (rules.score() != null) {
            total.add(null);
        }
        total.add(null);
        sheet.total(total);
        AssessmentWords words = new AssessmentWords(model.campaign(), rules);
        words.notes().forEach(sheet::note);
        bases.partial(rules.rate()).ifPresent(sheet::note);
    }

    private List<TableSheetWriter.TableColumn> columns(Assessment rules) {
        AssessmentWords words = new AssessmentWords(model.campaign(), rules);
        List<TableSheetWriter.TableColumn> columns = new ArrayList<>(List.of(
                TableSheetWriter.TableColumn.of(model.campaign().label(rules.level()), 18, CellFormat.CENTRED),
                TableSheetWriter.TableColumn.of(words.over(), 12, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of(words.enrolled(), 12, CellFormat.NUMBER),
                TableSheetWriter.TableColumn.of("参保率", 11, CellFormat.PERCENT)));
        if (rules.reward() != null) {
            columns.addAll(List.of(
                    new TableSheetWriter.TableColumn("奖补", "档次", 9, CellFormat.CENTRED),
                    new TableSheetWriter.TableColumn("奖补", "标准（元/人）", 11, CellFormat.DECIMAL),
                    new TableSheetWriter.TableColumn("奖补", "金额（元）", 13, CellFormat.DECIMAL),
                    new TableSheetWriter.TableColumn("再升一档", "还差（人）", 10, CellFormat.NUMBER),
                    new TableSheetWriter.TableColumn("再升一档", "可多得（元）", 13, CellFormat.DECIMAL)));
        }
        if (rules.score() != null) {
            columns.add(TableSheetWriter.TableColumn.of("得分", 9, CellFormat.DECIMAL));
        }
        columns.add(TableSheetWriter.TableColumn.of(model.campaign().bulletin().remarkLabel(), 34, CellFormat.TEXT));
        return columns;
    }

    /** A region of a lower level with the one that contains it: names of villages repeat. */
    private String name(Edition.EditionRegion region) {
        boolean isFirst = model.campaign().levels().get(0).id().word().equals(region.level());
        return isFirst ? region.name() : model.names().getOrDefault(region.parent(), "") + region.name();
    }

    private List<Object> figures(Edition.EditionRegion region, String name, Assessment rules) {
        BasisFigures figures = bases.figures(region, rules.rate());
        Long over = figures.over();
        Long enrolled = figures.enrolled();
        return Arrays.asList(
                name,
                over,
                enrolled == null && over != null ? "未上报" : enrolled,
                rate(region, rules)
                        .flatMap(CompletionRate::percent)
                        .map(percent -> percent.movePointLeft(2))
                        .orElse(null));
    }

    private static RewardTiers.Paid paid(AssessedRate rate, Edition.EditionRegion region, Assessment.Reward reward) {
        return new RewardTiers(reward).paid(rate, region.figures().getOrDefault(reward.persons(), 0L));
    }

    private static List<Object> reward(RewardTiers.@Nullable Paid paid) {
        if (paid == null) {
            return Arrays.asList(null, null, null, null, null);
        }
        RewardTiers.Next next = paid.next();
        return Arrays.asList(
                "第" + (paid.tier() + 1) + "档",
                paid.perPerson(),
                paid.yuan(),
                next == null ? "—" : (Object) next.persons(),
                next == null ? "—" : (Object) next.yuan());
    }

    /** What a reader would wonder about: a task that is fulfilled and still not enough, a rate that only its print lifts to a bound. */
    private String remark(AssessedRate rate, Edition.EditionRegion region, Assessment rules) {
        List<String> remarks = new ArrayList<>();
        AssessmentWords words = new AssessmentWords(model.campaign(), rules);
        words.best().filter(bound -> !rate.isInside(bound)).ifPresent(bound -> {
            Edition.CategoryResult task =
                    region.categories().get(model.campaign().everybody().id());
            if (EditionRates.of(task)
                    .filter(done -> done.enrolled() >= done.target())
                    .isPresent()) {
                remarks.add("任务已完成，参保率仍未" + AssessmentWords.reaching(bound));
            }
            rate.rate()
                    .percent()
                    .filter(printed -> bound.isClosed() && printed.compareTo(bound.percent()) >= 0)
                    .ifPresent(printed -> remarks.add("精确值不到" + GoalWords.percent(bound.percent()) + "，还差"
                            + model.numbers().text(rate.personsUntil(bound)) + "人"));
        });
        return String.join("；", remarks);
    }

    private Optional<CompletionRate> rate(Edition.EditionRegion region, Assessment rules) {
        BasisFigures figures = bases.figures(region, rules.rate());
        Long over = figures.over();
        Long enrolled = figures.enrolled();
        return over == null || enrolled == null
                ? Optional.empty()
                : Optional.of(new CompletionRate(enrolled, over)).filter(CompletionRate::exists);
    }
}
