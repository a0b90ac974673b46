package org.plenary.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.plenary.ingest.CorpusStore;

/**
 * A file that somebody gives to the corpus.
 *
 * @param name as they call it
 * @param content read once
 * @param metadata what they say of it, as a file of metadata has it; empty for nothing
 * @param replacing whether it takes the place of documents that have its ids
 */
public record Incoming(String name, InputStream content, byte[] metadata, boolean replacing) {

    /** @param metadata by the keys of the corpus' metadata */
    public static Incoming of(String name, InputStream content, Map<String, List<String>> metadata, boolean replacing) {
        return new Incoming(name, content, CorpusStore.metadata(metadata), replacing);
    }
}
