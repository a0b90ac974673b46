package org.plenary.evaluate;

/** What a load is put on. Asked from many threads. */
public interface Target {
    /** How one question ended. */
    sealed interface Ended {
        record Whole() implements Ended {}

        /** Cut short when time ran out. */
        record Partial() implements Ended {}

        /** @param reason for people: short, lower case, no full stop */
        record Failed(String reason) implements Ended {}
    }

    /** Returns when the whole answer is there. */
    Ended ask(String text) throws InterruptedException;
}
