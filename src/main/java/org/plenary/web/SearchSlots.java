package org.plenary.web;

import io.javalin.http.Handler;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests use the index at once.
 *
 * <p>Requests run on virtual threads, of which there is no end; without a bound a rush of searches would slow every one of them
 * down instead of turning some away at once.
 */
final class SearchSlots {
    private static final int WAITING_PER_SLOT = 4;

    private final Semaphore slots;
    private final int mostWaiting;
    private final Duration wait;
    private final Problems problems;

    /** @param wait for a slot, after which a request is turned away */
    SearchSlots(int count, Duration wait, Problems problems) {
        this.slots = new Semaphore(count, true);
        this.mostWaiting = count * WAITING_PER_SLOT;
        this.wait = wait;
        this.problems = problems;
    }

    Handler limited(Handler route) {
        return context -> {
            if (!entered()) {
                problems.answer(context, Problem.overloaded(context.path()));
                return;
            }
            try {
                route.handle(context);
            } finally {
                slots.release();
            }
        };
    }

    private boolean entered() throws InterruptedException {
        if (slots.getQueueLength() >= mostWaiting) {
            return false;
        }
        return slots.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
