package cn.canbao.validation.summary;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.RowSubjects;
import cn.canbao.recognition.Table;
import cn.canbao.region.Register;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides by what a row is about how it is read: by the table's labels, as a category, or not at all. */
final class RowSubjectCheck {

    private final Table table;
    private final Campaign campaign;
    private final Register register;
    private final Map<String, Table> byCategory = new HashMap<>();

    RowSubjectCheck(Table table, Campaign campaign, Register register) {
        this.table = table;
        this.campaign = campaign;
        this.register = register;
    }

    /** The table as a row is to be read. */
    Table table(RowSubjects.Found about) {
        String category = about.category();
        return category == null || about.reading() != RowSubjects.Reading.OF_CATEGORY
                ? table
                : byCategory.computeIfAbsent(
                        category, id -> table.inCategory(campaign.everybody().id(), id));
    }

    /** Why a row does not count, by what it is about; empty when it counts. A total counts where the register says that it is everybody's. */
    Optional<Problem> problem(RowSubjects.Found about, SummaryRow row) {
        boolean isOfSection = about.column() < 0 && about.reading() != RowSubjects.Reading.AS_LABELLED;
        if (isOfSection && about.category() == null) {
            ProblemCode code = about.reading() == RowSubjects.Reading.OF_OTHERS
                    ? ProblemCode.ROW_NOT_COUNTED
                    : ProblemCode.ROW_IN_DOUBT;
            return Optional.of(
                    Problem.of(code, row.place()).withValue(about.text()).with("variant", "section"));
        }
        Place place = at(about, row);
        return switch (about.reading()) {
            case AS_LABELLED, OF_CATEGORY -> Optional.empty();
            case OF_OTHERS ->
                Optional.of(Problem.of(ProblemCode.ROW_NOT_COUNTED, place).withValue(about.text()));
            case OF_A_PART ->
                Optional.of(Problem.of(ProblemCode.ROW_IN_DOUBT, place)
                        .withValue(about.text())
                        .with("variant", "part"));
            case TOTAL ->
                isOfEverybody(row)
                        ? Optional.empty()
                        : Optional.of(Problem.of(ProblemCode.ROW_IN_DOUBT, place)
                                .withValue(about.text())
                                .with("variant", "total")
                                .with("everybody", campaign.everybody().label()));
            case UNCLEAR ->
                Optional.of(Problem.of(ProblemCode.ROW_IN_DOUBT, place)
                        .withValue(about.text().isBlank() ? "—" : about.text()));
        };
    }

    private boolean isOfEverybody(SummaryRow row) {
        Category everybody = campaign.everybody();
        Quantity target = everybody.rate().over();
        OptionalLong typed = row.count(target);
        OptionalLong registered = row.region() == null ? OptionalLong.empty() : register.figure(row.region(), target);
        return typed.isPresent() && registered.isPresent() && typed.getAsLong() == registered.getAsLong();
    }

    private static Place at(RowSubjects.Found about, SummaryRow row) {
        return row.table().columns().stream()
                .filter(column -> column.index() == about.column())
                .findFirst()
                .map(column -> row.at(column))
                .orElse(row.place());
    }
}
