package org.plenary.web;

import org.jspecify.annotations.Nullable;
import org.plenary.index.IndexedDocument;

/**
 * Asks whether a document is to be withdrawn.
 *
 * @param address of the document
 * @param message an answer to the form, null when there is none
 */
public record WithdrawPage(
        String title,
        String language,
        String address,
        @Nullable String message) {
    static WithdrawPage of(IndexedDocument document, @Nullable String message) {
        return new WithdrawPage(
                document.metadata().title(),
                document.metadata().language(),
                DocumentAddress.document(document.id()),
                message);
    }
}
