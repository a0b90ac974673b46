package org.plenary.lucene;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Patterns as Lucene runs them.
 *
 * <p>Lucene makes a machine that recognises a pattern before it looks at any term, and no deadline stops it at that. So a pattern
 * longer than the longest word of the index, or one that takes too much work, is none: nothing matches it. No pattern within
 * the limits of the query language takes too much.
 */
final class Patterns {
    /** Characters; the analysis cuts longer words. */
    private static final int LONGEST = 255;
    /**
     * Steps to spend on one machine, which takes some hundredths of a second. Five wildcards among 250 letters need half of it.
     * Lucene's own limit refuses a leading wildcard before some hundred equal letters.
     */
    private static final int MOST_WORK = 200_000;

    private Patterns() {}

    /** {@code *} and {@code ?} alone mean something; Lucene's escape character is a character. */
    static Optional<MultiTermQuery> wildcards(String field, String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.empty();
        }
        Term term = new Term(field, pattern.replace("\\", "\\\\"));
        try {
            return Optional.of(new WildcardQuery(term, MOST_WORK, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
        } catch (TooComplexToDeterminizeException _) {
            return Optional.empty();
        }
    }

    /**
     * Lucene finds no word that would be changed altogether: of the edits there must be fewer than letters in the shorter word.
     *
     * @param edits 1 or 2
     */
    static Optional<MultiTermQuery> fuzzy(String field, String text, int edits) {
        return text.length() > LONGEST ? Optional.empty() : Optional.of(new FuzzyQuery(new Term(field, text), edits));
    }
}
