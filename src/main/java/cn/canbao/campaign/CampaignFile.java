package cn.canbao.campaign;

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
                        "a level below " + levels.get(i - 1).id().word());
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
                throw file.mistake(key + ".id", category.id(), "an id that no other category has");
            }
            String name = "a name that category %s does not have too";
            checkOwned(owners, category, key + ".label", List.of(category.label()), name);
            checkOwned(owners, category, key + ".synonyms", category.synonyms(), name);
            checkOwned(
                    coverers,
                    category,
                    key + ".covers",
                    category.covers(),
                    "a code that category %s does not cover too");
            String whole = category.subsetOf();
            if (whole != null && (campaign.category(whole).isEmpty() || whole.equals(category.id()))) {
                throw file.mistake(key + ".subsetOf", whole, "the id of another category");
            }
            checkChain(campaign, category, key + ".subsetOf");
            checkFigure(campaign, key + ".rate", category.rate().enrolled());
            checkFigure(campaign, key + ".rate", category.rate().over());
            checkGoals(category, key);
        }
        if (!campaign.everybody().rated()) {
            throw file.mistake("categories[0].rated", false, "true: regions are ranked by the first category");
        }
    }

    private void checkGoals(Category category, String key) {
        Object goal = category.goal() == null ? category.goalHeads() : category.goal();
        if (goal != null && !category.rated()) {
            throw file.mistake(
                    key + (category.goal() == null ? ".goalHeads" : ".goal"), goal, "none: the category is not rated");
        }
    }

    private void checkOwned(
            Map<String, String> owners, Category category, String key, List<String> values, String expected) {
        for (String value : values) {
            String owner = owners.putIfAbsent(value, category.id());
            if (owner != null && !owner.equals(category.id())) {
                throw file.mistake(key, value, String.format(expected, owner));
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
                        "a category that is not itself a subset of " + category.id());
            }
            at = Optional.ofNullable(at.get().subsetOf()).flatMap(campaign::category);
        }
    }

    private void checkBands(Bands bands) {
        if (bands.below().compareTo(bands.above()) > 0) {
            throw file.mistake("bands.below", bands.below(), "at most bands.above, which is " + bands.above());
        }
    }

    private void checkPeriod(Campaign campaign) {
        Optional.ofNullable(campaign.period())
                .filter(period -> period.to().isBefore(period.from()))
                .ifPresent(period -> {
                    throw file.mistake("period.to", period.to(), "a day not before period.from, " + period.from());
                });
    }

    private void checkColumn(Campaign campaign, String key, BulletinColumn column) {
        if ((column.figure() == null) == column.columns().isEmpty()) {
            throw file.mistake(key, column.label(), "either a figure or columns of its own");
        }
        if (column.figure() != null) {
            checkFigure(campaign, key + ".figure", column.figure());
            if (column.figure().measure() == Measure.RATE
                    && !campaign.category(column.figure().category())
                            .orElseThrow()
                            .rated()) {
                throw file.mistake(key + ".figure", column.figure(), "a category that is rated");
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
                    "a category of "
                            + campaign.categories().stream().map(Category::id).toList());
        }
    }
}
