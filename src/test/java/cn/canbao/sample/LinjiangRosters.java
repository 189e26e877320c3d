package cn.canbao.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rosters of the eleven villages of Linjiang: in each as many people count as the published table says to live there.
 *
 * <p>The people are invented, and so is how many of them are enrolled, which was never published. Six villages fulfil their task: three
 * of them go beyond it; the other three reach it exactly, with 94.99 % of their inhabitants, because the published tasks were rounded. Five fall
 * short of it.
 */
public final class LinjiangRosters {

    static final String INPUT = "config/examples/linjiang-2024/input/";

    /** People enrolled beyond the task of a village; below zero what it lacks. */
    private static final Map<String, Integer> BEYOND_TASK = Map.ofEntries(
            Map.entry("高滩村", 37),
            Map.entry("桂林村", -112),
            Map.entry("九龙村", 0),
            Map.entry("临江社区", -142),
            Map.entry("龙安村", 14),
            Map.entry("龙洞桥村", 0),
            Map.entry("隆顺村", -53),
            Map.entry("普安村", -67),
            Map.entry("天堂村", 9),
            Map.entry("天星村", -153),
            Map.entry("兴隆村", 0));

    /** People of one village who stand on the roster of another as well. */
    private record Lending(String home, String host, int people) {}

    private static final List<Lending> LENDINGS = List.of(
            new Lending("高滩村", "九龙村", 2),
            new Lending("龙洞桥村", "天星村", 1),
            new Lending("桂林村", "普安村", 2),
            new Lending("隆顺村", "龙安村", 1),
            new Lending("兴隆村", "天堂村", 1));

    private static final String VILLAGE_OF_THE_ELDEST = "普安村";

    private final List<RosterForm> forms = RosterForms.all();
    private final Map<RosterForm, List<List<RosterLine>>> lines = new LinkedHashMap<>();

    /** Invents the people anew; they are always the same. */
    public LinjiangRosters() {
        var numbers = new ResidentNumbers();
        var inventors = new HashMap<String, RosterPeople>();
        var inhabitants = new HashMap<String, List<RosterPerson>>();
        for (var row : PublishedTable.named("linjiang-2024").rows()) {
            var village = row.get("村居");
            var inventor = new RosterPeople(village, numbers, village.equals(VILLAGE_OF_THE_ELDEST));
            var enrolled = PublishedTable.count(row, "任务数") + BEYOND_TASK.get(village);
            inventors.put(village, inventor);
            inhabitants.put(
                    village,
                    inventor.of(
                            PublishedTable.count(row, "户籍人数"),
                            enrolled,
                            form(village).newborns()));
        }
        var guests = new HashMap<String, List<RosterPerson>>();
        var lent = new HashMap<String, List<RosterPerson>>();
        for (var lending : LENDINGS) {
            var people = lent(inhabitants.get(lending.home), lending.people);
            guests.put(lending.host, people);
            lent.put(lending.home, people);
        }
        for (var form : forms) {
            var village = form.village();
            var itsGuests = guests.getOrDefault(village, List.of());
            lines.put(
                    form,
                    new RosterLines(form, itsGuests, inventors.get(village))
                            .of(inhabitants.get(village), lent.getOrDefault(village, List.of())));
        }
    }

    /** What reading them has to come to. */
    public RosterAnswer answer() {
        return new RosterAnswer(forms, lines);
    }

    /** The files that the villages hand in. */
    List<SampleFile> files() {
        var files = new ArrayList<SampleFile>();
        lines.forEach(
                (form, sheets) -> files.add(new SampleFile(INPUT + form.path(), RosterWorkbook.bytes(form, sheets))));
        return files;
    }

    private RosterForm form(String village) {
        return forms.stream()
                .filter(form -> form.village().equals(village))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find the form of " + village));
    }

    /** Some people who have numbers, from the middle of the list onwards. */
    private static List<RosterPerson> lent(List<RosterPerson> inhabitants, int people) {
        return IntStream.range(inhabitants.size() / 2, inhabitants.size())
                .mapToObj(inhabitants::get)
                .filter(person -> !person.isNewborn())
                .limit(people)
                .toList();
    }
}
