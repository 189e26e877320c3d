package cn.canbao.staging.persons;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.validation.CategorySet;
import cn.canbao.validation.PersonRecord;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.person.PersonKey;
import cn.canbao.world.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of a roster that were accepted, from row 1 on. */
final class Persons {

    private final List<RowOutcome.AcceptedPerson> lines = new ArrayList<>();
    /** Like persons share one, as those that are read do. */
    private final Map<List<String>, CategorySet> sets = new HashMap<>();

    /** The next line. */
    Persons line(String region, int person, String name, Enrolment enrolment, String... categories) {
        return line(region, person, name, enrolment, List.of(), categories);
    }

    /** The next line, which was warned of. */
    Persons warned(String region, int person, String name, Enrolment enrolment, String... categories) {
        var warning = Problem.of(ProblemCode.MISSING_STATUS, Place.file("东镇.xlsx"));
        return line(region, person, name, enrolment, List.of(warning), categories);
    }

    List<RowOutcome.AcceptedPerson> lines() {
        return lines;
    }

    /** A page of them. */
    byte[] page() {
        return PersonPage.pack(lines);
    }

    private Persons line(
            String region, int person, String name, Enrolment enrolment, List<Problem> problems, String... categories) {
        String number = People.id(person);
        lines.add(new RowOutcome.AcceptedPerson(
                new RowAddress(0, lines.size() + 1),
                new PersonRecord(
                        region,
                        PersonKey.of(number),
                        number,
                        null,
                        name,
                        null,
                        sets.computeIfAbsent(List.of(categories), ids -> new CategorySet(ids, null)),
                        null,
                        enrolment,
                        null,
                        null,
                        null,
                        null),
                problems));
        return this;
    }
}
