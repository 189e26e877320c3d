package cn.canbao.forms;

import static cn.canbao.world.Campaigns.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Quantity;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenFormsTest {

    private static final int FORMS = Integer.getInteger("canbao.forms", 300);
    private static final long SEED = Long.getLong("canbao.forms.seed", 1_000_000L);

    @TempDir
    private Path folder;

    /** What became of a sheet. */
    private enum Result {
        /** Every figure counts as it stands there. */
        EXACT,
        /** Nothing counts, and the village is told why. */
        REFUSED,
        /** Some figures do not count, and the village is told so; those that count are right. */
        PART_OF_IT,
        /** A figure counts that is not the right one. */
        WRONG
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNoFormThatItHasNotSeenWrongly(boolean hasTargets) {
        List<FormLine> truth = truth(new Dice(7));
        UnseenForms forms = new UnseenForms(truth, !hasTargets);

        Map<UnseenForm.Kind, Map<Result, Integer>> table = read(truth, hasTargets, forms::of);

        assertThat(exact(table.get(UnseenForm.Kind.PLAIN))).isGreaterThanOrEqualTo(97);
        assertThat(table.get(UnseenForm.Kind.UNREADABLE).keySet()).containsOnly(Result.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsFormsThatAreMoreThanOnePlainTable(boolean hasTargets) {
        List<FormLine> truth = truth(new Dice(7));
        FurtherForms forms = new FurtherForms(truth);

        Map<UnseenForm.Kind, Map<Result, Integer>> table = read(truth, hasTargets, forms::of);

        assertThat(table.remove(UnseenForm.Kind.MUST_BE_REFUSED).keySet()).containsOnly(Result.REFUSED);
        assertThat(table)
                .allSatisfy((kind, results) ->
                        assertThat(exact(results)).as(kind.name()).isGreaterThanOrEqualTo(97));
    }

    private Map<UnseenForm.Kind, Map<Result, Integer>> read(
            List<FormLine> truth, boolean hasTargets, LongFunction<UnseenForm> forms) {
        Map<UnseenForm.Kind, Map<Result, Integer>> table = new EnumMap<>(UnseenForm.Kind.class);
        List<String> wrong = new ArrayList<>();
        List<String> others = new ArrayList<>();
        SmallWorld world = SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(truth, hasTargets));
        for (int i = 0; i < FORMS; i++) {
            UnseenForm form = forms.apply(SEED + i);
            Outcome outcome = world.handIn("城关镇.xlsx", form.workbook());
            Result result = result(form, outcome);
            table.computeIfAbsent(form.kind(), kind -> new EnumMap<>(Result.class))
                    .merge(result, 1, Integer::sum);
            boolean isRefusal =
                    form.kind() == UnseenForm.Kind.UNREADABLE || form.kind() == UnseenForm.Kind.MUST_BE_REFUSED;
            if (result == Result.WRONG) {
                wrong.add(about(form, outcome, result));
            } else if (result != Result.EXACT && !isRefusal && form.kind() != UnseenForm.Kind.UNFAMILIAR) {
                others.add(about(form, outcome, result));
            }
        }
        if (Boolean.getBoolean("canbao.forms.show")) {
            System.out.println("register with targets: " + hasTargets);
            table.forEach((kind, results) -> System.out.println(kind + " " + results));
            wrong.forEach(System.out::println);
            System.out.println("---- not exact");
            others.forEach(System.out::println);
        }
        assertThat(wrong).isEmpty();
        return table;
    }

    private static String about(UnseenForm form, Outcome outcome, Result result) {
        return form.seed() + " " + form.kind() + " " + result + " "
                + outcome.sheets().stream()
                        .flatMap(sheet -> sheet.columns().stream())
                        .map(c -> c.label() + "=" + c.meaning())
                        .toList()
                + outcome.problems().stream()
                        .filter(p -> p.isError())
                        .limit(3)
                        .map(Object::toString)
                        .toList();
    }

    private static int exact(Map<Result, Integer> results) {
        int all = results.values().stream().mapToInt(Integer::intValue).sum();
        return results.getOrDefault(Result.EXACT, 0) * 100 / all;
    }

    private static Result result(UnseenForm form, Outcome outcome) {
        Map<String, Map<Quantity, Long>> counted = new TreeMap<>();
        for (RowOutcome.Accepted row : outcome.accepted()) {
            Map<Quantity, Long> figures = new LinkedHashMap<>(row.summary().figures());
            figures.keySet().removeIf(quantity -> !quantity.equals(Quantity.enrolled(quantity.category())));
            String region = row.summary().region();
            Map<Quantity, Long> all = counted.computeIfAbsent(
                    region.substring(region.lastIndexOf('/') + 1), key -> new LinkedHashMap<>());
            // whoever is counted twice is wrong
            figures.forEach((quantity, people) -> all.merge(quantity, people, Long::sum));
        }
        boolean isWrong = counted.entrySet().stream()
                .anyMatch(line -> line.getValue().entrySet().stream()
                        .anyMatch(figure -> !figure.getValue()
                                .equals(form.enrolled()
                                        .getOrDefault(line.getKey(), Map.of())
                                        .get(figure.getKey()))));
        if (isWrong) {
            return Result.WRONG;
        }
        if (counted.values().stream().allMatch(Map::isEmpty)) {
            return Result.REFUSED;
        }
        return counted.equals(new TreeMap<>(form.enrolled())) ? Result.EXACT : Result.PART_OF_IT;
    }

    private static List<FormLine> truth(Dice dice) {
        List<FormLine> lines = new ArrayList<>();
        for (String village : List.of("高滩村", "东门村", "西门村", "柳树村", "桥头村", "石板社区", "新民村", "双河村")) {
            int all = dice.between(300, 2600);
            Map<String, Integer> target = new LinkedHashMap<>();
            Map<String, Integer> enrolled = new LinkedHashMap<>();
            target.put(ALL, all);
            enrolled.put(ALL, all * dice.between(55, 99) / 100);
            for (String category : List.of(FormsCounty.DIBAO, FormsCounty.TEKUN, FormsCounty.JIANCE)) {
                int people = dice.between(12, 90);
                target.put(category, people);
                enrolled.put(category, Math.min(people, people * dice.between(60, 100) / 100));
            }
            lines.add(new FormLine(village, target, enrolled, dice.between(1, 1000)));
        }
        return lines;
    }
}
