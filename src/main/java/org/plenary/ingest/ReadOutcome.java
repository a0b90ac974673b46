package org.plenary.ingest;

import java.util.List;
import org.plenary.document.Document;

/** What came of reading one file. */
public sealed interface ReadOutcome {
    /**
     * The file is a document.
     *
     * @param remarks what was amiss in it and how it was read all the same, a sentence each
     */
    record Read(Document document, List<String> remarks) implements ReadOutcome {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** The file is not read, and why. */
    record Skipped(String reason) implements ReadOutcome {}
}
