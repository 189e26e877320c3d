package cn.canbao.job;

import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import cn.canbao.staging.DatabaseFailures;
import cn.canbao.staging.IntegrityException;
import cn.canbao.text.PlainLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Says in one sentence what failed and what to do about it. */
public record FailureSentence(Throwable failure) {

    private static final List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk full", "file too large");
    private static final List<String> CLOSED_TO_WRITING =
            List.of("read-only file system", "permission denied", "operation not permitted", "is read only");

    /** Why it failed, and what to do. */
    Message reason() {
        if (isOfMemory()) {
            return Message.of("memory-full")
                    .with("megabytes", Runtime.getRuntime().maxMemory() / (1 << 20));
        }
        if (mentions(FULL)) {
            return Message.of("disk-full").with("place", place());
        }
        if (mentions(CLOSED_TO_WRITING)
                || chain().stream()
                        .anyMatch(one ->
                                one instanceof AccessDeniedException || one instanceof ReadOnlyFileSystemException)) {
            return Message.of("disk-closed").with("place", place());
        }
        Throwable root = root();
        if (root instanceof LocalizedFailure localizedFailure) {
            return localizedFailure.told();
        }
        return root instanceof IntegrityException
                ? Message.of("figures-differ").with("detail", PlainLine.of(message(root)))
                : Message.plain(PlainLine.of(message(root)));
    }

    /** Whether it comes from the machine, not from what the files hold. */
    boolean isOfTheMachine() {
        return chain().stream()
                        .anyMatch(one -> (one instanceof VirtualMachineError && !(one instanceof StackOverflowError))
                                || one instanceof AccessDeniedException
                                || one instanceof ReadOnlyFileSystemException)
                || mentions(FULL)
                || mentions(CLOSED_TO_WRITING);
    }

    /**
     * Whether it comes from what the files hold, so that it comes again as often as the same is done: a value that the database refuses,
     * figures that do not add up, a fault of the program. What disks and databases fail with is none of that.
     */
    public boolean isOfContent() {
        return !isOfTheMachine() && chain().stream().noneMatch(FailureSentence::isOfAResource);
    }

    private static boolean isOfAResource(Throwable one) {
        return one instanceof IOException
                || one instanceof UncheckedIOException
                || one instanceof TransactionException
                || one instanceof TransientDataAccessException
                || one instanceof NonTransientDataAccessResourceException
                || DatabaseFailures.isOfConnection(one)
                || one.getClass().getName().startsWith("org.h2.mvstore.");
    }

    /** Whether there was not enough memory. */
    boolean isOfMemory() {
        return chain().stream().anyMatch(OutOfMemoryError.class::isInstance);
    }

    /** The innermost failure, or the first that is about figures. */
    Throwable root() {
        List<Throwable> chain = chain();
        return chain.stream()
                .filter(IntegrityException.class::isInstance)
                .findFirst()
                .orElse(chain.get(chain.size() - 1));
    }

    /** The outermost message of ours names the file; where there is none, it was the database. */
    private Message place() {
        return chain().stream()
                .map(FailureSentence::message)
                .filter(message -> message.startsWith("Cannot write ") || message.startsWith("Cannot move "))
                .findFirst()
                .map(message -> Message.plain(PlainLine.of(message)))
                .orElseGet(() -> chain().stream()
                                .anyMatch(one -> one.getClass().getName().startsWith("org.h2."))
                        ? Message.of("database-in-data-folder").with("detail", PlainLine.of(message(root())))
                        : Message.plain(PlainLine.of(message(root()))));
    }

    /** Only what disks and databases say: a value that a database refuses stands in its message too. */
    private boolean mentions(List<String> words) {
        if (chain().stream().anyMatch(DataIntegrityViolationException.class::isInstance)) {
            return false;
        }
        return chain().stream()
                .filter(one -> isOfAResource(one) || DatabaseFailures.isOfDatabase(one))
                .map(one -> message(one).toLowerCase(Locale.ROOT))
                .anyMatch(message -> words.stream().anyMatch(message::contains));
    }

    private List<Throwable> chain() {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable at = failure; at != null && !chain.contains(at); at = at.getCause()) {
            chain.add(at);
        }
        return chain;
    }

    /** Java says of some failures only which file it was. */
    private static String message(Throwable failure) {
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return file.getClass().getSimpleName() + ", " + file.getMessage();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
