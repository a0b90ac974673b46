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
 */
public record Parsed(String raw, Query query, String interpreted, List<Warning> warnings, List<TypedWord> words) {
    public Parsed {
        warnings = List.copyOf(warnings);
        words = List.copyOf(words);
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
}
