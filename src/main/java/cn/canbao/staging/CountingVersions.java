package cn.canbao.staging;

/**
 * Which version of what was handed in counts, as SQL to be asked for the submissions as of {@code :run}. Two answers are meant: figures
 * count until a later content of the same path replaces them, also when the file is taken away; problems stand only while the file lies in
 * the drop folder. Which rejected rows another file has put right since is frozen with each run, see {@code run_report}.
 */
public final class CountingVersions {

    /**
     * The submissions that count at their paths. A file that was rejected altogether says nothing, so it replaces nothing; neither does
     * one that is held until somebody confirms it. What came in with a run that is withdrawn was taken in again since.
     */
    public static final String LAST_OF_PATHS = """
            SELECT MAX(s.submission_id)
            FROM submission s
            LEFT JOIN submission original ON original.submission_id = s.original_id
            WHERE s.run_no <= :run
              AND s.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
              AND COALESCE(original.outcome, s.outcome) IN ('accepted', 'partial')
              AND s.submission_id NOT IN (SELECT h.submission_id FROM held_submission h WHERE h.run_no = :run)
            GROUP BY s.path
            """;

    /**
     * The submissions whose rows count. A duplicate stands for the rows of its original, also when the original's own path holds
     * something else by now. Where the same content was read again by other rules and nothing of it was accepted, what it said by the
     * rules before does not count on.
     */
    public static final String COUNTING = """
            SELECT COALESCE(last.original_id, last.submission_id)
            FROM submission last
            WHERE last.submission_id IN (
                %s)
              AND NOT EXISTS (
                SELECT 1
                FROM submission again
                WHERE again.path = last.path
                  AND again.sha256 = last.sha256
                  AND again.submission_id > last.submission_id
                  AND again.run_no <= :run
                  AND again.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                  AND again.outcome <> 'held'
                  AND again.submission_id NOT IN (SELECT h.submission_id FROM held_submission h WHERE h.run_no = :run))
            """.formatted(LAST_OF_PATHS);

    /** What the files that a run found hold; a copy stands for its original. */
    public static final String STANDING = """
            SELECT f.submission_id
            FROM run_file f
            WHERE f.run_no = :run
            UNION
            SELECT s.original_id
            FROM run_file f
            JOIN submission s ON s.submission_id = f.submission_id
            WHERE f.run_no = :run
            """;

    private CountingVersions() {}
}
