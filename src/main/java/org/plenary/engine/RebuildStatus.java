package org.plenary.engine;

import java.time.Instant;

/** Where the rebuild of this process stands. */
public sealed interface RebuildStatus {

    /** None was started since the program began. */
    record Idle() implements RebuildStatus {}

    record Running(Instant started, RebuildProgress progress) implements RebuildStatus {}

    record Finished(Instant started, Instant finished, RebuildReport report) implements RebuildStatus {}

    /** @param message for people */
    record Failed(Instant started, Instant finished, String message) implements RebuildStatus {}
}
