package cn.canbao.setup;

import cn.canbao.campaign.LevelLabel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts of application.yaml and campaign.yaml, with comments that say what each key is for. */
final class ConfigurationTemplates {

    private final CountyPlan plan;

    /** Fills them in for a plan. */
    ConfigurationTemplates(CountyPlan plan) {
        this.plan = plan;
    }

    /** Where things are. */
    String application() throws IOException {
        return filled(
                "application",
                Map.of(
                        "input", quoted(place("input")),
                        "output", quoted(place("output")),
                        "data", quoted(place("data")),
                        "language", plan.language()));
    }

    private String place(String name) {
        Path path = plan.place().resolve(name);
        return path.toString().replace('\\', '/');
    }

    /** The rule book. */
    String campaign() throws IOException {
        Map<String, String> values = new TreeMap<>();
        values.put("id", plan.id());
        values.put("title", quoted(plan.county() + plan.year() + "年度城乡居民医保参保情况通报表"));
        values.put("region", quoted(plan.county()));
        values.put("year", String.valueOf(plan.year()));
        values.put("authority", quoted(plan.county() + "人民政府办公室"));
        values.put("office", quoted(plan.county() + "医疗保障局"));
        values.put("from", (plan.year() - 1) + "-09-01");
        values.put("to", plan.year() + "-02-28");
        values.put(
                "levels",
                plan.levels().stream().map(ConfigurationTemplates::level).collect(Collectors.joining("\n")));
        values.put("categories", lines(ConfigurationTemplates::category));
        values.put("counted", plan.countsRosters() ? "roster" : "summary");
        values.put("columns", lines(ConfigurationTemplates::columns));
        return filled("campaign", values);
    }

    private String lines(Function<PlannedCategory, String> line) {
        return plan.categories().stream().map(line).map(text -> "\n" + text).collect(Collectors.joining());
    }

    private static String level(LevelLabel level) {
        return "  - {id: " + level.id().word() + ", label: " + quoted(level.label()) + "}";
    }

    private static String category(PlannedCategory category) {
        String covers = category.code() == null ? "" : ", covers: [" + category.code() + "]";
        return "  - {id: " + category.id() + ", label: " + quoted(category.label()) + covers + ", subsetOf: all}";
    }

    private static String columns(PlannedCategory category) {
        return String.join(
                "\n",
                "    - label: " + quoted(category.label()),
                "      columns:",
                "        - {label: 任务数, figure: target(" + category.id() + ")}",
                "        - {label: 已参保人数, figure: enrolled(" + category.id() + ")}",
                "        - {label: 完成率, figure: rate(" + category.id() + ")}");
    }

    /** In double quotes, so that no character means anything to YAML. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String filled(String name, Map<String, String> values) throws IOException {
        String resource = name + "_" + plan.language() + ".yaml";
        String text;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open)
                    .append(Objects.requireNonNull(values.get(text.substring(open + 2, close)), resource));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }
}
