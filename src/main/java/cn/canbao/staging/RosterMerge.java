package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Enrolment;
import cn.canbao.campaign.Measure;
import cn.canbao.region.Register;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the persons of rosters, each once. Lines are offered page by page in the order in which they win: the latest as-of, then what
 * was received last, then by path, sheet and row. So the result does not depend on who read which file when.
 */
final class RosterMerge {

    /**
     * A page and where it comes from.
     *
     * @param firstAddress its key
     * @param submission the submission
     * @param sheet index of the sheet
     * @param persons how many lines it has
     * @param received when the submission was received
     */
    record Source(long firstAddress, long submission, int sheet, int persons, LocalDateTime received) {}

    /**
     * A line about a person who is counted by another line.
     *
     * @param address where it stands
     * @param counted the line that counts
     * @param key what tells the person apart
     * @param region code of its region
     * @param countedRegion code of the region that the person counts in
     * @param sameName whether both lines write the same name
     * @param warned whether it was warned of when it was read
     */
    record Duplicate(
            long address,
            long counted,
            long key,
            String region,
            String countedRegion,
            boolean sameName,
            boolean warned) {

        boolean isAcross() {
            return !region.equals(countedRegion);
        }
    }

    /**
     * A head count from one sheet.
     *
     * @param region code of the region
     * @param category id of the category
     * @param measure target for the persons listed, enrolled for those enrolled
     * @param people how many
     * @param sheet the sheet
     */
    record Count(String region, String category, Measure measure, long people, Sheet sheet) {}

    /**
     * A sheet that persons are listed on.
     *
     * @param submission the submission
     * @param index its index
     * @param received when the submission was received
     */
    record Sheet(long submission, int index, LocalDateTime received) {}

    private record Place(String region, Sheet sheet) {}

    private final Register register;
    private final String everybody;
    private final KnownPersons known;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> regions = new ArrayList<>();
    private final Map<Place, Map<String, long[]>> counts = new LinkedHashMap<>();
    private final Map<Enrolment, Long> enrolments = new EnumMap<>(Enrolment.class);
    private final List<Duplicate> duplicates = new ArrayList<>();
    private long seen;

    RosterMerge(Campaign campaign, Register register, KnownPersons known) {
        this.register = register;
        this.everybody = campaign.everybody().id();
        this.known = known;
    }

    /** Offers the lines of a page. What speaks of a region that has left the register is passed over. */
    void add(Source page, byte[] content) {
        PageReader[] reader = new PageReader[1];
        PersonPage.unpack(content, head -> reader[0] = new PageReader(page, head));
        reader[0].end();
    }

    /** Counts by the short lists of a page, and adds that up at its end. */
    private final class PageReader implements PersonPage.Reader {
        private final Source page;
        private final PersonPage.Head head;
        private final int[] numberOfRegion;
        /** By region, set of categories and enrolment. */
        private final long[][][] people;

        private PageReader(Source page, PersonPage.Head head) {
            this.page = page;
            this.head = head;
            this.numberOfRegion =
                    head.regions().stream().mapToInt(RosterMerge.this::number).toArray();
            this.people = new long[head.regions().size()][head.categories().size()][PersonPage.ENROLMENTS.size()];
        }

        @Override
        public void keys(long[] keys) {
            known.expect(keys);
        }

        @Override
        public void person(int row, long key, int region, int categories, int enrolment, int nameHash, boolean warned) {
            if (numberOfRegion[region] < 0) {
                return;
            }
            seen++;
            long address = PersonAddress.of(page.submission, page.sheet, row);
            KnownPersons.Line line = known.offer(key, address, numberOfRegion[region], nameHash);
            if (line == null) {
                people[region][categories][enrolment]++;
                return;
            }
            duplicates.add(new Duplicate(
                    address,
                    line.address(),
                    key,
                    head.regions().get(region),
                    regions.get(line.region()),
                    line.nameHash() == nameHash,
                    warned));
        }

        private void end() {
            Sheet sheet = new Sheet(page.submission, page.sheet, page.received);
            for (int region = 0; region < people.length; region++) {
                long[][] ofRegion = people[region];
                if (Arrays.stream(ofRegion).flatMapToLong(Arrays::stream).anyMatch(count -> count > 0)) {
                    addUp(new Place(head.regions().get(region), sheet), ofRegion);
                }
            }
        }

        /** @param ofRegion by set of categories and enrolment */
        private void addUp(Place place, long[][] ofRegion) {
            Map<String, long[]> both = counts.computeIfAbsent(place, one -> new LinkedHashMap<>());
            for (int categories = 0; categories < ofRegion.length; categories++) {
                for (int i = 0; i < PersonPage.ENROLMENTS.size(); i++) {
                    long count = ofRegion[categories][i];
                    if (count > 0) {
                        addToAll(both, head.categories().get(categories), PersonPage.ENROLMENTS.get(i), count);
                    }
                }
            }
        }
    }

    List<Duplicate> duplicates() {
        return duplicates;
    }

    /** The head counts of every region, category and sheet. */
    List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((place, categories) -> categories.forEach((category, people) -> {
            all.add(new Count(place.region, category, Measure.TARGET, people[0], place.sheet));
            all.add(new Count(place.region, category, Measure.ENROLLED, people[1], place.sheet));
        }));
        return all;
    }

    /** What it came to in all, by the names of the table {@code current_persons}. */
    Map<String, Long> totals() {
        long across = duplicates.stream().filter(Duplicate::isAcross).count();
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("seen", seen);
        totals.put("distinct", (long) known.size());
        totals.put("duplicates-within", duplicates.size() - across);
        totals.put("duplicates-across", across);
        for (Enrolment enrolment : Enrolment.values()) {
            totals.put(enrolment.word(), enrolments.getOrDefault(enrolment, 0L));
        }
        return totals;
    }

    private void addToAll(Map<String, long[]> both, List<String> categories, Enrolment enrolment, long count) {
        add(both, everybody, enrolment, count);
        for (String category : categories) {
            add(both, category, enrolment, count);
        }
        enrolments.merge(enrolment, count, Long::sum);
    }

    private static void add(Map<String, long[]> people, String category, Enrolment enrolment, long count) {
        long[] both = people.computeIfAbsent(category, one -> new long[2]);
        both[0] += count;
        both[1] += enrolment == Enrolment.YES ? count : 0;
    }

    /** A number for a region; -1 when the register does not have it. */
    private int number(String code) {
        if (!register.contains(code)) {
            return -1;
        }
        return numbers.computeIfAbsent(code, one -> {
            regions.add(one);
            return regions.size() - 1;
        });
    }
}
