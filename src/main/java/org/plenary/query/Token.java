package org.plenary.query;

/** A piece of a query; offsets are into {@link TypedText#text()}. */
sealed interface Token {
    int start();

    int end();

    record Open(int start, int end) implements Token {}

    record Close(int start, int end) implements Token {}

    /** Stands between two clauses, or before one. */
    sealed interface Operator extends Token {
        /** As it is shown in warnings. */
        String written();
    }

    record And(String written, int start, int end) implements Operator {}

    record Or(String written, int start, int end) implements Operator {}

    record Not(String written, int start, int end) implements Operator {}

    /** Asks both its sides to stand close to each other. */
    sealed interface Closeness extends Operator {}

    record Near(String written, int distance, int start, int end) implements Closeness {}

    record SameSentence(String written, int start, int end) implements Closeness {}

    /** A field's name and colon, with its value or brackets directly behind. */
    record FieldName(Field field, String written, int start, int end) implements Token {}

    /** {@code *:*}. */
    record All(int start, int end) implements Token {}

    /**
     * A word or pattern, or a time inside a field of time.
     *
     * @param text without the punctuation around it and without boosts, {@code *} and {@code ~} kept
     * @param exact whether {@code =} stood before it
     * @param run all characters up to the next space, quote or bracket
     */
    record Word(String text, boolean exact, String run, int start, int end) implements Token {}

    /** What stood in quotes, with single spaces; may be empty. */
    record Quoted(String text, int slop, int start, int end) implements Token {}
}
