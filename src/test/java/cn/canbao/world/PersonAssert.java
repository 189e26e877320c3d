package cn.canbao.world;

import cn.canbao.campaign.Enrolment;
import cn.canbao.validation.PersonRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Says what a line of a roster tells about a person. */
public final class PersonAssert extends AbstractAssert<PersonAssert, PersonRecord> {

    PersonAssert(PersonRecord actual) {
        super(actual, PersonAssert.class);
    }

    /** The region that reports the person. */
    public PersonAssert livesIn(String region) {
        Assertions.assertThat(actual.region()).isEqualTo(region);
        return this;
    }

    /** The number in its canonical form; null for nobody's. */
    public PersonAssert hasNumber(@Nullable String number) {
        Assertions.assertThat(actual.idNumber()).isEqualTo(number);
        return this;
    }

    /** How the sheet writes the number, where that is another way. */
    public PersonAssert hasNumberWritten(@Nullable String written) {
        Assertions.assertThat(actual.idAsWritten()).isEqualTo(written);
        return this;
    }

    /** The number of the household. */
    public PersonAssert livesInHousehold(String number) {
        Assertions.assertThat(actual.household()).isEqualTo(number);
        return this;
    }

    /** Exactly these special categories. */
    public PersonAssert isIn(String... categories) {
        Assertions.assertThat(actual.categories().ids()).containsExactly(categories);
        return this;
    }

    /** The category that comes first. */
    public PersonAssert countsFirstAs(@Nullable String category) {
        Assertions.assertThat(actual.categories().preferred()).isEqualTo(category);
        return this;
    }

    /** Whether the person is enrolled. */
    public PersonAssert is(Enrolment enrolment) {
        Assertions.assertThat(actual.enrolment()).isEqualTo(enrolment);
        return this;
    }

    /** The day of payment; null when it is not said. */
    public PersonAssert paidOn(@Nullable LocalDate day) {
        Assertions.assertThat(actual.paidOn()).isEqualTo(day);
        return this;
    }

    /** What was paid, in yuan. */
    public PersonAssert paid(String yuan) {
        Assertions.assertThat(actual.amount()).isEqualByComparingTo(new BigDecimal(yuan));
        return this;
    }

    /** Why the person is not enrolled; null when that is not said. */
    public PersonAssert isNotEnrolledBecause(@Nullable String reason) {
        Assertions.assertThat(actual.reason()).isEqualTo(reason);
        return this;
    }

    /** The remark. */
    public PersonAssert hasRemark(String remark) {
        Assertions.assertThat(actual.remark()).isEqualTo(remark);
        return this;
    }
}
