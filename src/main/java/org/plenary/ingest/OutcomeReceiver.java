package org.plenary.ingest;

/** Takes what comes of a file, one outcome after the other, as soon as each is read. */
@FunctionalInterface
public interface OutcomeReceiver {

    /** @param bytesRead how much of the file is read so far, compressed where it is */
    void receive(ReadOutcome outcome, long bytesRead);
}
