package org.plenary.engine;

import java.util.function.Consumer;

/** Brings the corpus, as it is now, into the index, while searches go on. */
public interface Rebuild {

    /**
     * Reads the whole corpus into a new state of the index and publishes it.
     *
     * @param progress told after every document and every file; what it throws ends the rebuild with nothing published
     * @throws org.plenary.index.SearchFailure.Busy when another build runs, in this process or another
     * @throws org.plenary.index.SearchFailure.CorpusUnreadable when the folder cannot be read
     */
    RebuildReport run(Consumer<RebuildProgress> progress);
}
