package org.plenary.cite;

import java.util.List;

/**
 * A way to read a text as the name of a document with a place in it.
 *
 * @param name of the document, as written
 * @param labels the labels that the place may have, the likeliest first; never empty
 * @param said whether a word or sign says that the number is a place
 */
public record TypedPinpoint(String name, List<String> labels, boolean said) {
    public TypedPinpoint {
        labels = List.copyOf(labels);
    }
}
