package org.plenary.document;

import java.util.Optional;

/** One paragraph of one document, written {@code document/label}: {@code wuzhen-report-2016/I.4}. */
public record PassageId(DocumentId document, String label) {
    /** Characters; those that structure gives have far fewer. */
    private static final int LONGEST_LABEL = 200;

    public PassageId {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("not a label: " + label);
        }
    }

    private static boolean isLabel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LABEL;
    }

    /** Reads the written form; empty when the text is not one. */
    public static Optional<PassageId> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String document = text.substring(0, slash);
        String label = text.substring(slash + 1);
        return DocumentId.isValid(document) && isLabel(label)
                ? Optional.of(new PassageId(new DocumentId(document), label))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return document + "/" + label;
    }
}
