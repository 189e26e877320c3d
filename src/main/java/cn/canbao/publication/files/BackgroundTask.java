package cn.canbao.publication.files;

import org.jspecify.annotations.Nullable;

/** A task on a thread of its own, joined on close: after that nothing of it is running. */
public final class BackgroundTask implements AutoCloseable {

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private BackgroundTask(String name, Runnable work) {
        thread = new Thread(() -> attempt(work), name);
    }

    /** Begins with it. */
    public static BackgroundTask begin(String name, Runnable work) {
        BackgroundTask task = new BackgroundTask(name, work);
        task.thread.start();
        return task;
    }

    /** Waits for its end and fails with what it failed with, once. */
    public void join() {
        await();
        Throwable met = failure;
        failure = null;
        if (met instanceof Error error) {
            throw error;
        }
        if (met instanceof RuntimeException failed) {
            throw failed;
        }
        if (met != null) {
            throw new IllegalStateException("Cannot finish " + thread.getName() + ": " + met, met);
        }
    }

    /** As {@link #join}: a failure that was not thrown there is thrown here, or added to the one that the owner failed with. */
    @Override
    public void close() {
        join();
    }

    private void await() {
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
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            // whatever it is: what goes on behind it must not begin
            failure = e;
        }
    }
}
