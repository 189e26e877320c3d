package cn.canbao.validation;

import cn.canbao.problem.Problem;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The outcome of one physical row that holds anything: exactly one of these. */
public sealed interface RowOutcome extends ReadEvent {

    /** Where the row stands. */
    RowAddress address();

    /** What is wrong with it or worth knowing, in the order of the columns. */
    List<Problem> problems();

    /**
     * A row that counts; its problems are warnings at most.
     *
     * @param summary what it says
     */
    record Accepted(RowAddress address, SummaryRecord summary, List<Problem> problems) implements RowOutcome {}

    /**
     * A line of a roster that counts, unless the same person is listed again; its problems are warnings at most.
     *
     * @param person what it says
     */
    record AcceptedPerson(RowAddress address, PersonRecord person, List<Problem> problems) implements RowOutcome {}

    /**
     * A rejected row.
     *
     * @param region code of the region it speaks of; null when that is not known
     * @param cells its raw cells by column letter, complete and unmasked
     */
    record Rejected(
            RowAddress address, @Nullable String region, SortedMap<String, String> cells, List<Problem> problems)
            implements RowOutcome {}

    /**
     * A row that is no data, or the same data again.
     *
     * @param bin what it is
     * @param region code of the region that a total sums up; null for other rows
     * @param remark remark of a total, which is the region's; null when there is none
     */
    record Passed(
            RowAddress address,
            Bin bin,
            @Nullable String region,
            @Nullable String remark,
            List<Problem> problems) implements RowOutcome {}
}
