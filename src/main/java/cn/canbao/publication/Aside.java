package cn.canbao.publication;

import org.jspecify.annotations.Nullable;

/** Work on a thread of its own, beside what its owner does. Whoever has closed it can be sure that nothing of it goes on. */
final class Aside implements AutoCloseable {

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private Aside(String name, Runnable work) {
        thread = new Thread(() -> attempt(work), name);
    }

    /** Begins with it. */
    static Aside begin(String name, Runnable work) {
        Aside aside = new Aside(name, work);
        aside.thread.start();
        return aside;
    }

    /** Waits for its end and fails with what it failed with, once. */
    void finish() {
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

    /** As {@link #finish}: what was not told there is told here, or beside what its owner failed with. */
    @Override
    public void close() {
        finish();
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
