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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in what lies in the drop folder: each file once, known by its content, with its outcome when it needs no reading. */
public final class Intake {

    private final DropFolder folder;
    private final Archive archive;
    private final Submissions submissions;
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
            JdbcClient jdbc,
            ProblemTexts texts,
            String rules,
            Clock clock) {
        this.folder = folder;
        this.archive = archive;
        this.submissions = submissions;
        this.jdbc = jdbc;
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
        Map<String, Marked> before = marked();
        submissions.add(run);
        folder.files().parallelStream()
                .map(file -> keep(file, before.get(file.path())))
                .toList()
                .forEach(kept -> {
                    if (kept.sha256 == null) {
                        turnAway(run, kept.file, Objects.requireNonNull(kept.problem));
                    } else {
                        register(run, kept.file, kept.sha256, kept.mark);
                    }
                });
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
        for (Receipt receipt : receipts) {
            if (receipt.sha256() == null) {
                written.add(run, receipt);
            } else {
                Path kept = archive.file(receipt.sha256());
                register(
                        run,
                        new DropFile(kept, receipt.path(), FileState.ofSize(receipt.size()), null),
                        receipt.sha256(),
                        null);
            }
        }
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

    /** The content that a path held when its file had a mark. */
    private record Marked(String path, String sha256, String mark) {}

    /** The files that the last run read or knew, by their paths. */
    private Map<String, Marked> marked() {
        return jdbc.sql("""
                        SELECT f.path, s.sha256, f.mark
                        FROM run_file f
                        JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = (SELECT MAX(run_no) FROM run)
                          AND f.mark IS NOT NULL
                        """).query(Marked.class).list().stream()
                .collect(Collectors.toMap(Marked::path, Function.identity()));
    }

    /** Hashing and copying take the time, and do not depend on each other. */
    private Kept keep(DropFile file, @Nullable Marked before) {
        if (file.problem() != null) {
            return new Kept(file, null, null, file.problem());
        }
        String mark = marks.of(file.file()).orElse(null);
        if (before != null && before.mark.equals(mark) && Files.exists(archive.file(before.sha256))) {
            return new Kept(file, before.sha256, mark, null);
        }
        try {
            return archive.keep(file.file(), file.state())
                    .map(sha256 -> new Kept(file, sha256, mark, null))
                    .orElseGet(() -> new Kept(file, null, null, DropFolder.changed(file.path())));
        } catch (IOException e) {
            return new Kept(file, null, null, DropFolder.unreadable(file.path(), e));
        }
    }

    private void turnAway(Run run, DropFile file, Problem problem) {
        record(run, file, null, outcome(problem), problem, null);
    }

    private static String outcome(Problem problem) {
        if (problem.code() == ProblemCode.STILL_ARRIVING) {
            return "deferred";
        }
        return problem.code().severity() == Severity.INFO ? "ignored" : "rejected";
    }

    private void register(Run run, DropFile file, String sha256, @Nullable String mark) {
        Optional<Submission> before = submissions.latest(file.path());
        boolean isSameContent = before.isPresent() && before.get().sha256().equals(sha256);
        if (isSameContent && before.get().rules().equals(rules)) {
            record(run, file, before.get(), "unchanged", null, mark);
            return;
        }
        LocalDateTime received = isSameContent ? before.get().received() : run.asOf();
        Optional<Submission> original = submissions.elsewhere(sha256, file.path(), rules);
        Submission added = submissions.add(run, file, sha256, received, rules, original);
        Problem problem = original.map(first -> Problem.of(ProblemCode.DUPLICATE_FILE, Place.file(file.path()))
                        .with("original", first.path()))
                .orElse(null);
        record(run, file, added, original.isPresent() ? "duplicate" : null, problem, mark);
    }

    private void record(
            Run run,
            DropFile file,
            @Nullable Submission submission,
            @Nullable String outcome,
            @Nullable Problem problem,
            @Nullable String mark) {
        jdbc.sql("""
                        INSERT INTO run_file (run_no, path, submission_id, outcome, code, severity, message, size, mark)
                        VALUES (:run, :path, :submission, :outcome, :code, :severity, :message, :size, :mark)
                        """)
                .param("run", run.number())
                .param("path", file.path())
                .param("submission", submission == null ? null : submission.id())
                .param("outcome", outcome)
                .param("code", problem == null ? null : problem.code().code())
                .param(
                        "severity",
                        problem == null ? null : problem.code().severity().word())
                .param("message", problem == null ? null : texts.sentence(problem))
                .param("size", file.size())
                .param("mark", mark)
                .update();
    }
}
