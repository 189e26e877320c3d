package cn.canbao.staging.persons;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Enrolment;
import cn.canbao.campaign.Measure;
import cn.canbao.region.Register;
import cn.canbao.staging.IntegrityException;
import cn.canbao.staging.columns.PackedRowAddress;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the persons of rosters, each once. Lines are added page by page in the order of precedence: the latest as-of, then what
 * was received last, then by path, sheet and row. So the result does not depend on who read which file when.
 *
 * <p>Every line takes some 32 bytes. A county with more lines than there is room for is counted in shares: all pages are offered once for
 * each of them, and of each only the persons of that share are looked at, so that any county fits into the memory of a small process.
 */
public final class RosterMerge {

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
     * @param key the identity of the person
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
    public record PersonCount(String region, String category, Measure measure, long people, SheetKey sheet) {}

    /**
     * A sheet that persons are listed on.
     *
     * @param submission the submission
     * @param index its index
     * @param received when the submission was received
     */
    public record SheetKey(long submission, int index, LocalDateTime received) {}

    /** A page that was added, kept for when a later line is about a person on it. */
    private static final class Added {
        private final int firstLine;
        private final Source source;
        /** Of its kinds; null for those that have left the register. */
        private final @Nullable String[] regions;

        private final int[] rows;
        private final int[] nameHashes;
        private final short[] whichKinds;

        private Added(int firstLine, Source source, @Nullable String[] regions, PersonPage page) {
            this.firstLine = firstLine;
            this.source = source;
            this.regions = regions;
            this.rows = page.rows();
            this.nameHashes = page.nameHashes();
            this.whichKinds = page.whichKinds();
        }

        long address(int line) {
            return PackedRowAddress.of(source.submission, source.sheet, rows[line - firstLine]);
        }

        String region(int line) {
            return Objects.requireNonNull(regions[whichKinds[line - firstLine]]);
        }

        int nameHash(int line) {
            return nameHashes[line - firstLine];
        }
    }

    /** The persons of a sheet that count, by region and category: listed and enrolled. */
    private record SheetCounts(SheetKey sheet, Map<String, Map<String, long[]>> people) {}

    private final Register register;
    private final String everybody;
    private final long lines;
    private final int shares;
    private int share = -1;
    private PersonKeyTable known;
    /** Of the share, by the number of their first line. */
    private final NavigableMap<Integer, Added> pages = new TreeMap<>();

    private final Map<Long, SheetCounts> sheets = new LinkedHashMap<>();
    private final Map<Enrolment, Long> enrolments = new EnumMap<>(Enrolment.class);
    private List<Duplicate> duplicates = new ArrayList<>();
    private long seen;
    private long distinct;
    private long within;
    private long across;

    /**
     * @param lines how many will be added, at most
     * @param atOnce how many there is room for
     */
    RosterMerge(Campaign campaign, Register register, long lines, long atOnce) {
        this.register = register;
        this.everybody = campaign.everybody().id();
        this.lines = lines;
        this.shares = Math.toIntExact((Math.max(1, lines) + atOnce - 1) / atOnce);
        this.known = new PersonKeyTable(0);
    }

    /**
     * Goes on to the next share, for which all pages are to be added, in the same order for each.
     *
     * @return false when there is none left
     */
    boolean next() {
        distinct += known.size();
        pages.clear();
        known = new PersonKeyTable(0);
        share++;
        if (share < shares) {
            known = new PersonKeyTable(shares == 1 ? lines : lines / shares + lines / shares / 32);
        }
        return share < shares;
    }

    /**
     * Offers the lines of a page. What speaks of a region that has left the register is passed over.
     *
     * @throws IntegrityException when it has more or fewer lines than its source says
     */
    void add(Source source, byte[] content) {
        PersonPage whole = PersonPage.of(content);
        if (whole.persons() != source.persons) {
            throw new IntegrityException("Cannot count the persons of sheet " + source.sheet + " of submission "
                    + source.submission + ": a page has " + whole.persons() + " lines, " + source.persons
                    + " are recorded");
        }
        PersonPage page = shares == 1 ? whole : whole.share(share, shares);
        List<PersonPage.PersonKind> kinds = page.kinds();
        // the register's own texts: pages in the order of numbers, not of villages, name all regions again and again
        @Nullable String[] regions = new @Nullable String[kinds.size()];
        for (int kind = 0; kind < regions.length; kind++) {
            String code = kinds.get(kind).region();
            regions[kind] = register.contains(code) ? register.region(code).code() : null;
        }
        int first = known.addPage(page.keys());
        Added added = new Added(first, source, regions, page);
        pages.put(first, added);
        int[] people = new int[regions.length];
        for (int i = 0; i < added.whichKinds.length; i++) {
            int kind = added.whichKinds[i];
            if (regions[kind] != null) {
                seen++;
                int line = first + i;
                int counted = known.claim(line);
                if (counted == line) {
                    people[kind]++;
                } else {
                    take(duplicate(line, added, counted, kinds.get(kind).isWarned()));
                }
            }
        }
        for (int kind = 0; kind < people.length; kind++) {
            if (people[kind] > 0) {
                addUp(source, kinds.get(kind), people[kind]);
            }
        }
    }

    private void take(Duplicate duplicate) {
        duplicates.add(duplicate);
        if (duplicate.isAcross()) {
            across++;
        } else {
            within++;
        }
    }

    private Duplicate duplicate(int line, Added page, int counted, boolean isWarned) {
        Added other = pages.floorEntry(counted).getValue();
        return new Duplicate(
                page.address(line),
                other.address(counted),
                known.key(line),
                page.region(line),
                other.region(counted),
                page.nameHash(line) == other.nameHash(counted),
                isWarned);
    }

    private void addUp(Source source, PersonPage.PersonKind kind, int people) {
        Map<String, long[]> ofRegion = sheets.computeIfAbsent(
                        PackedRowAddress.of(source.submission, source.sheet, 0),
                        sheet -> new SheetCounts(
                                new SheetKey(source.submission, source.sheet, source.received), new LinkedHashMap<>()))
                .people
                .computeIfAbsent(kind.region(), region -> new LinkedHashMap<>());
        add(ofRegion, everybody, kind.enrolment(), people);
        for (String category : kind.categories()) {
            add(ofRegion, category, kind.enrolment(), people);
        }
        enrolments.merge(kind.enrolment(), (long) people, Long::sum);
    }

    /** The duplicates that were found since this was last asked: all of them may be more than fit into memory. */
    List<Duplicate> takeDuplicates() {
        List<Duplicate> found = duplicates;
        duplicates = new ArrayList<>();
        return found;
    }

    /** The head counts of every region, category and sheet. */
    List<PersonCount> counts() {
        List<PersonCount> all = new ArrayList<>();
        for (SheetCounts counts : sheets.values()) {
            counts.people.forEach((region, categories) -> categories.forEach((category, people) -> {
                all.add(new PersonCount(region, category, Measure.TARGET, people[0], counts.sheet));
                all.add(new PersonCount(region, category, Measure.ENROLLED, people[1], counts.sheet));
            }));
        }
        return all;
    }

    /** The totals, by the names of the table {@code current_persons}. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("seen", seen);
        totals.put("distinct", distinct + known.size());
        totals.put("duplicates-within", within);
        totals.put("duplicates-across", across);
        for (Enrolment enrolment : Enrolment.values()) {
            totals.put(enrolment.word(), enrolments.getOrDefault(enrolment, 0L));
        }
        return totals;
    }

    private static void add(Map<String, long[]> people, String category, Enrolment enrolment, long count) {
        long[] both = people.computeIfAbsent(category, one -> new long[2]);
        both[0] += count;
        both[1] += enrolment == Enrolment.YES ? count : 0;
    }
}
