package org.plenary.document;

import java.util.Optional;

/** One paragraph of one document, written {@code document/label}: {@code wuzhen-report-2016/I.4}. */
public record PassageId(DocumentId document, String label) {
    public PassageId {
        if (label.isBlank() || label.length() > 200) {
            throw new IllegalArgumentException("not a label: " + label);
        }
    }

    /** Reads the written form; empty when the text is not one. */
    public static Optional<PassageId> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash > 200 || text.length() - slash > 201) {
            return Optional.empty();
        }
        String document = text.substring(0, slash);
        String label = text.substring(slash + 1);
        if (!DocumentId.isValid(document) || label.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new PassageId(new DocumentId(document), label));
    }

    @Override
    public String toString() {
        return document + "/" + label;
    }
}
