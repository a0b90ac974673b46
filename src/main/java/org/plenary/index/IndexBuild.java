package org.plenary.index;

import java.util.List;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;

/**
 * A state of the index in the making: nobody sees it until it is published, and closing it unpublished leaves no trace.
 *
 * <p>{@link #replace} and {@link #remove} may be called by several threads at once, for different documents; everything else
 * comes before or after them.
 */
public interface IndexBuild extends AutoCloseable {

    /**
     * Puts the document in place of whatever had its id. Without passages nothing of it is held.
     *
     * @param passages all of its passages in reading order
     */
    void replace(DocumentId id, Metadata metadata, List<EmbeddedPassage> passages);

    /** The same for passages that are found by their words alone. */
    default void replace(Document document, List<Passage> passages) {
        List<EmbeddedPassage> all = passages.stream()
                .map(passage -> new EmbeddedPassage(passage, new Meaning.Unknown()))
                .toList();
        replace(document.id(), document.metadata(), all);
    }

    void remove(DocumentId id);

    /**
     * Verifies what was built and makes it the live state in one step. After it only {@link #close()} may be called.
     *
     * @param provenance what it was built from, told back by {@link IndexState.Ready}
     * @param sources the same file by file, told back by {@link SearchIndex#sources}
     */
    IndexState.Ready publish(Provenance provenance, List<SourceRecord> sources);

    /** The same where no later state will begin from its files. */
    default IndexState.Ready publish(Provenance provenance) {
        return publish(provenance, List.of());
    }

    /** Discards what was not published and lets the next build begin. */
    @Override
    void close();
}
