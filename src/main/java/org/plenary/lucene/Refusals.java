package org.plenary.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The generations that could not be opened, each with the time when it is to be tried again: what is amiss may pass, as when the
 * machine has no file handles left. The pause doubles from one second to a minute. One thread at a time uses it.
 */
final class Refusals {
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(1);

    private final Map<String, Refusal> refused = new HashMap<>();

    private record Refusal(long at, long pause) {
        private boolean isOver() {
            return System.nanoTime() - at > pause;
        }
    }

    boolean isToBeTried(String generation) {
        Refusal refusal = refused.get(generation);
        return refusal == null || refusal.isOver();
    }

    /** Returns whether it is the first time. */
    boolean add(String generation) {
        Refusal earlier = refused.get(generation);
        long pause = earlier == null ? FIRST_PAUSE : Math.min(2 * earlier.pause(), LONGEST_PAUSE);
        refused.put(generation, new Refusal(System.nanoTime(), pause));
        return earlier == null;
    }

    void remove(String generation) {
        refused.remove(generation);
    }
}
