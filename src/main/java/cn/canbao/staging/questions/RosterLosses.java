package cn.canbao.staging.questions;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Enrolment;
import cn.canbao.region.Register;
import cn.canbao.staging.CountingVersions;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.staging.persons.PersonKeyTable;
import cn.canbao.staging.persons.PersonPage;
import cn.canbao.staging.persons.RosterFigures;
import cn.canbao.staging.questions.EnrolledFigures.RegionCategory;
import cn.canbao.staging.questions.PathContents.Content;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the persons whom a roster listed and its successor at the same path does not. Those whom another roster lists by now were moved, not
 * lost. Only rosters that replace others are read, and the others only where somebody is missing.
 */
final class RosterLosses {

    private static final String SHEETS = """
            SELECT sh.submission_id AS submission, sh.sheet_no AS number, sh.as_of, s.received, s.path
            FROM sheet sh
            JOIN submission s ON s.submission_id = sh.submission_id
            WHERE sh.kind = 'roster'
              AND sh.submission_id IN (%s)
            ORDER BY sh.as_of DESC, s.received DESC, s.path, sh.sheet_no
            """;

    /** The order in which lines win, as {@link RosterFigures} has it. */
    private static final Comparator<RosterSheet> WINNING = Comparator.comparing(RosterSheet::asOf)
            .thenComparing(RosterSheet::received)
            .reversed()
            .thenComparing(RosterSheet::path);

    /** A roster. */
    record RosterSheet(long submission, int number, LocalDateTime asOf, LocalDateTime received, String path) {}

    /**
     * What a content lost against the one before at its path.
     *
     * @param content the content
     * @param before the one before
     * @param persons how many persons it lists
     * @param personsBefore how many the one before lists
     * @param gone those whom no roster lists any more
     * @param unenrolled those who were enrolled and are no more
     */
    record Loss(
            Content content, Content before, int persons, int personsBefore, SortedKeys gone, SortedKeys unenrolled) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final ChangesSinceEdition since;
    private final List<Replaced> replaced = new ArrayList<>();
    private final MissingPersons missing = new MissingPersons();
    private final Map<RegionCategory, Long> moved = new HashMap<>();

    RosterLosses(JdbcTemplate template, Campaign campaign, Register register, ChangesSinceEdition since) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
        this.since = since;
    }

    /** A content beside the one before, with the persons who are not in it as they were in that. */
    private record Replaced(Content content, Content before, int persons, int personsBefore, SortedKeys missing) {}

    /** Everything that was lost, in the order of the paths. */
    List<Loss> find() {
        for (Content content : since.added()) {
            for (Content before : since.predecessors(content)) {
                compare(content, before);
            }
        }
        addClaimed();
        missing.close();
        if (!missing.isEmpty()) {
            lookElsewhere();
        }
        missing.all().filter(MissingPersons.Person::hasMoved).forEach(this::addMoved);
        Set<String> paths = new HashSet<>();
        return replaced.stream()
                .map(one -> new Loss(
                        one.content,
                        one.before,
                        one.persons,
                        one.personsBefore,
                        those(one.missing, MissingPersons.Person::isGone),
                        those(one.missing, MissingPersons.Person::isUnenrolled)))
                .filter(loss -> loss.gone.size() + loss.unenrolled.size() > 0)
                .filter(loss -> paths.add(loss.content.path()))
                .toList();
    }

    /** How many people enrolled of a region and category are enrolled in another region now; once everything is found. */
    Map<RegionCategory, Long> moved() {
        return moved;
    }

    private SortedKeys those(SortedKeys keys, Predicate<MissingPersons.Person> rule) {
        return keys.those(key -> missing.of(key).filter(rule).isPresent());
    }

    private void addMoved(MissingPersons.Person person) {
        moved.merge(
                new RegionCategory(person.then().region(), campaign.everybody().id()), 1L, Long::sum);
        for (String category : person.then().categories()) {
            moved.merge(new RegionCategory(person.then().region(), category), 1L, Long::sum);
        }
    }

    private void compare(Content content, Content before) {
        List<RosterSheet> sheetsBefore = sheets(before.original());
        if (sheetsBefore.isEmpty()) {
            return;
        }
        List<RosterSheet> sheetsNow = sheets(content.original());
        long lines = lines(content.original()) + lines(before.original());
        PersonKeyTable known = new PersonKeyTable(lines);
        List<PersonPage.PersonKind> kinds = new ArrayList<>();
        sheetsNow.forEach(sheet -> pages(sheet, page -> {
            int first = known.addPage(page.keys());
            for (int i = 0; i < page.persons(); i++) {
                known.claim(first + i);
                kinds.add(page.kind(i));
            }
        }));
        int persons = known.size();
        BitSet seen = new BitSet(kinds.size());
        LongStream.Builder keys = LongStream.builder();
        sheetsBefore.forEach(sheet -> pages(sheet, page -> {
            int first = known.addPage(page.keys());
            for (int i = 0; i < page.persons(); i++) {
                int line = known.claim(first + i);
                PersonPage.PersonKind then = page.kind(i);
                boolean isListed = line < kinds.size();
                if (!isListed && line != first + i) {
                    continue;
                }
                PersonPage.PersonKind now = isListed ? kinds.get(line) : null;
                boolean isFirst = !isListed || !seen.get(line);
                if (isListed) {
                    seen.set(line);
                }
                if (isFirst && isOther(then, now)) {
                    keys.add(page.keys()[i]);
                    missing.add(page.keys()[i], then, sheet);
                }
            }
        }));
        SortedKeys found = SortedKeys.of(keys.build());
        if (found.size() > 0) {
            replaced.add(new Replaced(content, before, persons, known.size() - persons + seen.cardinality(), found));
        }
    }

    private static boolean isOther(PersonPage.PersonKind then, PersonPage.@Nullable PersonKind now) {
        return now == null
                || (then.enrolment() == Enrolment.YES && now.enrolment() != Enrolment.YES)
                || !then.region().equals(now.region());
    }

    /** Those whom a new list claims for another region while their own still has them. */
    private void addClaimed() {
        Set<Long> added = new HashSet<>();
        since.added().forEach(content -> added.add(content.original()));
        List<Long> addresses = new ArrayList<>();
        jdbc.sql("SELECT address, counted_address FROM duplicate_person WHERE is_across ORDER BY address")
                .query(row -> {
                    long address = row.getLong(1);
                    if (added.contains(PackedRowAddress.submission(row.getLong(2)))
                            && !added.contains(PackedRowAddress.submission(address))) {
                        addresses.add(address);
                    }
                });
        Map<Long, List<RosterSheet>> sheets = new HashMap<>();
        for (long address : addresses) {
            long submission = PackedRowAddress.submission(address);
            sheets.computeIfAbsent(submission, this::sheets).stream()
                    .filter(sheet -> sheet.number == PackedRowAddress.sheet(address))
                    .forEach(sheet -> addClaimed(address, sheet));
        }
    }

    private void addClaimed(long address, RosterSheet sheet) {
        template.query(
                """
                SELECT content
                FROM person_page
                WHERE first_address BETWEEN ? AND ?
                ORDER BY first_address DESC
                FETCH FIRST ROW ONLY
                """,
                row -> {
                    PersonPage page = PersonPage.of(row.getBytes(1));
                    int place = Arrays.binarySearch(page.rows(), PackedRowAddress.row(address));
                    if (place >= 0) {
                        missing.add(page.keys()[place], page.kind(place), sheet);
                    }
                },
                PackedRowAddress.of(sheet.submission, sheet.number, 0),
                address);
    }

    /** Finds the lines that count for those who are missing: the first of each in the order in which lines win. */
    private void lookElsewhere() {
        Set<Long> added = new HashSet<>();
        since.added().forEach(content -> added.add(content.original()));
        List<RosterSheet> counting = jdbc.sql(SHEETS.formatted(CountingVersions.COUNTING))
                .param("run", since.run())
                .query(RosterSheet.class)
                .list();
        for (RosterSheet sheet : counting) {
            boolean isNew = added.contains(sheet.submission);
            pages(sheet, page -> {
                long[] keys = page.keys();
                for (int i = 0; i < keys.length; i++) {
                    MissingPersons.Person person = missing.find(keys[i]);
                    if (person != null && register.contains(page.kind(i).region())) {
                        // a line that won before is no news
                        person.found(page.kind(i), !isNew && WINNING.compare(sheet, person.sheet()) < 0);
                    }
                }
            });
        }
    }

    private List<RosterSheet> sheets(long submission) {
        return jdbc.sql(SHEETS.formatted(":submission"))
                .param("submission", submission)
                .query(RosterSheet.class)
                .list();
    }

    private long lines(long submission) {
        return jdbc.sql("SELECT COALESCE(SUM(persons), 0) FROM person_page WHERE submission_id = :submission")
                .param("submission", submission)
                .query(Long.class)
                .single();
    }

    /** Passes on the pages of a roster, some at a time: those of a large one take the memory of a small process. */
    private void pages(RosterSheet sheet, Consumer<PersonPage> taker) {
        long end = PackedRowAddress.of(sheet.submission, sheet.number + 1, 0);
        long[] next = {PackedRowAddress.of(sheet.submission, sheet.number, 0)};
        long from;
        do {
            from = next[0];
            template.query(
                    """
                    SELECT first_address, content
                    FROM person_page
                    WHERE first_address >= ? AND first_address < ?
                    ORDER BY first_address
                    FETCH FIRST 64 ROWS ONLY
                    """,
                    row -> {
                        next[0] = row.getLong(1) + 1;
                        taker.accept(PersonPage.of(row.getBytes(2)));
                    },
                    from,
                    end);
        } while (next[0] > from);
    }
}
