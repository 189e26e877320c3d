package cn.canbao.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sentences of a paragraph state: single figures and lists, by what they tell. */
final class PublishedProse {

    private static final Pattern RATED = Pattern.compile("(\\D+)(\\d+\\.\\d+%)");

    /** What a paper may call a town that the register calls otherwise. */
    private static final Map<String, String> NAMES = Map.of("何官屯镇", "官屯镇");

    private static final Map<String, String> PATTERNS = Map.of(
            "应参保", "应参保(\\d+)人",
            "已参保", "已参保(\\d+)人",
            "完成率", "完成率([\\d.]+%)。",
            "上段个数", "(?:超过|达到)\\d+%的有(\\d+)个镇乡",
            "上段名单", "(?:超过|达到)\\d+%的有\\d+个镇乡，依次为(.+?)。",
            "其余个数", "其余(\\d+)个镇乡",
            "下段个数", "低于\\d+%的有(\\d+)个镇乡",
            "下段名单", "低于\\d+%的有\\d+个镇乡，依次为(.+?)。");

    private PublishedProse() {}

    /** What a paragraph of ours states of something, or of a town that it names with its rate. */
    static String of(String paragraph, String item) {
        Matcher stated = Pattern.compile(PATTERNS.getOrDefault(item, "[、为]" + item + "([\\d.]+%)"))
                .matcher(paragraph);
        if (!stated.find()) {
            throw new AssertionError("nothing is said of " + item + " in " + paragraph);
        }
        return stated.group(1);
    }

    /** How a printed figure or list differs from ours, each difference in words; none when it does not. */
    static List<String> differences(String printed, String ours) {
        if (!printed.contains("、")) {
            return printed.equals(ours) ? List.of() : List.of("印" + printed + "，表为" + ours);
        }
        List<String> differences = new ArrayList<>();
        Map<String, String> theirs = list(printed, differences);
        Map<String, String> own = list(ours, differences);
        own.forEach((name, rate) -> {
            if (!theirs.containsKey(name)) {
                differences.add("漏" + name);
            } else if (!rate.equals(theirs.get(name))) {
                differences.add(name + "印" + theirs.get(name) + "，表为" + rate);
            }
        });
        theirs.keySet().stream().filter(name -> !own.containsKey(name)).forEach(name -> differences.add("多" + name));
        List<String> order = theirs.keySet().stream().filter(own::containsKey).toList();
        List<String> ranked = own.keySet().stream().filter(theirs::containsKey).toList();
        if (!order.equals(ranked)) {
            differences.add("次序印" + apart(order, ranked) + "，表为" + apart(ranked, order));
        }
        return differences;
    }

    /** Names with their rates, which are empty where none are told. */
    private static Map<String, String> list(String text, List<String> differences) {
        Map<String, String> list = new LinkedHashMap<>();
        for (String one : text.split("、")) {
            Matcher rated = RATED.matcher(one);
            String name = rated.matches() ? rated.group(1) : one;
            if (NAMES.containsKey(name)) {
                differences.add("名称印" + name + "，表为" + NAMES.get(name));
            }
            list.put(NAMES.getOrDefault(name, name), rated.matches() ? rated.group(2) : "");
        }
        return list;
    }

    /** What of a list stands at another place than in the other one. */
    private static String apart(List<String> one, List<String> other) {
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                apart.add(one.get(i));
            }
        }
        return String.join("、", apart);
    }
}
