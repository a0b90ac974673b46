package org.plenary.index;

/**
 * The world is broken in one of the ways that are known; anything else thrown is a bug.
 *
 * <p>Messages are for people: short, lower case, no full stop, naming the thing at fault.
 */
public abstract sealed class SearchFailure extends RuntimeException {

    private SearchFailure(String message) {
        super(message);
    }

    private SearchFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no published state to answer from yet. */
    public static final class NotReady extends SearchFailure {
        public NotReady() {
            super("the index is being built for the first time");
        }
    }

    /** Another build is running. */
    public static final class Busy extends SearchFailure {
        public Busy() {
            super("another rebuild is running");
        }
    }

    /** A cursor continues from a state of the index that is no longer kept. */
    public static final class CursorExpired extends SearchFailure {
        public CursorExpired(String version) {
            super("the index version " + version + " that this cursor walks is gone; start again without a cursor");
        }
    }

    /** Time ran out where a part of the answer is of no use. */
    public static final class CutShort extends SearchFailure {
        public CutShort() {
            super("looking for all hits took too long");
        }
    }

    /** The files of the index cannot be read or written. */
    public static final class IndexUnusable extends SearchFailure {
        public IndexUnusable(String message) {
            super(message);
        }

        public IndexUnusable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The corpus folder cannot be read. */
    public static final class CorpusUnreadable extends SearchFailure {
        public CorpusUnreadable(String message) {
            super(message);
        }

        public CorpusUnreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The corpus folder cannot be written to; what it holds stays as it was. */
    public static final class CorpusUnwritable extends SearchFailure {
        public CorpusUnwritable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
