package org.plenary.extract;

import java.util.List;
import java.util.Map;

/** What came of taking a file apart. */
public sealed interface Extraction {

    /**
     * @param metadata what the file says of itself, under the keys of the corpus' metadata ({@code title}, {@code language},
     *     {@code date}, {@code officialUrl}); no key is there without a value
     * @param pieces in reading order
     * @param remarks what was left out, a sentence each
     */
    record Extracted(Map<String, List<String>> metadata, List<Piece> pieces, List<String> remarks)
            implements Extraction {
        public Extracted {
            metadata = Map.copyOf(metadata);
            pieces = List.copyOf(pieces);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param reason for people: short, lower case, no full stop */
    record Refused(String reason) implements Extraction {}
}
