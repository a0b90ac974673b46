package org.plenary.engine;

import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;

/**
 * That a paragraph names another document, or a paragraph of it.
 *
 * @param start of the name, as a UTF-16 offset into the text of the paragraph
 * @param passage the paragraph named; null for the document as a whole, or one whose paragraph the collection does not have
 */
public record Reference(
        int start, int end, DocumentId document, @Nullable PassageId passage) {}
