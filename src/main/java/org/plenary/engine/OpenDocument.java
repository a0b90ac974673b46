package org.plenary.engine;

import java.util.List;
import java.util.Map;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchResponse.Highlight;

/**
 * A document opened for reading.
 *
 * @param lit what matched, by passage label; a passage that matched by its headings or title alone has an empty list
 */
public record OpenDocument(IndexedDocument document, Map<String, List<Highlight>> lit) {
    public OpenDocument {
        lit = Map.copyOf(lit);
    }
}
