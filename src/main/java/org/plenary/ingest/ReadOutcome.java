package org.plenary.ingest;

import java.util.List;
import org.plenary.document.Document;

/** What came of reading a file, or of one line of a file that holds a document a line. */
public sealed interface ReadOutcome {

    /** The line it came of, from 1; 0 for the whole file. */
    int line();

    /** The message with the line before it, where there is one. */
    default String placed(String message) {
        return line() == 0 ? message : "line " + line() + ": " + message;
    }

    /**
     * A document.
     *
     * @param remarks what was amiss in it and how it was read all the same, a sentence each
     */
    record Read(int line, Document document, List<String> remarks) implements ReadOutcome {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** Nothing, and why. */
    record Skipped(int line, String reason) implements ReadOutcome {}
}
