package org.plenary.index;

import java.util.List;
import org.plenary.document.DocumentId;

/**
 * What a state holds of one file of the corpus, so that a later one can begin from it.
 *
 * @param file path below the corpus folder, with {@code /} between names
 * @param digest of its content and of the metadata beside it
 * @param contested whether what came of it depends on other files too, so that it is read again whatever its digest
 * @param documents what was taken from it, in its order
 * @param skipped why parts of it or all of it were left out; the first of it when it is much
 * @param skippedInAll how much that is, {@code skipped} included
 */
public record SourceRecord(
        String file,
        String digest,
        boolean contested,
        List<HeldDocument> documents,
        List<String> skipped,
        int skippedInAll) {
    public SourceRecord {
        documents = List.copyOf(documents);
        skipped = List.copyOf(skipped);
    }

    /** @param text digest of its paragraphs: equal when two documents say the same in the same paragraphs */
    public record HeldDocument(DocumentId id, String text) {}
}
