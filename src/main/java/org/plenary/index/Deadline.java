package org.plenary.index;

import java.time.Duration;

/**
 * The moment by which a request must have its answer, shared by everything done for it. Measured on the monotonic clock, so
 * setting the wall clock moves nothing.
 */
public final class Deadline {
    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** For work that nobody waits for, and tests. */
    public static Deadline none() {
        return in(Duration.ofDays(365));
    }

    /** Zero or less when it has passed. */
    public Duration left() {
        return Duration.ofNanos(at - System.nanoTime());
    }

    public boolean passed() {
        return System.nanoTime() - at >= 0;
    }
}
