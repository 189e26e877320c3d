package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import cn.canbao.yaml.ConfigurationFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code campaign.yaml} and holds it against its own rules, those that no single value can break. */
public final class CampaignFile {

    private final ConfigurationFile file;

    /** @param path the file, named as messages shall name it */
    public CampaignFile(Path path) {
        this.file = new ConfigurationFile(path);
    }

    /**
     * The campaign.
     *
     * @throws ConfigurationException when a key, a value or their agreement is wrong
     */
    public Campaign read() {
        Campaign campaign = file.read(Campaign.class);
        checkLevels(campaign.levels());
        checkCategories(campaign);
        checkBands(campaign.bands());
        checkPeriod(campaign);
        checkSchedule(campaign);
        if (campaign.assessment() != null) {
            new AssessmentCheck(file, campaign).check(campaign.assessment());
        }
        if (campaign.targets() != null) {
            checkFigure(campaign, "targets.of", campaign.targets().of());
        }
        for (int i = 0; i < campaign.bulletin().columns().size(); i++) {
            checkColumn(
                    campaign,
                    "bulletin.columns[" + i + "]",
                    campaign.bulletin().columns().get(i));
        }
        return campaign;
    }

    private void checkLevels(List<LevelLabel> levels) {
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).id().compareTo(levels.get(i - 1).id()) <= 0) {
                throw file.mistake(
                        "levels[" + i + "].id",
                        levels.get(i).id().word(),
                        Message.of("expected-level-below")
                                .with("level", levels.get(i - 1).id().word()));
            }
        }
    }

    private void checkCategories(Campaign campaign) {
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        Map<String, String> coverers = new HashMap<>();
        for (int i = 0; i < campaign.categories().size(); i++) {
            Category category = campaign.categories().get(i);
            String key = "categories[" + i + "]";
            if (!ids.add(category.id())) {
                throw file.mistake(key + ".id", category.id(), Message.of("expected-own-id"));
            }
            Message name = Message.of("expected-own-name");
            checkOwned(owners, category, key + ".label", List.of(category.label()), name);
            checkOwned(owners, category, key + ".synonyms", category.synonyms(), name);
            checkOwned(coverers, category, key + ".covers", category.covers(), Message.of("expected-own-code"));
            String whole = category.subsetOf();
            if (whole != null && (campaign.category(whole).isEmpty() || whole.equals(category.id()))) {
                throw file.mistake(key + ".subsetOf", whole, Message.of("expected-other-category"));
            }
            checkChain(campaign, category, key + ".subsetOf");
            checkFigure(campaign, key + ".rate", category.rate().enrolled());
            checkFigure(campaign, key + ".rate", category.rate().over());
            checkGoals(category, key);
        }
        if (!campaign.everybody().rated()) {
            throw file.mistake("categories[0].rated", false, Message.of("expected-rated"));
        }
    }

    private void checkGoals(Category category, String key) {
        Object goal = category.goal() == null ? category.goalHeads() : category.goal();
        if (goal != null && !category.rated()) {
            throw file.mistake(
                    key + (category.goal() == null ? ".goalHeads" : ".goal"), goal, Message.of("expected-no-goal"));
        }
    }

    private void checkOwned(
            Map<String, String> owners, Category category, String key, List<String> values, Message expected) {
        for (String value : values) {
            String owner = owners.putIfAbsent(value, category.id());
            if (owner != null && !owner.equals(category.id())) {
                throw file.mistake(key, value, expected.with("owner", owner));
            }
        }
    }

    private void checkChain(Campaign campaign, Category category, String key) {
        Set<String> passed = new HashSet<>();
        Optional<Category> at = Optional.of(category);
        while (at.isPresent()) {
            if (!passed.add(at.get().id())) {
                throw file.mistake(
                        key,
                        String.valueOf(category.subsetOf()),
                        Message.of("expected-no-circle").with("id", category.id()));
            }
            at = Optional.ofNullable(at.get().subsetOf()).flatMap(campaign::category);
        }
    }

    private void checkBands(Bands bands) {
        if (bands.below().compareTo(bands.above()) > 0) {
            throw file.mistake(
                    "bands.below",
                    bands.below(),
                    Message.of("expected-at-most-key")
                            .with("key", "bands.above")
                            .with("value", bands.above()));
        }
    }

    private void checkPeriod(Campaign campaign) {
        Optional.ofNullable(campaign.period())
                .filter(period -> period.to().isBefore(period.from()))
                .ifPresent(period -> {
                    throw file.mistake(
                            "period.to",
                            period.to(),
                            Message.of("expected-not-before")
                                    .with("key", "period.from")
                                    .with("value", period.from()));
                });
    }

    private void checkSchedule(Campaign campaign) {
        List<SchedulePoint> points = campaign.schedule();
        for (int i = 0; i < points.size(); i++) {
            String key = "schedule[" + i + "]";
            SchedulePoint point = points.get(i);
            Optional.ofNullable(campaign.period())
                    .filter(period -> !period.contains(point.day()))
                    .ifPresent(period -> {
                        throw file.mistake(
                                key + ".day",
                                point.day(),
                                Message.of("expected-within-period")
                                        .with("from", period.from())
                                        .with("to", period.to()));
                    });
            if (i > 0 && !point.day().isAfter(points.get(i - 1).day())) {
                throw file.mistake(
                        key + ".day",
                        point.day(),
                        Message.of("expected-later-day")
                                .with("value", points.get(i - 1).day()));
            }
            if (i > 0 && point.percent().compareTo(points.get(i - 1).percent()) < 0) {
                throw file.mistake(
                        key + ".percent",
                        point.percent(),
                        Message.of("expected-no-less")
                                .with("value", points.get(i - 1).percent()));
            }
        }
    }

    private void checkColumn(Campaign campaign, String key, BulletinColumn column) {
        if ((column.figure() == null) == column.columns().isEmpty()) {
            throw file.mistake(key, column.label(), Message.of("expected-figure-or-columns"));
        }
        if (column.figure() != null) {
            checkFigure(campaign, key + ".figure", column.figure());
            if (column.figure().measure() == Measure.RATE
                    && !campaign.category(column.figure().category())
                            .orElseThrow()
                            .rated()) {
                throw file.mistake(key + ".figure", column.figure(), Message.of("expected-rated-category"));
            }
        }
        for (int i = 0; i < column.columns().size(); i++) {
            checkColumn(campaign, key + ".columns[" + i + "]", column.columns().get(i));
        }
    }

    private void checkFigure(Campaign campaign, String key, Quantity figure) {
        if (campaign.category(figure.category()).isEmpty()) {
            throw file.mistake(
                    key,
                    figure,
                    Message.of("expected-category-of")
                            .with(
                                    "choices",
                                    campaign.categories().stream()
                                            .map(Category::id)
                                            .toList()));
        }
    }
}
