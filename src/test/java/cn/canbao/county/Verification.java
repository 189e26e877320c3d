package cn.canbao.county;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the figures of a {@code summary.json} against those that the county is known to have. */
public final class Verification {

    private final Answer expected;
    private final List<String> differences = new ArrayList<>();

    /** @param expected what the county comes to */
    public Verification(Answer expected) {
        this.expected = expected;
    }

    /** What differs, one line each; empty when everything agrees. */
    public List<String> differences(Path summaryFile) {
        differences.clear();
        JsonNode summary = new JsonMapper().readTree(summaryFile.toFile());
        checkPersons(summary.path("persons"));
        checkProblems(summary.path("problems"));
        checkCategories(summary.path("totals"));
        checkVillages(summary.path("regions"));
        checkRejected(summary.path("files"));
        return List.copyOf(differences);
    }

    private void checkPersons(JsonNode persons) {
        check("persons.seen", expected.seen(), persons.path("seen"));
        check("persons.distinct", expected.distinct(), persons.path("distinct"));
        check("persons.duplicatesWithin", expected.duplicatesWithin(), persons.path("duplicatesWithin"));
        check("persons.duplicatesAcross", expected.duplicatesAcross(), persons.path("duplicatesAcross"));
        Map<String, Long> unknown = new TreeMap<>();
        for (JsonNode one : persons.path("unknownCategories")) {
            unknown.merge(one.path("text").asString(), one.path("count").asLong(), Long::sum);
        }
        checkAll("persons.unknownCategories", expected.unknownCategories(), unknown);
    }

    /** Notes are no answer of the county; every other code is. */
    private void checkProblems(JsonNode problems) {
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode one : problems) {
            if (!one.path("severity").asString().equals("info")) {
                found.merge(one.path("code").asString(), one.path("count").asLong(), Long::sum);
            }
        }
        checkAll("problems", expected.problems(), found);
    }

    private void checkCategories(JsonNode totals) {
        expected.categories().forEach((category, people) -> {
            JsonNode total = totals.path(category);
            check("totals." + category + ".enrolled", people.enrolled(), total.path("enrolled"));
            // the register says how many everybody is
            long target = category.equals(Tally.EVERYBODY) ? expected.rows() : people.listed();
            check("totals." + category + ".target", target, total.path("target"));
        });
    }

    private void checkVillages(JsonNode regions) {
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode region : regions) {
            if (region.path("level").asString().equals("village")) {
                String code = region.path("code").asString();
                found.put(
                        code.substring(code.indexOf('/') + 1),
                        region.path("categories")
                                .path(Tally.EVERYBODY)
                                .path("enrolled")
                                .asLong(-1));
            }
        }
        checkAll("regions.enrolled", expected.enrolledByVillage(), found);
    }

    private void checkRejected(JsonNode files) {
        long rejected = 0;
        for (JsonNode file : files) {
            for (JsonNode sheet : file.path("sheets")) {
                rejected += sheet.path("rows").path("rejected").asLong(0);
            }
        }
        if (rejected != expected.rejected()) {
            add("rows rejected", expected.rejected(), rejected);
        }
    }

    private void check(String what, long wanted, JsonNode found) {
        if (!found.isNumber() || found.asLong() != wanted) {
            add(what, wanted, found.isMissingNode() ? "nothing" : found);
        }
    }

    private void checkAll(String what, Map<String, Long> wanted, Map<String, Long> found) {
        wanted.forEach((key, value) -> {
            if (!value.equals(found.get(key))) {
                add(what + "[" + key + "]", value, String.valueOf(found.get(key)));
            }
        });
        found.forEach((key, value) -> {
            if (!wanted.containsKey(key)) {
                add(what + "[" + key + "]", "nothing", value);
            }
        });
    }

    private void add(String what, Object wanted, Object found) {
        differences.add(what + ": expected " + wanted + ", found " + found);
    }
}
