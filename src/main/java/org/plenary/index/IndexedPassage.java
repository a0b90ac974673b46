package org.plenary.index;

import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;

/** A passage together with what is known about its document. */
public record IndexedPassage(Passage passage, Metadata metadata) {
    public DocumentId document() {
        return passage.id().document();
    }
}
