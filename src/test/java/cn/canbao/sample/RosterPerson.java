package cn.canbao.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody on a roster. Nobody of them lives: the numbers belong to an area that was never issued, the names are numbers.
 *
 * @param name a character, a numeral and a number
 * @param id 18 digits; empty for a newborn without a number
 * @param household number of the household in its village, from 1
 * @param head name of its head
 * @param headId number of its head
 * @param relation to the head
 * @param groups from the one that wins downwards
 * @param reason why the person is not enrolled; empty when there is none
 * @param paidOn the day of payment of somebody enrolled
 */
record RosterPerson(
        String name,
        String id,
        LocalDate birth,
        int household,
        String head,
        String headId,
        String relation,
        List<SpecialGroup> groups,
        Standing standing,
        String reason,
        LocalDate paidOn) {

    boolean isNewborn() {
        return id.isEmpty();
    }

    boolean isEnrolled() {
        return standing == Standing.ENROLLED;
    }

    RosterPerson with(Standing newStanding, String newReason) {
        return new RosterPerson(
                name, id, birth, household, head, headId, relation, groups, newStanding, newReason, paidOn);
    }
}
