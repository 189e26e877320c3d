package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in what lies in the drop folder: each file once, known by its content, with its outcome when it needs no reading. */
public final class Intake {

    private static final String HELD = "held";

    private final DropFolder folder;
    private final Archive archive;
    private final Submissions submissions;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ProblemTexts texts;
    private final String rules;
    private final String version;
    private final HeldSubmissions held;
    private final FileMark marks;

    /**
     * Takes in from a folder into an archive and the staging database; says problems in the language of the texts.
     *
     * @param rules fingerprint of the rules that files are read by; a file that was read by others is read again
     * @param version version of the program; what was held by another one is read again
     * @param clock tells how long ago a file was touched
     */
    public Intake(
            DropFolder folder,
            Archive archive,
            Submissions submissions,
            JdbcTemplate template,
            ProblemTexts texts,
            String rules,
            String version,
            Clock clock) {
        this.folder = folder;
        this.archive = archive;
        this.submissions = submissions;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.texts = texts;
        this.rules = rules;
        this.version = version;
        this.held = new HeldSubmissions(jdbc, texts);
        this.marks = new FileMark(clock);
    }

    /**
     * Records a run and everything that it finds, once: a run that is recorded stays as it is. Must be called inside a transaction.
     *
     * @throws java.io.UncheckedIOException when the drop folder cannot be read or the archive cannot be written
     */
    public void takeIn(Run run) {
        if (isRecorded(run)) {
            return;
        }
        Map<String, Known> known = known();
        List<HeldSubmissions.Held> heldBefore = held.all();
        Map<Long, Hold> holds = HeldSubmissions.bySubmission(heldBefore);
        Map<String, Hold> heldContents = HeldSubmissions.byContent(heldBefore, version);
        Map<String, Submission> withdrawn = withdrawn(run);
        submissions.add(run);
        List<Kept> kept = folder.files().parallelStream()
                .map(file -> keepOrTurnAway(file, known.get(file.path())))
                .toList();
        takeOver(
                run,
                withdrawn,
                holds,
                kept.stream()
                        .filter(one -> one.sha256 != null)
                        .map(one -> one.file.path())
                        .collect(Collectors.toSet()));
        record(
                run,
                kept.stream()
                        .map(one -> one.sha256 == null
                                ? turnAway(one.file, Objects.requireNonNull(one.problem))
                                : register(
                                        run,
                                        new Kept(one.file, one.sha256, one.mark, null),
                                        before(one.file.path(), run, known, withdrawn),
                                        heldContents.get(one.sha256),
                                        holds))
                        .toList());
    }

    /**
     * Records a run and what it found, as it was once before; the files are taken from the archive. Also once, and inside a
     * transaction.
     *
     * @param held why submissions of the run were held, by their paths
     */
    public void takeInAgain(Run run, List<Receipt> receipts, Map<String, Hold> held) {
        if (isRecorded(run)) {
            return;
        }
        Map<String, Submission> withdrawn = withdrawn(run);
        submissions.add(run);
        Map<Long, Hold> holds = HeldSubmissions.bySubmission(this.held.all());
        takeOver(
                run,
                withdrawn,
                holds,
                receipts.stream()
                        .filter(receipt -> receipt.sha256() != null)
                        .map(Receipt::path)
                        .collect(Collectors.toSet()));
        Receipts written = new Receipts(jdbc);
        List<Found> found = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (receipt.sha256() == null) {
                written.add(run, receipt);
            } else {
                Path kept = archive.file(receipt.sha256());
                DropFile file = new DropFile(kept, receipt.path(), FileState.ofSize(receipt.size()), null);
                Optional<Submission> before = before(receipt.path(), run, Map.of(), withdrawn);
                found.add(register(
                        run,
                        new Kept(file, receipt.sha256(), null, null),
                        before,
                        HELD.equals(receipt.outcome()) ? hold(held.get(receipt.path()), before, holds) : null,
                        holds));
            }
        }
        record(run, found);
    }

    private boolean isRecorded(Run run) {
        return submissions.run(run.number()).isPresent();
    }

    private Map<String, Submission> withdrawn(Run run) {
        return submissions.withdrawn(run.number()).stream()
                .collect(Collectors.toMap(Submission::path, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    /**
     * What came in with runs that are withdrawn was handed in all the same: where its path has nothing newer, it is taken in from the
     * archive, as received now, because the moment of a withdrawn run may be one that never was.
     */
    private void takeOver(
            Run run, Map<String, Submission> withdrawn, Map<Long, Hold> holds, Set<String> found) {
        withdrawn.forEach((path, submission) -> {
            if (!found.contains(path)) {
                DropFile kept = new DropFile(
                        archive.file(submission.sha256()), path, FileState.ofSize(submission.size()), null);
                register(
                        run,
                        new Kept(kept, submission.sha256(), null, null),
                        before(path, run, Map.of(), withdrawn),
                        holds.get(submission.id()),
                        holds);
            }
        });
    }

    /** What a path held before a run. What a withdrawn run found there only tells whether the content came anew since. */
    private Optional<Submission> before(
            String path, Run run, Map<String, Known> known, Map<String, Submission> withdrawn) {
        Submission last = withdrawn.get(path);
        if (last != null) {
            return submissions
                    .latestStanding(path, run.number())
                    .filter(before -> before.sha256().equals(last.sha256()));
        }
        Known before = known.get(path);
        return before == null ? submissions.latest(path) : Optional.of(before.latest);
    }

    /** A file with the hash that the archive keeps it by, or with the reason why it is not kept. */
    private record Kept(
            DropFile file,
            @Nullable String sha256,
            @Nullable String mark,
            @Nullable Problem problem) {}

    /** What a path held in the last run, which is the latest submission of it, and the mark that its file had. */
    private record Known(Submission latest, @Nullable String mark) {}

    /** Whether nothing lies in the drop folder that would be taken in or turned away; also when there is no such folder. */
    public boolean hasNothingToTakeIn() {
        return folder.isEmpty();
    }

    /** What the last run read or knew, by the paths. */
    private Map<String, Known> known() {
        return jdbc
                .sql("""
                        SELECT s.submission_id, s.path, s.sha256, s.received, s.rules, s.size, f.mark
                        FROM run_file f
                        JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = (SELECT MAX(run_no) FROM run)
                        """)
                .query((row, number) -> new Known(
                        new Submission(
                                row.getLong("submission_id"),
                                row.getString("path"),
                                row.getString("sha256"),
                                row.getObject("received", LocalDateTime.class),
                                row.getString("rules"),
                                row.getLong("size")),
                        row.getString("mark")))
                .list()
                .stream()
                .collect(Collectors.toMap(known -> known.latest.path(), Function.identity()));
    }

    /** A file at which something is thrown that nobody thought of is turned away; the archive is for all of them. */
    private Kept keepOrTurnAway(DropFile file, @Nullable Known before) {
        try {
            return keep(file, before);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Kept(file, null, null, DropFolder.unreadable(file.path(), new IOException(e)));
        }
    }

    /** Hashing and copying take the time, and do not depend on each other. */
    private Kept keep(DropFile file, @Nullable Known before) {
        if (file.problem() != null) {
            return new Kept(file, null, null, file.problem());
        }
        String mark = marks.of(file.file()).orElse(null);
        if (before != null
                && mark != null
                && mark.equals(before.mark)
                && Files.exists(archive.file(before.latest.sha256()))) {
            return new Kept(file, before.latest.sha256(), mark, null);
        }
        try {
            return archive.keep(file.file(), file.state())
                    .map(sha256 -> new Kept(file, sha256, mark, null))
                    .orElseGet(() -> new Kept(file, null, null, DropFolder.changed(file.path())));
        } catch (IOException e) {
            return new Kept(file, null, null, DropFolder.unreadable(file.path(), e));
        }
    }

    /** A file that was found, with the submission that it became or was before, its outcome if it is not that one's, and its mark. */
    private record Found(
            DropFile file,
            @Nullable Submission submission,
            @Nullable String outcome,
            @Nullable Problem problem,
            @Nullable String mark) {}

    private static Found turnAway(DropFile file, Problem problem) {
        return new Found(file, null, outcome(problem), problem, null);
    }

    private static String outcome(Problem problem) {
        if (problem.code() == ProblemCode.STILL_ARRIVING) {
            return "deferred";
        }
        return problem.code().severity() == Severity.INFO ? "ignored" : "rejected";
    }

    /** Why a content is held again: as its run came to hold it, else as its path was held before. */
    private static @Nullable Hold hold(@Nullable Hold ofRun, Optional<Submission> before, Map<Long, Hold> holds) {
        if (ofRun != null || before.isEmpty()) {
            return ofRun;
        }
        return holds.get(before.get().id());
    }

    /**
     * @param hold why the content is held; null when it is not
     * @param holds why earlier submissions are held, by their numbers
     */
    private Found register(
            Run run, Kept kept, Optional<Submission> before, @Nullable Hold hold, Map<Long, Hold> holds) {
        DropFile file = kept.file;
        String sha256 = Objects.requireNonNull(kept.sha256);
        Problem told = hold == null ? null : hold.problem(file.path());
        boolean isSameContent = before.isPresent() && before.get().sha256().equals(sha256);
        if (isSameContent
                && before.get().rules().equals(rules)
                && Objects.equals(holds.get(before.get().id()), hold)) {
            return new Found(file, before.get(), hold == null ? "unchanged" : HELD, told, kept.mark);
        }
        LocalDateTime received = isSameContent ? before.get().received() : run.asOf();
        if (hold != null) {
            Submission added = submissions.add(run, file, sha256, received, rules, Optional.empty());
            held.mark(added, hold);
            return new Found(file, added, HELD, told, kept.mark);
        }
        Optional<Submission> original = submissions.elsewhere(sha256, file.path(), rules, run.number());
        Submission added = submissions.add(run, file, sha256, received, rules, original);
        Problem problem = original.map(first -> Problem.of(ProblemCode.DUPLICATE_FILE, Place.file(file.path()))
                        .with("original", first.path()))
                .orElse(null);
        return new Found(file, added, original.isPresent() ? "duplicate" : null, problem, kept.mark);
    }

    private void record(Run run, List<Found> files) {
        template.batchUpdate(
                """
                INSERT INTO run_file (run_no, path, submission_id, outcome, code, severity, message, size, mark)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, files.stream().map(found -> values(run, found)).toList());
    }

    private @Nullable Object[] values(Run run, Found found) {
        Problem problem = found.problem;
        return new @Nullable Object[] {
            run.number(),
            found.file.path(),
            found.submission == null ? null : found.submission.id(),
            found.outcome,
            problem == null ? null : problem.code().code(),
            problem == null ? null : problem.code().severity().word(),
            problem == null ? null : texts.sentence(problem),
            found.file.size(),
            found.mark
        };
    }
}
