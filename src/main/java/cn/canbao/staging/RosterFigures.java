package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.IdMask;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.validation.PersonKey;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the persons of the rosters that count, and writes the figures, the duplicates and their problems. */
final class RosterFigures {

    private static final int BATCH = 2_000;

    private static final String PAGES = """
            SELECT p.first_address, p.submission_id, p.sheet_no, p.persons, s.received
            FROM person_page p
            JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
            JOIN submission s ON s.submission_id = p.submission_id
            WHERE p.submission_id IN (%s)
            ORDER BY sh.as_of DESC, s.received DESC, s.path, p.sheet_no, p.first_address
            """.formatted(CurrentFigures.COUNTING);

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final StagedProblems staged;

    RosterFigures(JdbcTemplate template, Campaign campaign, Register register, StagedProblems staged) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
        this.staged = staged;
    }

    /** Decides anew as of a run. Must be called inside a transaction. */
    void merge(long run) {
        List<RosterMerge.Source> pages = jdbc.sql(PAGES)
                .param("run", run)
                .query((row, number) -> new RosterMerge.Source(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, LocalDateTime.class)))
                .list();
        long lines = pages.stream().mapToLong(RosterMerge.Source::persons).sum();
        RosterMerge merge = new RosterMerge(campaign, register, new KeysInMemory(lines));
        for (RosterMerge.Source page : pages) {
            merge.add(
                    page,
                    Objects.requireNonNull(template.queryForObject(
                            "SELECT content FROM person_page WHERE first_address = ?",
                            byte[].class,
                            page.firstAddress())));
        }
        write(merge);
        writeDuplicates(run, merge.duplicates());
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

    private void writeDuplicates(long run, List<RosterMerge.Duplicate> duplicates) {
        template.update("DELETE FROM duplicate_person");
        Sheets sheets = new Sheets();
        List<Object[]> lines = new ArrayList<>();
        List<StagedProblem> problems = new ArrayList<>();
        for (RosterMerge.Duplicate duplicate : duplicates) {
            lines.add(
                    new Object[] {duplicate.address(), duplicate.counted(), duplicate.isAcross(), duplicate.warned()});
            problems.add(
                    problem(duplicate.address(), duplicate.counted(), duplicate, duplicate.countedRegion(), sheets));
            if (duplicate.isAcross()) {
                problems.add(problem(duplicate.counted(), duplicate.address(), duplicate, duplicate.region(), sheets));
            }
            if (lines.size() >= BATCH) {
                insert(run, lines, problems);
            }
        }
        insert(run, lines, problems);
    }

    private void insert(long run, List<Object[]> duplicates, List<StagedProblem> problems) {
        if (!duplicates.isEmpty()) {
            template.batchUpdate(
                    "INSERT INTO duplicate_person (address, counted_address, is_across, warned) VALUES (?, ?, ?, ?)",
                    duplicates);
            staged.add(run, problems);
        }
        duplicates.clear();
        problems.clear();
    }

    /** The problem of one of the two lines, which names the other. */
    private StagedProblem problem(
            long address, long other, RosterMerge.Duplicate duplicate, String otherRegion, Sheets sheets) {
        Sheet own = sheets.of(address);
        Sheet others = sheets.of(other);
        Place place = Place.sheet(own.path, own.name).atRow(PersonAddress.row(address));
        String value = IdMask.mask(PersonKey.number(duplicate.key()));
        Problem problem = Problem.of(
                        duplicate.isAcross() ? ProblemCode.PERSON_IN_OTHER_REGION : ProblemCode.DUPLICATE_PERSON, place)
                .withValue(value.isEmpty() ? "—" : value)
                .with("other", name(otherRegion))
                .with("otherFile", others.path)
                .with("otherSheet", others.name)
                .with("otherRow", PersonAddress.row(other))
                .with("counted", name(duplicate.countedRegion()));
        return new StagedProblem(
                PersonAddress.submission(address),
                PersonAddress.sheet(address),
                address == duplicate.address() ? duplicate.region() : duplicate.countedRegion(),
                duplicate.sameName() ? problem : problem.with("variant", "name"));
    }

    /** A region with the one that contains it: names of villages repeat. */
    private String name(String code) {
        Region region = register.region(code);
        Region parent = region.parent() == null ? null : register.region(region.parent());
        return parent == null || parent.parent() == null ? region.name() : parent.name() + region.name();
    }

    private record Sheet(String path, String name) {}

    /** The names of sheets by the addresses of their lines. */
    private final class Sheets {
        private final Map<Long, Sheet> found = new HashMap<>();

        private Sheet of(long address) {
            long submission = PersonAddress.submission(address);
            int sheet = PersonAddress.sheet(address);
            return found.computeIfAbsent(
                    PersonAddress.of(submission, sheet, 0),
                    key -> jdbc.sql("""
                                    SELECT s.path, sh.name
                                    FROM sheet sh
                                    JOIN submission s ON s.submission_id = sh.submission_id
                                    WHERE sh.submission_id = :submission
                                      AND sh.sheet_no = :sheet
                                    """)
                            .param("submission", submission)
                            .param("sheet", sheet)
                            .query(Sheet.class)
                            .single());
        }
    }
}
