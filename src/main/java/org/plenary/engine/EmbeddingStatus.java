package org.plenary.engine;

import java.time.Duration;
import java.util.Optional;

/** How far the passages are that will be found by meaning too. */
public sealed interface EmbeddingStatus {

    /** No model came with the program; everything is found by its words. */
    record Unavailable() implements EmbeddingStatus {}

    /** Nothing is awaited, or the work has not begun. */
    record Idle() implements EmbeddingStatus {}

    /**
     * Vectors are being made.
     *
     * @param done passages since it began
     * @param inAll passages that were awaited then
     */
    record Running(int done, int inAll, Duration elapsed) implements EmbeddingStatus {

        /** Passages a second so far, 0 at the very start. */
        public double rate() {
            double seconds = elapsed.toNanos() / 1e9;
            return seconds <= 0 ? 0 : done / seconds;
        }

        /** How long the rest will take at the pace so far; empty before the first is done. */
        public Optional<Duration> timeLeft() {
            return done == 0
                    ? Optional.empty()
                    : Optional.of(elapsed.dividedBy(done).multipliedBy(Math.max(0, inAll - done)));
        }
    }

    /** @param message for people */
    record Failed(String message) implements EmbeddingStatus {}
}
