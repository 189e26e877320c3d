package cn.canbao.setup;

import cn.canbao.campaign.LevelLabel;
import cn.canbao.text.Nfkc;
import cn.canbao.yaml.ConfigurationFile;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The vocabulary that comes with the program: what real forms call things. */
final class ShippedVocabulary {

    private static final List<String> FILES =
            List.of("headers.yaml", "labels.yaml", "lexicon.yaml", "values.yaml", "categories.yaml");

    /** Where it lies in a source tree that nobody has built. */
    private static final Path SOURCE = Path.of("config", "vocabulary");

    private final Path folder;

    /** Writes to a folder, and reads what it wrote there. */
    ShippedVocabulary(Path folder) {
        this.folder = folder;
    }

    /** Writes its files. */
    void write() throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            try (InputStream in = ShippedVocabulary.class.getResourceAsStream("vocabulary/" + name)) {
                Files.write(
                        folder.resolve(name),
                        in == null ? Files.readAllBytes(SOURCE.resolve(name)) : in.readAllBytes());
            }
        }
    }

    /** Learns what a county calls its levels, where no form does: columns of the register and of its sheets are called so. */
    void learn(List<LevelLabel> levels) throws IOException {
        Path file = folder.resolve("headers.yaml");
        String headers = Files.readString(file);
        Set<String> known = words(headers);
        for (LevelLabel level : levels) {
            String key = "\n  " + level.id().word() + ": [";
            int at = headers.indexOf(key);
            if (at >= 0 && known.add(Nfkc.of(level.label()))) {
                int start = at + key.length();
                String word = "\"" + level.label().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                headers = headers.substring(0, start) + word + ", " + headers.substring(start);
            }
        }
        Files.writeString(file, headers);
    }

    /** Every word that stands in a list, in quotes or not. */
    private static Set<String> words(String yaml) {
        Set<String> words = new HashSet<>();
        for (String part : Nfkc.of(yaml).split("[\\[\\],\n\"]", -1)) {
            words.add(part.strip());
        }
        return words;
    }

    /** Every category that it knows, by code, in its order. */
    List<PlannedCategory> categories() {
        List<PlannedCategory> all = new ArrayList<>();
        read().categories().forEach((code, names) -> all.add(category(code, names)));
        return all;
    }

    /** The categories of some names, synonyms or codes; a name that it does not know is one of the county's own. */
    List<PlannedCategory> categories(List<String> names) {
        Map<String, PlannedCategory> known = new HashMap<>();
        read().categories().forEach((code, words) -> {
            PlannedCategory category = category(code, words);
            known.putIfAbsent(code, category);
            known.putIfAbsent(words.label(), category);
            words.synonyms().forEach(synonym -> known.putIfAbsent(synonym, category));
        });
        List<PlannedCategory> found = new ArrayList<>();
        for (String name : names) {
            PlannedCategory category = known.get(name);
            found.add(
                    category == null
                            ? new PlannedCategory("own-" + (found.size() + 1), name, null)
                            : new PlannedCategory(
                                    category.id(), isCode(name) ? category.label() : name, category.code()));
        }
        return found;
    }

    private static boolean isCode(String name) {
        return name.chars().allMatch(one -> one < 0x80);
    }

    private static PlannedCategory category(String code, Words words) {
        return new PlannedCategory(code.toLowerCase(Locale.ROOT).replace('_', '-'), words.label(), code);
    }

    private Categories read() {
        return new ConfigurationFile(folder.resolve("categories.yaml")).readWords(Categories.class);
    }

    /** The content of categories.yaml. */
    record Categories(Map<String, Words> categories) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("categories", categories).notEmpty().each(KeyValue::right);
        }
    }

    /** The names of a category. */
    record Words(String label, List<String> synonyms) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("label", label).notBlank();
            keys.at("synonyms", synonyms).given();
        }
    }
}
