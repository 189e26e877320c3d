package cn.canbao.recognition;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The categories of people that forms know: the content of {@code vocabulary/categories.yaml}.
 *
 * @param categories their names by code
 */
record CategoryNames(Map<String, Names> categories) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("categories", categories).notEmpty().each(KeyValue::right);
    }

    /** Every name of every category. */
    List<String> all() {
        return categories.values().stream()
                .flatMap(names -> Stream.concat(Stream.of(names.label()), names.synonyms().stream()))
                .toList();
    }

    /**
     * The names of one category.
     *
     * @param label its usual name
     * @param synonyms its other names
     */
    record Names(String label, List<String> synonyms) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("label", label).notBlank();
            keys.at("synonyms", synonyms).given().each(KeyValue::notBlank);
        }
    }
}
