package cn.canbao.recognition;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import org.jspecify.annotations.Nullable;

/** What a column means. */
public sealed interface Meaning {

    /**
     * It names the region of a row.
     *
     * @param level the level of the region; null when the label does not say
     */
    record RegionName(@Nullable Level level) implements Meaning {}

    /**
     * It holds a head count or a typed rate.
     *
     * @param people how many people one of a head count is: 1, or 10,000
     */
    record Figure(Quantity quantity, int people) implements Meaning {

        /** A figure that counts single people. */
        public Figure(Quantity quantity) {
            this(quantity, 1);
        }
    }

    /** It says what a row is about: a category, a year, an insurance, a group. */
    record RowSubject() implements Meaning {}

    /** It numbers the rows or ranks them. */
    record Sequence() implements Meaning {}

    /** It holds the region's code. */
    record Code() implements Meaning {}

    /** It holds other names of the region. */
    record Alias() implements Meaning {}

    /** It holds what the region of a register was before. */
    record Former(FormerField field) implements Meaning {}

    /** It holds remarks. */
    record Remark() implements Meaning {}

    /** It holds a field of a roster. */
    record Person(PersonField field) implements Meaning {}

    /** It holds a field of a list of reductions. */
    record Reduction(String field) implements Meaning {}

    /** Nobody knows; it is not used. */
    record Unknown() implements Meaning {}
}
