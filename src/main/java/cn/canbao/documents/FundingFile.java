package cn.canbao.documents;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.problem.Message;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.yaml.ConfigurationException;
import cn.canbao.yaml.ConfigurationFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code funding.yaml}, which may be missing, and holds it against the campaign and the register. */
public final class FundingFile {

    private final Path path;
    private final ConfigurationFile file;

    /** @param path the file, named as messages shall name it */
    public FundingFile(Path path) {
        this.path = path;
        this.file = new ConfigurationFile(path);
    }

    /**
     * What is paid in a campaign; empty when there is no such file.
     *
     * @throws ConfigurationException when a key, a value, a region or a category is not known, or a region has two standards for one
     *     category
     */
    public Optional<Funding> read(Campaign campaign, Register register) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Funding funding = file.read(Funding.class);
        LevelLabel level = campaign.levels().get(0);
        List<String> regions =
                register.regions(level.id()).stream().map(Region::name).toList();
        List<String> categories =
                campaign.categories().stream().map(Category::id).toList();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < funding.standards().size(); i++) {
            Funding.Standard standard = funding.standards().get(i);
            String key = "standards[" + i + "]";
            if (!regions.contains(standard.region())) {
                throw file.mistake(
                        key + ".region",
                        standard.region(),
                        Message.of("expected-name-of-level").with("level", level.label()));
            }
            if (!categories.contains(standard.category())) {
                throw file.mistake(
                        key + ".category",
                        standard.category(),
                        Message.of("expected-category-of").with("choices", categories));
            }
            if (!seen.add(List.of(standard.region(), standard.category()))) {
                throw file.mistake(
                        key + ".category",
                        standard.category(),
                        Message.of("expected-category-once").with("region", standard.region()));
            }
        }
        return Optional.of(funding);
    }
}
