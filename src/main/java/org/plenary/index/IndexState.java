package org.plenary.index;

import java.time.Instant;

/** What the index holds now. */
public sealed interface IndexState {

    /** Nothing was ever published, or nothing usable is left. */
    record Empty() implements IndexState {}

    /**
     * A published state.
     *
     * @param version names this state: different after every publish
     * @param built when it was published
     * @param awaitingMeaning how many of the passages will be found by meaning later
     */
    record Ready(String version, Instant built, int documents, int passages, int awaitingMeaning, Provenance provenance)
            implements IndexState {}
}
