package org.plenary.engine;

import java.time.Duration;
import java.util.Optional;

/** How far a rebuild is. */
public record RebuildProgress(int filesDone, int filesInAll, int passages, Duration elapsed) {

    /** Passages a second so far, 0 at the very start. */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds <= 0 ? 0 : passages / seconds;
    }

    /** How long the rest will take at the pace so far; empty before the first file is done. */
    public Optional<Duration> timeLeft() {
        return filesDone == 0
                ? Optional.empty()
                : Optional.of(elapsed.dividedBy(filesDone).multipliedBy(filesInAll - filesDone));
    }
}
