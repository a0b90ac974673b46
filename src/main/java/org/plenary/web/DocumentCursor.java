package org.plenary.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.plenary.document.DocumentId;

/** Where a program goes on in the list of documents: behind an id, in whatever state is live then. */
final class DocumentCursor {
    private DocumentCursor() {}

    static String written(DocumentId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<DocumentId> read(String text) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return DocumentId.isValid(id) ? Optional.of(new DocumentId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
