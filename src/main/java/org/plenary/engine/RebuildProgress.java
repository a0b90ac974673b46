package org.plenary.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a rebuild is.
 *
 * @param share how much of the corpus is read, by bytes: 0 to 1
 * @param documents taken up so far
 * @param passages of these documents
 */
public record RebuildProgress(
        int filesDone, int filesInAll, double share, int documents, int passages, Duration elapsed) {
    /** Before anything is known. */
    public static final RebuildProgress NONE = new RebuildProgress(0, 0, 0, 0, 0, Duration.ZERO);

    /** Passages a second so far, 0 at the very start. */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds <= 0 ? 0 : passages / seconds;
    }

    /** How long the rest will take at the pace so far; empty before anything is read. */
    public Optional<Duration> timeLeft() {
        return share <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) (elapsed.toNanos() / share * (1 - share))));
    }
}
