package org.plenary.engine;

import java.util.function.Consumer;

/** Brings the corpus, as it is now, into the index, while searches go on. */
@FunctionalInterface
public interface Rebuild {

    /**
     * Reads the corpus into a new state of the index and publishes it. The answers are the same whatever the scope.
     *
     * @param progress told after every document and every file; what it throws ends the rebuild with nothing published
     * @throws org.plenary.index.SearchFailure.Busy when another build runs, in this process or another
     * @throws org.plenary.index.SearchFailure.CorpusUnreadable when the folder cannot be read
     */
    RebuildReport run(RebuildScope scope, Consumer<RebuildProgress> progress);

    /** Whether the live state stays until somebody asks for another, so that changes of the corpus wait. */
    default boolean isHeld() {
        return false;
    }

    /**
     * Whether the live state is known to hold the corpus as it is now.
     *
     * @throws org.plenary.index.SearchFailure.CorpusUnreadable when the folder cannot be read
     */
    default boolean isUpToDate() {
        return false;
    }

    /** Reads all of it. */
    default RebuildReport run(Consumer<RebuildProgress> progress) {
        return run(new RebuildScope.Whole(), progress);
    }
}
