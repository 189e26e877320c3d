package cn.canbao.publication.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work on a thread of its own. */
class BackgroundTaskTest {

    @Test
    void worksBesideItsOwner() {
        var isDone = new AtomicBoolean();
        var owner = Thread.currentThread();
        var worker = new Thread[1];

        try (var task = BackgroundTask.begin("aside", () -> {
            worker[0] = Thread.currentThread();
            isDone.set(true);
        })) {
            task.join();
        }

        assertThat(isDone).isTrue();
        assertThat(worker[0]).isNotSameAs(owner);
        assertThat(worker[0].getName()).isEqualTo("aside");
    }

    @Test
    void failsWithWhatTheWorkFailedWith() {
        var failure = new IllegalStateException("Cannot list: no room");
        var error = new OutOfMemoryError("heap");

        assertThatThrownBy(() -> finish(failure)).isSameAs(failure);
        assertThatThrownBy(() -> finish(error)).isSameAs(error);
    }

    @Test
    void failsAlsoWhenTheWorkThrowsWhatItDoesNotDeclare() {
        var failure = new IOException("no room");

        assertThatThrownBy(() -> BackgroundTask.begin("lists", () -> throwAnyway(failure))
                        .join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot finish lists: java.io.IOException: no room")
                .hasCause(failure);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwAnyway(Exception failure) throws E {
        throw (E) failure;
    }

    @Test
    void tellsAFailureOnceAndBesideThatOfItsOwner() {
        var failure = new IllegalStateException("Cannot list: no room");

        assertThatThrownBy(() -> {
                    try (var task = failing(failure)) {
                        throw new IllegalArgumentException("Cannot write: no figures, beside " + task);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasSuppressedException(failure);
        assertThatThrownBy(() -> failing(failure).close()).isSameAs(failure);
    }

    @Test
    void isOverWhenItIsClosedAlsoWhenItsOwnerIsInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var isDone = new AtomicBoolean();
        var task = BackgroundTask.begin("aside", () -> {
            awaitQuietly(begun);
            isDone.set(true);
        });
        var isDoneWhenClosed = new AtomicBoolean();
        var isToldOfInterruption = new AtomicBoolean();
        var owner = new Thread(() -> {
            task.close();
            isDoneWhenClosed.set(isDone.get());
            isToldOfInterruption.set(Thread.currentThread().isInterrupted());
        });

        owner.start();
        awaitWaiting(owner);
        owner.interrupt();
        awaitWaiting(owner);
        begun.countDown();
        owner.join();

        assertThat(isDoneWhenClosed).isTrue();
        assertThat(isToldOfInterruption).isTrue();
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING || thread.isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void finish(Throwable failure) {
        try (var task = failing(failure)) {
            task.join();
        }
    }

    private static BackgroundTask failing(Throwable failure) {
        return BackgroundTask.begin("aside", () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Cannot wait: interrupted", e);
        }
    }
}
