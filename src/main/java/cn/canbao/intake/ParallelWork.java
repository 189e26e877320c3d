package cn.canbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, several at once, because most of the time is spent waiting until the disk has what it was given. */
final class ParallelWork {

    private final int most;

    /** @param most how many at once */
    ParallelWork(int most) {
        this.most = most;
    }

    /**
     * What came out, in the order of what went in.
     *
     * @throws RuntimeException the first that was thrown; what has not begun by then is left undone
     */
    <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> work) {
        ExecutorService threads = Executors.newFixedThreadPool(most);
        try {
            List<Future<R>> begun = new ArrayList<>(things.size());
            for (T thing : things) {
                begun.add(threads.submit(() -> work.apply(thing)));
            }
            List<R> done = new ArrayList<>(begun.size());
            for (Future<R> one : begun) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot go on: the thread was interrupted", e);
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e.getCause());
    }
}
