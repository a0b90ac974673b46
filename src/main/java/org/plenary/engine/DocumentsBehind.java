package org.plenary.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does work on documents behind whoever gives it, in any order, and no more of it at once than lies well in memory. */
final class DocumentsBehind implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;

    private final int threads;
    private final ExecutorService workers;
    private final Semaphore places;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** @param threads 0 to do all at once where it is given */
    DocumentsBehind(int threads) {
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(
                Math.max(1, threads),
                Thread.ofPlatform().name("indexing-", 0).daemon().factory());
        this.places = new Semaphore(Math.max(1, threads * WAITING_PER_THREAD));
    }

    /** Throws what earlier work threw. */
    void run(Runnable work) {
        if (threads == 0) {
            work.run();
            return;
        }
        acquire(1);
        rethrow();
        workers.execute(() -> {
            try {
                if (failure.get() == null) {
                    work.run();
                }
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                places.release();
            }
        });
    }

    /** Waits for all that was given; throws what any of it threw. */
    void finish() {
        int all = Math.max(1, threads * WAITING_PER_THREAD);
        acquire(all);
        places.release(all);
        rethrow();
    }

    private void acquire(int wanted) {
        try {
            places.acquire(wanted);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /** What was not begun is dropped; returns when nothing runs any more. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
