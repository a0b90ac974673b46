package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the collection that the patterns of one question stand for, where places in the text are asked for.
 *
 * <p>A pattern is looked up once, however often it is asked for, so that what is lit is what matched.
 */
final class TermExpansion {
    /** A pattern that stands for more is read as the first so many in order of their letters. */
    private static final int MOST_TERMS = 200;
    /** For all patterns of a question together. */
    private static final int MOST_TERMS_IN_ALL = 1_000;

    private static final IntervalsSource NOTHING = Intervals.noIntervals("no word fits");

    private final IndexReader reader;
    private final Map<MultiTermQuery, IntervalsSource> known = new HashMap<>();
    private int left = MOST_TERMS_IN_ALL;

    TermExpansion(IndexReader reader) {
        this.reader = reader;
    }

    /** @throws UncheckedIOException when the index cannot be read */
    IntervalsSource anyOf(String field, Optional<MultiTermQuery> pattern) {
        return pattern.isEmpty() ? NOTHING : anyOf(field, pattern.get());
    }

    private IntervalsSource anyOf(String field, MultiTermQuery pattern) {
        IntervalsSource source = known.get(pattern);
        if (source == null) {
            List<IntervalsSource> words = lookUp(field, pattern);
            left -= words.size();
            source = words.isEmpty() ? NOTHING : Intervals.or(false, words);
            known.put(pattern, source);
        }
        return source;
    }

    private List<IntervalsSource> lookUp(String field, MultiTermQuery pattern) {
        int most = Math.min(MOST_TERMS, left);
        List<IntervalsSource> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum matching = terms == null ? TermsEnum.EMPTY : pattern.getTermsEnum(terms);
            for (BytesRef term = matching.next(); term != null && words.size() < most; term = matching.next()) {
                words.add(Intervals.term(BytesRef.deepCopyOf(term)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
