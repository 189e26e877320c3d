package cn.canbao.job.batch;

import cn.canbao.intake.Submission;
import cn.canbao.storage.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Which contents are being read, a line each in a small file: after the process died, the next start learns from it which contents may have been the reason.
 * It must outlive the process and not the power, so nothing is forced to the disk. A content whose outcome was committed is beyond
 * suspicion, so nobody strikes it off.
 *
 * <p>A content that was being read when the process died is suspected: it is read last of all and alone. When it breaks off then too,
 * it is guilty. Whoever stops the program by a signal, and a machine that fails, leave no suspicion.
 */
public final class ReadingLog implements StepExecutionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLog.class);

    private enum Word {
        READING,
        ALONE,
        SUSPECTED
    }

    private record Entry(Word word, String sha256) {

        private static @Nullable Entry of(String line) {
            String[] parts = line.split(" ", 2);
            return parts.length == 2
                            && Arrays.stream(Word.values())
                                    .anyMatch(word -> word.name().equals(parts[0]))
                    ? new Entry(Word.valueOf(parts[0]), parts[1])
                    : null;
        }

        private String line() {
            return word + " " + sha256 + "\n";
        }
    }

    private final Path file;
    private final Set<String> suspected = new HashSet<>();
    private @Nullable FileChannel channel;
    private boolean isReading;

    /**
     * Logs to a file in the data folder.
     *
     * @param file where it is; need not be there
     */
    public ReadingLog(Path file) {
        this.file = file;
    }

    /** Those of some submissions whose content was being read alone when the process died. */
    synchronized List<Submission> guilty(List<Submission> unread) {
        return in(unread, word -> word == Word.ALONE);
    }

    /** Those of some submissions whose content was being read when the process died, or was suspected before. */
    synchronized List<Submission> suspected(List<Submission> unread) {
        return in(unread, word -> true);
    }

    /** Whether the reading that broke off last told more than was known before it. */
    public synchronized boolean tells(List<Submission> unread) {
        return !in(unread, word -> word != Word.SUSPECTED).isEmpty();
    }

    private List<Submission> in(List<Submission> unread, Predicate<Word> words) {
        Set<String> contents = entries().stream()
                .filter(entry -> words.test(entry.word))
                .map(Entry::sha256)
                .collect(Collectors.toSet());
        return contents.isEmpty()
                ? List.of()
                : unread.stream().filter(one -> contents.contains(one.sha256())).toList();
    }

    /** Begins anew; what is suspected stays so until it is read. */
    synchronized void begin(List<Submission> suspects) {
        closeChannel();
        suspected.clear();
        suspects.forEach(one -> suspected.add(one.sha256()));
        try {
            writeSuspects();
            PrivateFiles.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            complain(e);
        }
        isReading = true;
    }

    /** A content is about to be read. */
    synchronized void reads(Submission submission) {
        Word word = suspected.contains(submission.sha256()) ? Word.ALONE : Word.READING;
        try {
            if (channel != null) {
                channel.write(ByteBuffer.wrap(
                        new Entry(word, submission.sha256()).line().getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    /** The reading broke off for a reason that no content gave: what it tells is forgotten. */
    public synchronized void forget() {
        closeChannel();
        isReading = false;
        try {
            writeSuspects();
        } catch (IOException e) {
            complain(e);
        }
    }

    @Override
    public synchronized @Nullable ExitStatus afterStep(StepExecution step) {
        isReading = false;
        if (step.getStatus() == BatchStatus.COMPLETED) {
            suspected.clear();
            forget();
        }
        return null;
    }

    /** Closing it in the middle of the reading means that somebody stops the program. */
    @Override
    public synchronized void close() {
        if (isReading) {
            forget();
        }
        closeChannel();
    }

    private void writeSuspects() throws IOException {
        if (suspected.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        PrivateFiles.createFile(temporary);
        Files.writeString(
                temporary,
                suspected.stream()
                        .sorted()
                        .map(one -> new Entry(Word.SUSPECTED, one).line())
                        .collect(Collectors.joining()));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The last line may have been cut off. */
    private Collection<Entry> entries() {
        Set<Entry> entries = new LinkedHashSet<>();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.US_ASCII) : List.of();
            for (String line : lines) {
                Entry entry = Entry.of(line);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            complain(e);
        }
        return new ArrayList<>(entries);
    }

    private void closeChannel() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            complain(e);
        }
        channel = null;
    }

    /** Without it a run goes on as well. */
    private void complain(IOException e) {
        LOG.warn("Cannot write down what is being read in {}: {}", file, e.toString());
    }
}
