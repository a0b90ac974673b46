package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.util.BytesRef;

/** The words of the collection that the patterns of one question stand for, where places in the text are asked for. */
final class TermExpansion {
    /** A pattern that stands for more is read as the first so many in order of their letters. */
    static final int MOST_TERMS = 200;
    /** For all patterns of a question together. */
    private static final int MOST_TERMS_IN_ALL = 1_000;

    private final IndexReader reader;
    private int left = MOST_TERMS_IN_ALL;

    TermExpansion(IndexReader reader) {
        this.reader = reader;
    }

    IntervalsSource anyOf(String field, MultiTermQuery pattern) {
        List<IntervalsSource> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                TermsEnum matching = pattern.getTermsEnum(terms);
                for (BytesRef term = matching.next();
                        term != null && words.size() < Math.min(MOST_TERMS, left);
                        term = matching.next()) {
                    if (!term.utf8ToString().equals(SentenceFilter.MARKER)) {
                        words.add(Intervals.term(BytesRef.deepCopyOf(term)));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        left -= words.size();
        return words.isEmpty() ? Intervals.noIntervals("no word fits " + pattern) : Intervals.or(false, words);
    }
}
