package org.plenary.index;

import org.plenary.embed.Embedding;

/** What an index is told of the meaning of a passage. */
public sealed interface Meaning {

    record Known(Embedding embedding) implements Meaning {}

    /** It will be told later: {@link SearchIndex#awaitingMeaning} names the document until then. */
    record Awaited() implements Meaning {}

    /** No model reads the language; the passage is found by its words alone. */
    record Unknown() implements Meaning {}
}
