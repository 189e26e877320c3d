package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in what lies in the drop folder: each file once, known by its content, with its outcome when it needs no reading. */
public final class Intake {

    private final DropFolder folder;
    private final Archive archive;
    private final Submissions submissions;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ProblemTexts texts;
    private final String rules;
    private final FileMark marks;

    /**
     * Takes in from a folder into an archive and the staging database; says problems in the language of the texts.
     *
     * @param rules fingerprint of the rules that files are read by; a file that was read by others is read again
     * @param clock tells how long ago a file was touched
     */
    public Intake(
            DropFolder folder,
            Archive archive,
            Submissions submissions,
            JdbcTemplate template,
            ProblemTexts texts,
            String rules,
            Clock clock) {
        this.folder = folder;
        this.archive = archive;
        this.submissions = submissions;
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.texts = texts;
        this.rules = rules;
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
        submissions.add(run);
        List<Kept> kept = folder.files().parallelStream()
                .map(file -> keep(file, known.get(file.path())))
                .toList();
        record(
                run,
                kept.stream()
                        .map(one -> one.sha256 == null
                                ? turnAway(one.file, Objects.requireNonNull(one.problem))
                                : register(run, one.file, one.sha256, one.mark, known.get(one.file.path())))
                        .toList());
    }

    /**
     * Records a run and what it found, as it was once before; the files are taken from the archive. Also once, and inside a
     * transaction.
     */
    public void takeInAgain(Run run, List<Receipt> receipts) {
        if (isRecorded(run)) {
            return;
        }
        submissions.add(run);
        Receipts written = new Receipts(jdbc);
        List<Found> found = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (receipt.sha256() == null) {
                written.add(run, receipt);
            } else {
                Path kept = archive.file(receipt.sha256());
                found.add(register(
                        run,
                        new DropFile(kept, receipt.path(), FileState.ofSize(receipt.size()), null),
                        receipt.sha256(),
                        null,
                        null));
            }
        }
        record(run, found);
    }

    private boolean isRecorded(Run run) {
        return submissions.run(run.number()).isPresent();
    }

    /** A file with the hash that the archive keeps it by, or with the reason why it is not kept. */
    private record Kept(
            DropFile file,
            @Nullable String sha256,
            @Nullable String mark,
            @Nullable Problem problem) {}

    /** What a path held in the last run, which is the latest submission of it, and the mark that its file had. */
    private record Known(Submission latest, @Nullable String mark) {}

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

    private Found register(Run run, DropFile file, String sha256, @Nullable String mark, @Nullable Known known) {
        Optional<Submission> before = known == null ? submissions.latest(file.path()) : Optional.of(known.latest);
        boolean isSameContent = before.isPresent() && before.get().sha256().equals(sha256);
        if (isSameContent && before.get().rules().equals(rules)) {
            return new Found(file, before.get(), "unchanged", null, mark);
        }
        LocalDateTime received = isSameContent ? before.get().received() : run.asOf();
        Optional<Submission> original = submissions.elsewhere(sha256, file.path(), rules);
        Submission added = submissions.add(run, file, sha256, received, rules, original);
        Problem problem = original.map(first -> Problem.of(ProblemCode.DUPLICATE_FILE, Place.file(file.path()))
                        .with("original", first.path()))
                .orElse(null);
        return new Found(file, added, original.isPresent() ? "duplicate" : null, problem, mark);
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
