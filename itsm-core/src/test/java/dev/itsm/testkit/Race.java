package dev.itsm.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;

/** Starts threads at one moment. */
final class Race {
    private Race() {}

    /** Returns for how many of the numbers from 0 the run, each in a thread of its own, answered true. */
    static int count(int threads, IntPredicate run) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                runs.add(() -> {
                    start.await();
                    return run.test(number);
                });
            }
            int count = 0;
            for (Future<Boolean> done : pool.invokeAll(runs)) {
                count += done.get() ? 1 : 0;
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted.", e);
        } catch (ExecutionException e) {
            throw new AssertionError("A racing thread failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
