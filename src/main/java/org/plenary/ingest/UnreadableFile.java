package org.plenary.ingest;

/**
 * Ends the reading of one file, or of one line of a file that holds many documents, from wherever it stands; the message is
 * the reason for the person who put the file there. It never leaves the package: {@link DocumentFile} and
 * {@link JsonLinesFile} turn it into {@link ReadOutcome.Skipped}.
 */
final class UnreadableFile extends Exception {
    UnreadableFile(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
