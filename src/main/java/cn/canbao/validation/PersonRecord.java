package cn.canbao.validation;

import cn.canbao.campaign.Enrolment;
import cn.canbao.validation.person.PersonKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a roster says about one person.
 *
 * @param region code of the region that reports the person
 * @param key the identity of the person, see {@link PersonKey}
 * @param idNumber the number in its canonical form; null for a newborn without one
 * @param idAsWritten what the sheet writes; null when it is the same
 * @param name the name without white space
 * @param household number of the household; null when it is not said
 * @param categories the special categories
 * @param categoryText what the sheet writes about them; null when it writes nothing
 * @param enrolment whether the person is enrolled
 * @param paidOn day of payment; null when it is not said
 * @param amount what was paid, in yuan; null when it is not said
 * @param reason why the person is not enrolled; null when it is not said
 * @param remark remark; null when there is none
 */
public record PersonRecord(
        String region,
        long key,
        @Nullable String idNumber,
        @Nullable String idAsWritten,
        String name,
        @Nullable String household,
        CategorySet categories,
        @Nullable String categoryText,
        Enrolment enrolment,
        @Nullable LocalDate paidOn,
        @Nullable BigDecimal amount,
        @Nullable String reason,
        @Nullable String remark) {}
