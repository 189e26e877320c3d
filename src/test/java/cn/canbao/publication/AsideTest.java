package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Work on a thread of its own. */
class AsideTest {

    @Test
    void worksBesideItsOwner() {
        var isDone = new AtomicBoolean();
        var owner = Thread.currentThread();
        var worker = new Thread[1];

        try (var aside = Aside.begin("aside", () -> {
            worker[0] = Thread.currentThread();
            isDone.set(true);
        })) {
            aside.finish();
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
    void goesOnOnlyUntilItIsClosedAndKeepsTheFailureOfItsOwner() {
        var begun = new CountDownLatch(1);
        var isDone = new AtomicBoolean();

        assertThatThrownBy(() -> {
                    try (var aside = Aside.begin("aside", () -> {
                        awaitQuietly(begun);
                        isDone.set(true);
                        throw new IllegalStateException("Cannot list: no room");
                    })) {
                        begun.countDown();
                        throw new IllegalArgumentException("Cannot write: no figures, beside " + aside);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot write: no figures");

        assertThat(isDone).isTrue();
    }

    @Test
    void waitsAlsoWhenItsOwnerIsInterruptedAndTellsSo() {
        var begun = new CountDownLatch(1);
        var isDone = new AtomicBoolean();

        var aside = Aside.begin("aside", () -> {
            awaitQuietly(begun);
            isDone.set(true);
        });
        Thread.currentThread().interrupt();
        begun.countDown();
        aside.close();

        assertThat(isDone).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void finish(Throwable failure) {
        try (var aside = Aside.begin("aside", () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        })) {
            aside.finish();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Cannot wait: interrupted", e);
        }
    }
}
