package org.plenary.index;

import java.util.List;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;

/** A document as the index holds it: its metadata and its passages in reading order. */
public record IndexedDocument(DocumentId id, Metadata metadata, List<Passage> passages) {
    public IndexedDocument {
        passages = List.copyOf(passages);
    }
}
