package cn.canbao.validation.person;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.recognition.PersonWords;
import cn.canbao.validation.CategorySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The categories that rosters name, understood by a campaign. Safe for use by several threads. */
public final class PersonCategories {

    /**
     * What a text names.
     *
     * @param ids ids of the campaign's categories
     * @param unknown names that nobody knows
     * @param hasUncounted whether it names a category that forms know and this campaign does not count
     */
    public record Named(List<String> ids, List<String> unknown, boolean hasUncounted) {}

    private static final int REMEMBERED = 10_000;

    private final Campaign campaign;
    private final PersonWords words;
    private final Map<String, Named> named = new ConcurrentHashMap<>();
    private final Map<List<String>, CategorySet> sets = new ConcurrentHashMap<>();

    public PersonCategories(Campaign campaign, PersonWords words) {
        this.campaign = campaign;
        this.words = words;
    }

    /** What a text names; forms repeat themselves, so it is remembered. */
    public Named named(String text) {
        Named known = named.get(text);
        if (known == null) {
            known = read(text);
            if (named.size() < REMEMBERED) {
                named.put(text, known);
            }
        }
        return known;
    }

    private Named read(String text) {
        List<String> ids = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean hasUncounted = false;
        for (String name : words.categoryNames(text)) {
            Optional<String> id = words.category(name);
            if (id.isPresent()) {
                ids.add(id.get());
            } else if (words.kindOfCategory(name).isPresent()) {
                ids.add(words.kindOfCategory(name).orElseThrow());
            } else if (words.isUncountedCategory(name) && !words.isNoCategory(name)) {
                hasUncounted = true;
            } else if (!words.isNoCategory(name)) {
                unknown.add(name);
            }
        }
        return new Named(List.copyOf(ids), List.copyOf(unknown), hasUncounted);
    }

    /** The set of some categories: with those that contain them, without everybody, with the preferred one. */
    public CategorySet set(Collection<String> ids) {
        List<String> key = List.copyOf(ids);
        // hot path: a capturing lambda allocates, which costs more than the lookup
        CategorySet known = sets.get(key);
        if (known == null) {
            known = complete(key);
            sets.put(key, known);
        }
        return known;
    }

    private CategorySet complete(Collection<String> ids) {
        Set<String> all = new HashSet<>();
        for (String id : ids) {
            String at = id;
            while (at != null && all.add(at)) {
                at = campaign.category(at).map(Category::subsetOf).orElse(null);
            }
        }
        all.remove(campaign.everybody().id());
        List<Category> present = campaign.categories().stream()
                .filter(category -> all.contains(category.id()))
                .toList();
        return new CategorySet(present.stream().map(Category::id).toList(), preferred(present));
    }

    /** The smallest priority wins; {@code min} keeps the first of equals, which is the order of the campaign. */
    private static @Nullable String preferred(List<Category> present) {
        return present.stream()
                .min(Comparator.comparing(Category::priority, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .map(Category::id)
                .orElse(null);
    }
}
