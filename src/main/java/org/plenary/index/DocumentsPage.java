package org.plenary.index;

import java.util.List;

/**
 * A piece of the list of all documents.
 *
 * @param index the state it comes from
 * @param more whether there are documents behind it
 */
public record DocumentsPage(IndexState.Ready index, List<DocumentSummary> documents, boolean more) {
    public DocumentsPage {
        documents = List.copyOf(documents);
    }
}
