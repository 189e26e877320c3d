package cn.canbao.job;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads on a thread of its own while what was read before is written; never further ahead than a few handfuls. */
final class ReadAhead implements AutoCloseable {

    private static final int HANDFULS = 4;

    private final BlockingQueue<Handed> ahead = new ArrayBlockingQueue<>(HANDFULS);
    private final SubmissionItems items;
    private final Thread thread;
    private boolean ended;

    /** An item, null at the end, or what its reading failed with. */
    private record Handed(
            @Nullable SubmissionItem item, @Nullable Throwable failure) {}

    /** Begins to read; the items are closed with it. */
    ReadAhead(SubmissionItems items) {
        this.items = items;
        thread = new Thread(this::readAll, Thread.currentThread().getName() + "-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next item, waited for; null at the end. Fails with what its reading failed with. */
    @Nullable
    SubmissionItem next() {
        if (ended) {
            return null;
        }
        Handed handed = take();
        ended = handed.item == null;
        if (handed.failure instanceof Error error) {
            throw error;
        }
        if (handed.failure instanceof RuntimeException failure) {
            throw failure;
        }
        return handed.item;
    }

    /** Stops reading. */
    @Override
    public void close() {
        thread.interrupt();
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        items.close();
    }

    private Handed take() {
        try {
            return ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot read on: the run is being stopped", e);
        }
    }

    private void readAll() {
        try {
            SubmissionItem item;
            do {
                item = read();
            } while (item != null);
        } catch (InterruptedException e) {
            // nobody wants more
        }
    }

    private @Nullable SubmissionItem read() throws InterruptedException {
        try {
            SubmissionItem item = items.next();
            ahead.put(new Handed(item, null));
            return item;
        } catch (RuntimeException | Error e) {
            ahead.put(new Handed(null, e));
            return null;
        }
    }
}
