package cn.canbao.mutation;

import cn.canbao.campaign.Enrolment;
import cn.canbao.region.Register;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.Outcome;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What a file would have published, by region and quantity. Targets are left out where the register alone decides them.
 *
 * @param figures the figures; of rosters, how many persons are listed and enrolled, in all and by category
 */
record PublishedFigures(Map<String, Long> figures) {

    static PublishedFigures of(Outcome outcome, Register register) {
        Map<String, Long> figures = new TreeMap<>();
        for (RowOutcome.Accepted row : outcome.accepted()) {
            row.summary().figures().forEach((quantity, people) -> {
                if (!register.decides(quantity)) {
                    figures.put(row.summary().region() + " " + row.summary().oldRegion() + " " + quantity, people);
                }
            });
        }
        Set<String> counted = new HashSet<>();
        for (RowOutcome.AcceptedPerson row : outcome.persons()) {
            PersonRecord person = row.person();
            if (counted.add(person.region() + " " + person.key())) {
                count(figures, person, "listed");
                if (person.enrolment() == Enrolment.YES) {
                    count(figures, person, "enrolled");
                    person.categories().ids().forEach(id -> count(figures, person, "enrolled(" + id + ")"));
                }
            }
        }
        return new PublishedFigures(figures);
    }

    private static void count(Map<String, Long> figures, PersonRecord person, String what) {
        figures.merge(person.region() + " " + what, 1L, Long::sum);
    }

    /**
     * The first figure that was another one before, or was not there; empty when there is none. Of persons there may be fewer.
     *
     * @param stood whether a figure that was not there stood in the sheet nevertheless
     */
    String changedAgainst(PublishedFigures before, BiPredicate<String, Long> stood, boolean ofPersons) {
        for (Map.Entry<String, Long> figure : figures.entrySet()) {
            Long was = before.figures.get(figure.getKey());
            long is = figure.getValue();
            boolean isRight = was == null ? stood.test(figure.getKey(), is) : is == was || (ofPersons && is < was);
            if (!isRight) {
                return figure.getKey() + " was " + was + ", is " + is;
            }
        }
        return "";
    }
}
