package org.plenary.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A file that somebody gives to the corpus.
 *
 * @param name as they call it
 * @param content read once
 * @param metadata what they say of it, by the keys of the corpus' metadata; empty for nothing
 * @param replacing whether it takes the place of documents that have its ids
 */
public record Incoming(String name, InputStream content, Map<String, List<String>> metadata, boolean replacing) {
    public Incoming {
        metadata = Map.copyOf(metadata);
    }
}
