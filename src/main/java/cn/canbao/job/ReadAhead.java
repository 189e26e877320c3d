package cn.canbao.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads on a thread of its own while what was read before is written; never further ahead than two handfuls. */
final class ReadAhead implements AutoCloseable {

    private static final int HANDFULS = 2;

    private final SubmissionItems items;
    private final ExecutorService thread;
    private final Queue<Future<@Nullable SubmissionItem>> ahead = new ArrayDeque<>();

    /** Begins to read; the items are closed with it. */
    ReadAhead(SubmissionItems items) {
        this.items = items;
        String name = Thread.currentThread().getName() + "-ahead";
        thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
        while (ahead.size() < HANDFULS) {
            ahead.add(thread.submit(items::next));
        }
    }

    /** The next item, waited for; null at the end. Fails with what its reading failed with. */
    @Nullable
    SubmissionItem next() {
        SubmissionItem item = taken(ahead.remove());
        ahead.add(thread.submit(items::next));
        return item;
    }

    private static @Nullable SubmissionItem taken(Future<@Nullable SubmissionItem> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot read on: the run is being stopped", e);
        }
    }

    /** Stops reading. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean isInterrupted = false;
        boolean isStopped = false;
        while (!isStopped) {
            try {
                isStopped = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        items.close();
    }
}
