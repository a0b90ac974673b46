package org.plenary.document;

import java.util.Locale;
import java.util.Optional;

/** Whether the collection holds a document's own words or an account of them. */
public enum Form {
    FULL_TEXT("full text"),
    DIGEST("digest");

    private final String written;

    Form(String written) {
        this.written = written;
    }

    /** As it stands in metadata, facets and answers. */
    public String written() {
        return written;
    }

    public static Optional<Form> parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (Form form : values()) {
            if (form.written.equals(wanted)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
