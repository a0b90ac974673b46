package org.plenary.query;

import java.util.List;

/**
 * A reading of what was typed.
 *
 * @param raw the text as typed, cut to {@link QueryLimits#MAX_LENGTH}
 * @param query what it was read as
 * @param interpreted the same in words of the query language with all operators and brackets written out
 * @param warnings what was repaired or left out, in order of position
 * @param words the plain words among it, for suggestions of spelling
 * @param clauses what is asked for all at once, in order; empty where that is one thing, or where there are alternatives
 */
public record Parsed(
        String raw,
        Query query,
        String interpreted,
        List<Warning> warnings,
        List<TypedWord> words,
        List<TypedClause> clauses) {
    public Parsed {
        warnings = List.copyOf(warnings);
        words = List.copyOf(words);
        clauses = List.copyOf(clauses);
    }

    /** The raw text without one of its clauses and the operator that joins it to the others. */
    public String without(TypedClause clause) {
        int number = clauses.indexOf(clause);
        int from = number == 0 ? clause.start() : clauses.get(number - 1).end();
        int to = number == 0 ? clauses.get(1).start() : clause.end();
        return (raw.substring(0, from) + raw.substring(to)).strip();
    }

    /**
     * Something the reader of the query did otherwise than typed.
     *
     * @param message for people: short, lower case, no full stop
     * @param start offset into the raw text
     * @param end offset behind the last character concerned
     */
    public record Warning(String message, int start, int end) {}

    /** A plain word and where it stands in the raw text. */
    public record TypedWord(String text, int start, int end) {}

    /** Where a word, a phrase, a field with its value, or what else is asked for beside others stands in the raw text. */
    public record TypedClause(int start, int end) {}
}
