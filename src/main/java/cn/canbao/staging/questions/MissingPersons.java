package cn.canbao.staging.questions;

import cn.canbao.campaign.Enrolment;
import cn.canbao.staging.persons.PersonPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a roster who are missing from the one that replaced it, or are no longer enrolled in it; each once, by key, in some fifty
 * bytes.
 */
final class MissingPersons {

    private List<Person> persons = new ArrayList<>();
    private long[] keys = {};

    /** Somebody as a roster had them, and as those that count have them now. */
    static final class Person {
        private final long key;
        private final PersonPage.PersonKind then;
        private final RosterLosses.RosterSheet sheet;
        private PersonPage.@Nullable PersonKind now;
        private boolean isUnchanged;

        private Person(long key, PersonPage.PersonKind then, RosterLosses.RosterSheet sheet) {
            this.key = key;
            this.then = then;
            this.sheet = sheet;
        }

        private long key() {
            return key;
        }

        /** As the roster had them. */
        PersonPage.PersonKind then() {
            return then;
        }

        /** The roster that had them. */
        RosterLosses.RosterSheet sheet() {
            return sheet;
        }

        /** A line that counts has them; the first that is told wins. */
        void found(PersonPage.PersonKind kind, boolean countedBefore) {
            if (now == null) {
                now = kind;
                isUnchanged = countedBefore;
            }
        }

        boolean isGone() {
            return now == null;
        }

        /** Whether they were enrolled and are no more. */
        boolean isUnenrolled() {
            return now != null && !isUnchanged && wasEnrolled() && now.enrolment() != Enrolment.YES;
        }

        /** Whether they are enrolled in another region. */
        boolean hasMoved() {
            return now != null
                    && wasEnrolled()
                    && now.enrolment() == Enrolment.YES
                    && !now.region().equals(then.region());
        }

        private boolean wasEnrolled() {
            return then.enrolment() == Enrolment.YES;
        }
    }

    /** Adds somebody; who is there already stays as they are. */
    void add(long key, PersonPage.PersonKind then, RosterLosses.RosterSheet sheet) {
        persons.add(new Person(key, then, sheet));
    }

    /** To be called when everybody was added, before anybody is looked up. */
    void close() {
        persons.sort(Comparator.comparingLong(Person::key));
        List<Person> distinct = new ArrayList<>(persons.size());
        for (Person person : persons) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).key != person.key) {
                distinct.add(person);
            }
        }
        persons = distinct;
        keys = persons.stream().mapToLong(Person::key).toArray();
    }

    boolean isEmpty() {
        return persons.isEmpty();
    }

    Stream<Person> all() {
        return persons.stream();
    }

    /** The person of a key; null when nobody of it is missing. Asked for every line of all rosters. */
    @Nullable
    Person find(long key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? null : persons.get(place);
    }

    /** The same where it is not asked so often. */
    Optional<Person> of(long key) {
        return Optional.ofNullable(find(key));
    }
}
