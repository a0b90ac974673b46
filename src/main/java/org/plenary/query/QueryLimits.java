package org.plenary.query;

/**
 * What one query may cost. What goes beyond is left out with a warning; nothing is refused.
 *
 * <p>The figures stop every query known to bring down a stock Lucene parser or its searcher while leaving room for what
 * people type: the longest real query seen had a few hundred characters.
 */
public final class QueryLimits {
    /** Characters read of the typed text. */
    public static final int MAX_LENGTH = 2_000;
    /** Brackets inside brackets, and operators inside operators. */
    public static final int MAX_DEPTH = 40;
    /** Words, phrases, patterns and ranges in all. */
    public static final int MAX_CLAUSES = 200;
    /** Words in one phrase. */
    public static final int MAX_PHRASE_WORDS = 100;
    /** Prefixes and wildcards in all. */
    public static final int MAX_PATTERNS = 20;
    /** {@code *} and {@code ?} in one pattern. */
    public static final int MAX_WILDCARDS_IN_PATTERN = 5;
    /** Letters or digits a pattern needs besides its wildcards when it does not begin with one. */
    public static final int MIN_PATTERN_LETTERS = 1;
    /** Letters or digits that a pattern needs when it begins with a wildcard. */
    public static final int MIN_LETTERS_AFTER_LEADING_WILDCARD = 3;
    /** Fuzzy words in all. */
    public static final int MAX_FUZZY = 10;
    /** Positions in slop and {@code NEAR}. */
    public static final int MAX_DISTANCE = 100;
    /** {@code NEAR} and {@code /s} in all. */
    public static final int MAX_NEAR = 20;

    private QueryLimits() {}
}
