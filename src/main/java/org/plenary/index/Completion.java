package org.plenary.index;

import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;

/** What a text that is being typed may become. */
public sealed interface Completion {

    /** The whole new text; of a title, the title alone. */
    String text();

    /**
     * The text with its last word completed, or with words put behind it.
     *
     * @param passages how many have all of its words
     */
    record Term(String text, long passages) implements Completion {}

    /** A document whose title has words that begin like those typed. */
    record Title(DocumentId document, Metadata metadata) implements Completion {
        @Override
        public String text() {
            return metadata.title();
        }
    }

    /** The text with a document's official number in place of its beginning. */
    record Symbol(String text, DocumentId document, Metadata metadata) implements Completion {}

    /**
     * The text with a name of the field in place of its end.
     *
     * @param meaning what the name stands for, as an acronym does; null when it is the full name
     */
    record Name(String text, @Nullable String meaning) implements Completion {}
}
