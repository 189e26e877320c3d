package cn.canbao.job.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads on a thread of its own while earlier batches are written; never more than two batches ahead. */
final class ReadAhead implements AutoCloseable {

    private static final int BATCHES_AHEAD = 2;

    private final RowBatches items;
    private final ExecutorService thread;
    private final Queue<Future<@Nullable RowBatch>> ahead = new ArrayDeque<>();

    /** Begins to read; the items are closed with it. */
    ReadAhead(RowBatches items) {
        this.items = items;
        String name = Thread.currentThread().getName() + "-ahead";
        thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
        while (ahead.size() < BATCHES_AHEAD) {
            ahead.add(thread.submit(items::next));
        }
    }

    /** Waits for the next item; null at the end. Rethrows what reading it threw. */
    @Nullable
    RowBatch next() {
        RowBatch item = taken(ahead.remove());
        ahead.add(thread.submit(items::next));
        return item;
    }

    private static @Nullable RowBatch taken(Future<@Nullable RowBatch> read) {
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
