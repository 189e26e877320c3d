package cn.canbao.staging.persons;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Register;
import cn.canbao.staging.CountingVersions;
import cn.canbao.staging.RegionLabel;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.staging.problems.StagedProblem;
import cn.canbao.staging.problems.StagedProblems;
import cn.canbao.text.IdMask;
import cn.canbao.validation.person.PersonKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the persons of the rosters that count, and writes the figures, the duplicates and their problems. */
public final class RosterFigures {

    private static final int BATCH = 2_000;

    /** Asked for at once; each has a thousand lines, in some twenty kilobytes. */
    private static final int MOST_PAGES = 64;

    /** Of the memory that there may be, what lines may take: the rest is the database's and whoever waits for its turn. */
    private static final double SHARE_OF_MEMORY = 0.4;

    private static final long BYTES_A_LINE = 32;

    private static final String PAGES = """
        SELECT p.first_address, p.submission_id, p.sheet_no, p.persons, s.received, s.path, sh.name
        FROM person_page p
        JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
        JOIN submission s ON s.submission_id = p.submission_id
        WHERE p.submission_id IN (%s)
        ORDER BY sh.as_of DESC, s.received DESC, s.path, p.sheet_no, p.first_address
        """.formatted(CountingVersions.COUNTING);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final StagedProblems staged;
    private final long linesAtOnce;

    /**
     * Counts the persons of a database, as many at once as fit into a share of the memory that Java may take.
     *
     * @param staged takes the problems of persons that are listed more than once
     */
    public RosterFigures(JdbcTemplate template, Campaign campaign, Register register, StagedProblems staged) {
        this(template, campaign, register, staged, (long)
                (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY / BYTES_A_LINE));
    }

    /** @param linesAtOnce how many lines may be in memory; it changes no result */
    RosterFigures(
            JdbcTemplate template, Campaign campaign, Register register, StagedProblems staged, long linesAtOnce) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
        this.staged = staged;
        this.linesAtOnce = linesAtOnce;
    }

    /** A page, and what its sheet is called. */
    private record Page(RosterMerge.Source source, String path, String sheet) {

        private boolean isOfSheetOf(Page other) {
            return source.submission() == other.source.submission() && source.sheet() == other.source.sheet();
        }
    }

    /** Decides anew as of a run. Must be called inside a transaction. */
    public void merge(long run) {
        List<Page> pages = jdbc.sql(PAGES)
                .param("run", run)
                .query((row, number) -> new Page(
                        new RosterMerge.Source(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getObject(5, LocalDateTime.class)),
                        row.getString(6),
                        row.getString(7)))
                .list();
        long lines = pages.stream().mapToLong(page -> page.source.persons()).sum();
        RosterMerge merge = new RosterMerge(campaign, register, lines, linesAtOnce);
        Duplicates duplicates = new Duplicates(run, pages);
        template.update("DELETE FROM duplicate_person");
        while (merge.next()) {
            int from = 0;
            for (int to = 1; to <= pages.size(); to++) {
                if (to == pages.size()
                        || to - from == MOST_PAGES
                        || !pages.get(to).isOfSheetOf(pages.get(from))) {
                    add(pages.subList(from, to), merge);
                    merge.takeDuplicates().forEach(duplicates::add);
                    from = to;
                }
            }
        }
        duplicates.insert();
        write(merge);
    }

    /** @param pages of one sheet, one behind the other */
    private void add(List<Page> pages, RosterMerge merge) {
        Iterator<Page> next = pages.iterator();
        template.query(
                "SELECT content FROM person_page WHERE first_address BETWEEN ? AND ? ORDER BY first_address",
                row -> {
                    merge.add(next.next().source, row.getBytes(1));
                },
                pages.get(0).source.firstAddress(),
                pages.get(pages.size() - 1).source.firstAddress());
    }

    private void write(RosterMerge merge) {
        new RosterCounts(template).replace(merge.counts());
        template.update("DELETE FROM current_persons");
        template.batchUpdate(
                "INSERT INTO current_persons (name, people) VALUES (?, ?)",
                merge.totals().entrySet().stream()
                        .map(total -> new Object[] {total.getKey(), total.getValue()})
                        .toList());
    }

    /** Writes duplicates, some together. */
    private final class Duplicates {
        private final long run;
        private final Map<Long, Page> sheets = new HashMap<>();
        private final List<Object[]> lines = new ArrayList<>();
        private final List<StagedProblem> problems = new ArrayList<>();

        Duplicates(long run, List<Page> pages) {
            this.run = run;
            pages.forEach(
                    page -> sheets.put(PackedRowAddress.of(page.source.submission(), page.source.sheet(), 0), page));
        }

        void add(RosterMerge.Duplicate duplicate) {
            lines.add(
                    new Object[] {duplicate.address(), duplicate.counted(), duplicate.isAcross(), duplicate.warned()});
            problems.add(
                    problem(duplicate.address(), duplicate.counted(), duplicate, duplicate.countedRegion(), sheets));
            if (duplicate.isAcross()) {
                problems.add(problem(duplicate.counted(), duplicate.address(), duplicate, duplicate.region(), sheets));
            }
            if (lines.size() >= BATCH) {
                insert();
            }
        }

        void insert() {
            if (!lines.isEmpty()) {
                template.batchUpdate(
                        "INSERT INTO duplicate_person (address, counted_address, is_across, warned) VALUES (?, ?, ?,"
                                + " ?)",
                        lines);
                staged.add(run, problems);
            }
            lines.clear();
            problems.clear();
        }
    }

    /** The problem of one of the two lines, which names the other. */
    private StagedProblem problem(
            long address, long other, RosterMerge.Duplicate duplicate, String otherRegion, Map<Long, Page> sheets) {
        Page own = page(address, sheets);
        Page others = page(other, sheets);
        Place place = Place.sheet(own.path, own.sheet).atRow(PackedRowAddress.row(address));
        String value = IdMask.mask(PersonKey.number(duplicate.key()));
        Problem problem = Problem.of(
                        duplicate.isAcross() ? ProblemCode.PERSON_IN_OTHER_REGION : ProblemCode.DUPLICATE_PERSON, place)
                .withValue(value.isEmpty() ? "—" : value)
                .with("other", RegionLabel.of(register, otherRegion))
                .with("otherFile", others.path)
                .with("otherSheet", others.sheet)
                .with("otherRow", PackedRowAddress.row(other))
                .with("counted", RegionLabel.of(register, duplicate.countedRegion()));
        return new StagedProblem(
                PackedRowAddress.submission(address),
                PackedRowAddress.sheet(address),
                address == duplicate.address() ? duplicate.region() : duplicate.countedRegion(),
                duplicate.sameName() ? problem : problem.with("variant", "name"));
    }

    /** A page of the sheet of a line. */
    private static Page page(long address, Map<Long, Page> sheets) {
        return Objects.requireNonNull(sheets.get(
                PackedRowAddress.of(PackedRowAddress.submission(address), PackedRowAddress.sheet(address), 0)));
    }
}
