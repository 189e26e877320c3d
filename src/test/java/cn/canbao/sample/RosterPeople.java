package cn.canbao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Invents the people of a village, household by household, and who of them is enrolled. */
final class RosterPeople {

    private static final LocalDate FIRST_PAYMENT = LocalDate.of(2023, 11, 1);
    private static final int PAYMENT_DAYS = 42;
    private static final LocalDate FIRST_NEWBORN = LocalDate.of(2023, 3, 1);
    private static final int NEWBORN_DAYS = 250;
    private static final LocalDate ELDEST = LocalDate.of(1902, 5, 6);
    /** Of a hundred people with a group, this many less are behind than of the others. */
    private static final double GROUPS_PAY_EARLIER = 0.975;

    private static final List<String> RELATIONS = List.of("户主", "配偶", "子女", "子女", "父母");
    private static final int[] BORN_FROM = {1945, 1945, 1990, 1990, 1930};
    private static final int[] BORN_YEARS = {40, 40, 32, 32, 15};
    private static final List<String> NOT_ENROLLED = List.of("外出务工", "暂不愿参保", "联系不上");
    private static final List<String> INSURED_ELSEWHERE = List.of("职工医保", "异地参保");

    private final String village;
    private final ResidentNumbers numbers;
    private final Random random;
    private final boolean hasEldest;
    private int made;
    private int households;
    private List<SpecialGroup> householdGroups = List.of();
    private String head = "";
    private String headId = "";
    private int member;
    private int members;

    /** @param hasEldest whether one of them is older than anybody can be expected to be */
    RosterPeople(String village, ResidentNumbers numbers, boolean hasEldest) {
        this.village = village;
        this.numbers = numbers;
        this.random = new Random(village.hashCode());
        this.hasEldest = hasEldest;
    }

    /** So many people, in the order of their households; children without a number are among them. */
    List<RosterPerson> of(int population, int enrolled, int newborns) {
        var people = new ArrayList<RosterPerson>();
        var born = 0;
        while (people.size() < population) {
            var isChild = member < members && RELATIONS.get(member).equals("子女");
            var isDue = people.size() >= (born + 1) * population / (newborns + 1);
            people.add(next(isChild && isDue && born < newborns));
            born += people.get(people.size() - 1).isNewborn() ? 1 : 0;
        }
        var late = late(people).subList(enrolled, population);
        late.forEach(i -> people.set(i, behind(people.get(i))));
        return people;
    }

    /** Somebody more, who has paid. */
    RosterPerson next() {
        return next(false);
    }

    private RosterPerson next(boolean isNewborn) {
        if (member == members) {
            beginHousehold();
        }
        var isEldest = hasEldest && households == 100 && member == 0;
        var birth = isNewborn
                ? FIRST_NEWBORN.plusDays(random.nextInt(NEWBORN_DAYS))
                : isEldest
                        ? ELDEST
                        : LocalDate.of(BORN_FROM[member], 1, 1).plusDays(random.nextInt(BORN_YEARS[member] * 365));
        var name = name();
        var id = isNewborn ? "" : numbers.next(birth);
        if (member == 0) {
            head = name;
            headId = id;
        }
        var paidOn = FIRST_PAYMENT.plusDays(random.nextInt(PAYMENT_DAYS));
        return new RosterPerson(
                name,
                id,
                birth,
                households,
                head,
                headId,
                RELATIONS.get(member++),
                groups(isNewborn),
                Standing.ENROLLED,
                "",
                paidOn);
    }

    private void beginHousehold() {
        households++;
        member = 0;
        members = 1 + random.nextInt(RELATIONS.size());
        var draw = random.nextInt(1000);
        // whom the village cares for (特困) lives alone
        householdGroups = draw < 12
                ? List.of(SpecialGroup.TEKUN)
                : draw < 50 ? List.of(SpecialGroup.DIBAO) : draw < 95 ? List.of(SpecialGroup.POOR_OUT) : List.of();
        members = draw < 12 ? 1 : members;
    }

    private List<SpecialGroup> groups(boolean isNewborn) {
        if (isNewborn) {
            return List.of();
        }
        if (random.nextInt(1000) >= 16) {
            return householdGroups;
        }
        var groups = new ArrayList<>(householdGroups);
        groups.add(SpecialGroup.DISABLED);
        groups.sort(Comparator.naturalOrder());
        return groups;
    }

    private String name() {
        made++;
        return village.substring(0, 1) + "一二三四五六".charAt(made / 1000) + "%04d".formatted(made);
    }

    /** Indices of the people, who pays late last. */
    private List<Integer> late(List<RosterPerson> people) {
        var keys = people.stream()
                .mapToDouble(person -> person.groups().contains(SpecialGroup.TEKUN)
                        ? 0
                        : random.nextDouble() * (person.groups().isEmpty() ? 1 : GROUPS_PAY_EARLIER))
                .toArray();
        return IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .toList();
    }

    private RosterPerson behind(RosterPerson person) {
        return random.nextInt(100) < 60
                ? person.with(Standing.ELSEWHERE, INSURED_ELSEWHERE.get(random.nextInt(2)))
                : person.with(Standing.NOT, NOT_ENROLLED.get(random.nextInt(3)));
    }
}
