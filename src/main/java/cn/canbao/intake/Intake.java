package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes in what lies in the drop folder: each file once, known by its content, with its outcome when it needs no reading. When the rules
 * have changed, what counts and lies there no longer is taken in again from the archive.
 */
public final class Intake {

    private static final String HELD = "held";

    /** Half of the time of a new file is waiting until the disk has its copy. */
    private static final int FILES_AT_ONCE = 8;

    private final DropFolder folder;
    private final Archive archive;
    private final Submissions submissions;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ProblemTexts texts;
    private final String rules;
    private final String version;
    private final HeldSubmissions held;
    private final Retries retries;
    private final FileStamp marks;

    /**
     * Takes in from a folder into an archive and the staging database; says problems in the language of the texts.
     *
     * @param rules fingerprint of the rules that files are read by; a file that was read by others is read again
     * @param version version of the program; what was held by another one is read again
     * @param retries what is held and may be tried again
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
            Retries retries,
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
        this.retries = retries;
        this.marks = new FileStamp(clock);
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
        Map<String, Hold> heldContents = HeldSubmissions.byContent(heldBefore, version, retries);
        Map<String, Submission> withdrawn = withdrawn(run);
        submissions.add(run);
        List<ExaminedFile> turnedAway = new ArrayList<>();
        List<Arrived> found = new ArrayList<>();
        new ParallelWork(FILES_AT_ONCE)
                .each(folder.files(), file -> keepOrTurnAway(file, known.get(file.path())))
                .forEach(one -> {
                    String path = one.file.path();
                    if (one.sha256 == null) {
                        turnedAway.add(turnAway(one.file, Objects.requireNonNull(one.problem)));
                    } else {
                        found.add(arrived(
                                one.file,
                                one.sha256,
                                one.mark,
                                before(path, run, known, withdrawn),
                                heldContents.get(one.sha256)));
                    }
                });
        record(run, turnedAway);
        record(run, registered(run, found, withdrawn, holds, one -> heldContents.get(one.sha256())));
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
        Receipts written = new Receipts(jdbc);
        List<Arrived> arrived = new ArrayList<>();
        for (Receipt receipt : receipts) {
            if (receipt.sha256() == null) {
                written.add(run, receipt);
            } else {
                Optional<Submission> before = before(receipt.path(), run, Map.of(), withdrawn);
                arrived.add(arrived(
                        archived(receipt.path(), receipt.sha256(), receipt.size()),
                        receipt.sha256(),
                        null,
                        before,
                        HELD.equals(receipt.outcome()) ? hold(held.get(receipt.path()), before, holds) : null));
            }
        }
        record(run, registered(run, arrived, withdrawn, holds, one -> held.get(one.path())));
    }

    private DropFile archived(String path, String sha256, long size) {
        return new DropFile(archive.file(sha256), path, FileState.ofSize(size), null);
    }

    private boolean isRecorded(Run run) {
        return submissions.run(run.number()).isPresent();
    }

    private Map<String, Submission> withdrawn(Run run) {
        return submissions.withdrawn(run.number()).stream()
                .collect(Collectors.toMap(Submission::path, Function.identity(), (a, b) -> b, TreeMap::new));
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
    private record ExaminedFile(
            DropFile file,
            @Nullable Submission submission,
            @Nullable String outcome,
            @Nullable Problem problem,
            @Nullable String mark) {}

    private static ExaminedFile turnAway(DropFile file, Problem problem) {
        return new ExaminedFile(file, null, outcome(problem), problem, null);
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
     * A content at a path, on its way to become a submission.
     *
     * @param file the file, in the drop folder or in the archive
     * @param sha256 SHA-256 of its content
     * @param mark what tells that nobody touched it; null when only reading it tells
     * @param earlier the submission that the same content at the same path is already; null when it is new there
     * @param hold why it is held; null when it is not
     * @param isFound whether the drop folder holds it
     */
    private record Arrived(
            DropFile file,
            String sha256,
            @Nullable String mark,
            @Nullable Submission earlier,
            @Nullable Hold hold,
            boolean isFound) {}

    private static Arrived arrived(
            DropFile file, String sha256, @Nullable String mark, Optional<Submission> before, @Nullable Hold hold) {
        Submission earlier = before.filter(one -> one.sha256().equals(sha256)).orElse(null);
        return new Arrived(file, sha256, mark, earlier, hold, true);
    }

    /**
     * Makes submissions of what a run found, of what came in with runs that are withdrawn, and of what counts without lying there and was
     * read by other rules. What is read again comes first, in the order in which it was handed in: of one path the last content must be
     * the last submission.
     *
     * @param withdrawn the last submission of each path that came in with a run that is withdrawn
     * @param holds why earlier submissions are held, by their numbers
     * @param holdOf why a content from the archive is held; null when it is not
     * @return what was found
     */
    private List<ExaminedFile> registered(
            Run run,
            List<Arrived> found,
            Map<String, Submission> withdrawn,
            Map<Long, Hold> holds,
            Function<Submission, @Nullable Hold> holdOf) {
        List<Arrived> all = new ArrayList<>(takenOver(run, found, withdrawn, holdOf));
        all.addAll(found);
        Set<List<String>> there =
                all.stream().map(one -> List.of(one.file.path(), one.sha256)).collect(Collectors.toSet());
        List<Arrived> again = new ArrayList<>();
        submissions.countingByOtherRules(rules, run.number()).stream()
                .filter(one -> !there.contains(List.of(one.path(), one.sha256())))
                .filter(one -> Files.exists(archive.file(one.sha256())))
                .map(one -> new Arrived(
                        archived(one.path(), one.sha256(), one.size()),
                        one.sha256(),
                        null,
                        one,
                        holdOf.apply(one),
                        false))
                .forEach(again::add);
        List<Arrived> unread = new ArrayList<>();
        for (Arrived one : all) {
            (one.earlier == null || one.earlier.rules().equals(rules) ? unread : again).add(one);
        }
        again.sort(Comparator.comparingLong(
                one -> Objects.requireNonNull(one.earlier).id()));
        List<ExaminedFile> registered = new ArrayList<>();
        Stream.concat(again.stream(), unread.stream()).forEach(one -> {
            ExaminedFile became = register(run, one, holds);
            if (one.isFound) {
                registered.add(became);
            }
        });
        return registered;
    }

    /**
     * What came in with runs that are withdrawn was handed in all the same: where its path has nothing newer, it is taken in from the
     * archive, as received now, because the moment of a withdrawn run may be one that never was.
     */
    private List<Arrived> takenOver(
            Run run,
            List<Arrived> found,
            Map<String, Submission> withdrawn,
            Function<Submission, @Nullable Hold> holdOf) {
        Set<String> paths = found.stream().map(one -> one.file.path()).collect(Collectors.toSet());
        return withdrawn.values().stream()
                .filter(one -> !paths.contains(one.path()))
                .map(one -> new Arrived(
                        archived(one.path(), one.sha256(), one.size()),
                        one.sha256(),
                        null,
                        before(one.path(), run, Map.of(), withdrawn).orElse(null),
                        holdOf.apply(one),
                        false))
                .toList();
    }

    private ExaminedFile register(Run run, Arrived arrived, Map<Long, Hold> holds) {
        DropFile file = arrived.file;
        Submission earlier = arrived.earlier;
        Hold hold = arrived.hold;
        Problem told = hold == null ? null : hold.problem(file.path());
        if (earlier != null && earlier.rules().equals(rules) && Objects.equals(holds.get(earlier.id()), hold)) {
            return new ExaminedFile(file, earlier, hold == null ? "unchanged" : HELD, told, arrived.mark);
        }
        LocalDateTime received = earlier == null ? run.asOf() : earlier.received();
        if (hold != null) {
            Submission added = submissions.add(run, file, arrived.sha256, received, rules, Optional.empty());
            held.mark(added, hold);
            return new ExaminedFile(file, added, HELD, told, arrived.mark);
        }
        // the path may tell the region: what was read by itself is not taken for a copy when it is read again
        boolean wasRead = earlier != null && !submissions.isCopy(earlier) && !holds.containsKey(earlier.id());
        Optional<Submission> original =
                wasRead ? Optional.empty() : submissions.elsewhere(arrived.sha256, file.path(), rules, run.number());
        Submission added = submissions.add(run, file, arrived.sha256, received, rules, original);
        Problem problem = original.map(first -> Problem.of(ProblemCode.DUPLICATE_FILE, Place.file(file.path()))
                        .with("original", first.path()))
                .orElse(null);
        return new ExaminedFile(file, added, original.isPresent() ? "duplicate" : null, problem, arrived.mark);
    }

    private void record(Run run, List<ExaminedFile> files) {
        template.batchUpdate(
                """
                INSERT INTO run_file (run_no, path, submission_id, outcome, code, severity, message, size, mark)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, files.stream().map(found -> values(run, found)).toList());
    }

    private @Nullable Object[] values(Run run, ExaminedFile found) {
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
