package cn.canbao.world;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Problem;
import cn.canbao.problem.Severity;
import cn.canbao.validation.RowOutcome;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says in the users' words what became of a file. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

    private OutcomeAssert(Outcome actual) {
        super(actual, OutcomeAssert.class);
    }

    /** Begins a sentence about a file. */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /** A row is turned away, and this is one of the reasons. */
    public ProblemAssert rejects(String code) {
        return oneOf("reasons of rejected rows", rejectedProblems(), code);
    }

    /** A row counts, or is a total, and this is to be looked at. */
    public ProblemAssert warns(String code) {
        return oneOf(
                "warnings",
                actual.problems().stream()
                        .filter(problem -> problem.code().severity() == Severity.WARNING)
                        .toList(),
                code);
    }

    /** A sheet or the file has this problem. */
    public ProblemAssert reports(String code) {
        return oneOf("problems", actual.problems(), code);
    }

    /** Nothing is worth a warning. */
    public OutcomeAssert hasNoErrorsOrWarnings() {
        Assertions.assertThat(actual.problems())
                .filteredOn(problem -> problem.code().severity() != Severity.INFO)
                .isEmpty();
        return this;
    }

    /** Nothing but problems of this code is worth a warning. */
    public OutcomeAssert hasNoErrorsOrWarningsBut(String code) {
        Assertions.assertThat(actual.problems())
                .filteredOn(problem -> problem.code().severity() != Severity.INFO)
                .extracting(problem -> problem.code().code())
                .containsOnly(code);
        return this;
    }

    /** Exactly these rows count, by the codes of their regions. */
    public OutcomeAssert accepts(String... regions) {
        Assertions.assertThat(actual.accepted())
                .extracting(row -> row.summary().region())
                .containsExactlyInAnyOrder(regions);
        return this;
    }

    /** Exactly these persons count, by their names in the order of the file. */
    public OutcomeAssert acceptsPersons(String... names) {
        Assertions.assertThat(actual.persons())
                .extracting(row -> row.person().name())
                .containsExactly(names);
        return this;
    }

    /** The only person of a name. */
    public PersonAssert person(String name) {
        var found = actual.persons().stream()
                .map(RowOutcome.AcceptedPerson::person)
                .filter(person -> person.name().equals(name))
                .toList();
        Assertions.assertThat(found)
                .withFailMessage("Expected one %s among %s; problems %s", name, actual.persons(), actual.problems())
                .hasSize(1);
        return new PersonAssert(found.get(0));
    }

    /** Exactly these rows are turned away. */
    public OutcomeAssert rejectsRows(Integer... rows) {
        Assertions.assertThat(actual.rejected())
                .extracting(row -> row.address().row())
                .containsExactlyInAnyOrder(rows);
        return this;
    }

    /** What counts of a region. */
    public OutcomeAssert counts(String region, Quantity quantity, long people) {
        Assertions.assertThat(actual.accepted())
                .filteredOn(row -> row.summary().region().equals(region))
                .singleElement()
                .extracting(row -> row.summary().figures().get(quantity))
                .isEqualTo(people);
        return this;
    }

    private List<Problem> rejectedProblems() {
        return actual.rejected().stream()
                .map(RowOutcome.Rejected::problems)
                .flatMap(List::stream)
                .toList();
    }

    private static ProblemAssert oneOf(String what, List<Problem> problems, String code) {
        var found = problems.stream()
                .filter(problem -> problem.code().code().equals(code))
                .toList();
        Assertions.assertThat(found)
                .withFailMessage("Expected one %s among the %s, found %s", code, what, problems)
                .hasSize(1);
        return new ProblemAssert(found.get(0));
    }
}
