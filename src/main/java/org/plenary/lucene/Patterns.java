package org.plenary.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Wildcards as Lucene runs them. */
final class Patterns {
    /**
     * Steps to spend on making the machine that recognises a pattern. Ten times what five wildcards among 250 letters were seen
     * to need; Lucene's own limit refuses a leading wildcard before some hundred equal letters.
     */
    private static final int MOST_WORK = 1_000_000;

    private Patterns() {}

    /** Terms of the shape; none when the pattern is too complex, which no pattern within the limits of the language is. */
    static Query query(String field, String pattern) {
        try {
            return wildcards(field, pattern);
        } catch (TooComplexToDeterminizeException _) {
            return new MatchNoDocsQuery("the pattern is too complex");
        }
    }

    /** {@code *} and {@code ?} alone mean something; Lucene's escape character is a character. */
    static MultiTermQuery wildcards(String field, String pattern) {
        Term term = new Term(field, pattern.replace("\\", "\\\\"));
        return new WildcardQuery(term, MOST_WORK, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
