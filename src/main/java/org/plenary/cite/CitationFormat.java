package org.plenary.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form in which a document or one of its paragraphs is cited: {@link WrittenFormat} gives text, {@link CslFormat} a value that
 * the edges write as JSON.
 */
public sealed interface CitationFormat permits WrittenFormat, CslFormat {

    /** How programs name it: {@code un}, {@code bibtex}. */
    String id();

    /** How people name it. */
    String label();

    /** With the charset where it is text. */
    String mediaType();

    /** Of a file that holds it, without the dot. */
    String extension();

    /** All of them, those in plain text first. */
    static List<CitationFormat> all() {
        List<CitationFormat> all = new ArrayList<>(List.of(WrittenFormat.values()));
        all.addAll(List.of(CslFormat.values()));
        return List.copyOf(all);
    }

    /** The one of that id. */
    static Optional<CitationFormat> of(String id) {
        return all().stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
