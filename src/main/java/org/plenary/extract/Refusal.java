package org.plenary.extract;

/** Ends the reading of a file that cannot be read, with the reason for people. */
final class Refusal extends Exception {
    Refusal(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
