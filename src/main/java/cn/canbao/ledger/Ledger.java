package cn.canbao.ledger;

import cn.canbao.intake.Withdrawal;
import cn.canbao.storage.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the runs on a data folder took in and came to, outside of the database: one file per run, with a hash over its record, and a small one
 * beside it once the run is done, with a hash too, so that the large one need not be read to find out whether it is.
 */
public final class Ledger {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    private record Page(String sha256, JsonNode record) {}

    private record Done(@Nullable LocalDateTime ended) {}

    /** @param folder the folder of its files; made when it is missing */
    public Ledger(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the record of a run, in place of an earlier one of the same run; what it says of being done counts.
     *
     * @throws UncheckedIOException when the disk fails; then the earlier record stays, and may have lost that it was done
     */
    void write(RunRecord record) {
        long run = record.run().number();
        if (!record.isDone() && isDone(run)) {
            removeDone(run);
        }
        write(file(run), record);
    }

    private static void write(Path file, Object content) {
        JsonNode record = JSON.valueToTree(content);
        new DurableFile(file).write(JSON.writeValueAsBytes(new Page(sha256(record), record)));
    }

    /** Somebody may have taken records away and left behind that they were done. */
    private void removeDone(long run) {
        try {
            Files.delete(doneFile(run));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + doneFile(run) + ": " + e, e);
        }
    }

    /**
     * Records that the outputs of a run are complete and were reported.
     *
     * @param at when that was, by the clock of the bureau
     * @throws UncheckedIOException when the disk fails; then the run is reported once more
     */
    public void done(long run, LocalDateTime at) {
        write(doneFile(run), new Done(at));
    }

    /** Whether there is a record of a run that was not done; a damaged record is none. */
    boolean holdsUndone(long run) {
        return !isDone(run) && record(run).map(record -> !record.isDone()).orElse(false);
    }

    /** The record of a run; empty when there is none or its file is damaged. */
    public Optional<RunRecord> record(long run) {
        try {
            return holds(run) ? Optional.of(read(file(run))) : Optional.empty();
        } catch (DamagedLedgerException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes down that the database was made anew, for the run that comes next.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public void rebuilt(RebuildNote note) {
        new DurableFile(noteFile(note.nextRun())).write(JSON.writeValueAsBytes(note));
    }

    /** The last rebuild between a run and the one before; empty when there was none, or its file is damaged. */
    public Optional<RebuildNote> rebuiltBefore(long run) {
        try {
            return Files.exists(noteFile(run))
                    ? Optional.of(JSON.readValue(Files.readString(noteFile(run)), RebuildNote.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes down where the last run broke off, for the next start.
     *
     * @return whether it had broken off at this place before
     * @throws UncheckedIOException when the disk fails
     */
    public boolean brokeOff(InterruptionPoint at) {
        boolean isKnown = lastBreakOff().filter(at::equals).isPresent();
        if (!isKnown) {
            new DurableFile(breakOffFile()).write(JSON.writeValueAsBytes(at));
        }
        return isKnown;
    }

    /** A file that cannot be read says nothing: then a place counts from anew. */
    private Optional<InterruptionPoint> lastBreakOff() {
        try {
            return Files.exists(breakOffFile())
                    ? Optional.ofNullable(JSON.readValue(Files.readString(breakOffFile()), InterruptionPoint.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private Path breakOffFile() {
        return folder.resolve("broke-off.json");
    }

    /**
     * Writes down that the edition of a run is withdrawn.
     *
     * @throws UncheckedIOException when the disk fails; then it is not
     */
    public void withdraw(Withdrawal withdrawal) {
        write(folder.resolve("run-%06d.withdrawn.json".formatted(withdrawal.run())), withdrawal);
    }

    /**
     * Every withdrawal, in the order of the runs.
     *
     * @throws DamagedLedgerException when the file of one is damaged: nobody may take a withdrawn edition for one that stands
     */
    public List<Withdrawal> withdrawals() {
        return files("run-\\d{6,}\\.withdrawn\\.json").stream()
                .map(file -> read(file, Withdrawal.class))
                .toList();
    }

    /** Whether there is a record of a run, sound or not. */
    boolean holds(long run) {
        return Files.exists(file(run));
    }

    /** The number of the last run that there is a record of; 0 when there is none. */
    long lastRun() {
        List<Path> files = files();
        return files.isEmpty()
                ? 0
                : Long.parseLong(String.valueOf(files.get(files.size() - 1).getFileName())
                        .replaceAll("\\D", ""));
    }

    /** The record of the last run; empty when there is none, or its file is damaged. */
    public Optional<RunRecord> last() {
        return record(lastRun());
    }

    /**
     * The record of the last run that is not withdrawn; one whose record is damaged is passed over.
     *
     * @throws DamagedLedgerException when the file of a withdrawal is damaged
     */
    public Optional<RunRecord> lastStanding() {
        Set<Long> withdrawn = withdrawals().stream().map(Withdrawal::run).collect(Collectors.toSet());
        return LongStream.iterate(lastRun(), run -> run > 0, run -> run - 1)
                .filter(run -> !withdrawn.contains(run))
                .mapToObj(this::record)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether it holds nothing. */
    public boolean isEmpty() {
        return files().isEmpty();
    }

    /**
     * The records of all runs, in their order.
     *
     * @throws DamagedLedgerException when a file of it is damaged or missing
     */
    public List<RunRecord> records() {
        List<RunRecord> records = files().stream().map(this::read).toList();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).run().number() != i + 1) {
                throw new DamagedLedgerException(file(i + 1), "it is missing");
            }
        }
        return records;
    }

    /** Where the records are. */
    public Path folder() {
        return folder;
    }

    private List<Path> files() {
        return files("run-\\d{6,}\\.json");
    }

    private List<Path> files(String names) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(names))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e, e);
        }
    }

    private RunRecord read(Path file) {
        RunRecord record = read(file, RunRecord.class);
        long run = record.run().number();
        if (!file.equals(file(run))) {
            throw new DamagedLedgerException(file, "it is the record of run " + run);
        }
        return isDone(run) ? record.asDone(ended(record)) : record;
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            Page page = JSON.readValue(Files.readString(file), Page.class);
            if (page == null
                    || !(page.record instanceof ObjectNode)
                    || !sha256(page.record).equals(page.sha256)) {
                throw new DamagedLedgerException(file, "its hash does not fit its content");
            }
            return JSON.treeToValue(page.record, type);
        } catch (IOException | JacksonException e) {
            throw new DamagedLedgerException(file, String.valueOf(e.getMessage()));
        }
    }

    private boolean isDone(long run) {
        return Files.exists(doneFile(run));
    }

    /** When a run that is done was; null when that is not known. */
    private @Nullable LocalDateTime ended(RunRecord record) {
        try {
            return read(doneFile(record.run().number()), Done.class).ended;
        } catch (DamagedLedgerException e) {
            return record.ended();
        }
    }

    private Path doneFile(long run) {
        return folder.resolve("run-%06d.done.json".formatted(run));
    }

    private Path noteFile(long run) {
        return folder.resolve("rebuilt-before-%06d.json".formatted(run));
    }

    private Path file(long run) {
        return folder.resolve("run-%06d.json".formatted(run));
    }

    private static String sha256(JsonNode record) {
        try {
            byte[] content = JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint records: every Java platform has SHA-256", e);
        }
    }
}
