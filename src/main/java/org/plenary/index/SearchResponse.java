package org.plenary.index;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer, all of it from one published state.
 *
 * @param total how many passages match
 * @param facets the counts of every facet asked for
 * @param partial whether time ran out: then hits, counts and highlights are those found so far
 * @param next where to go on; null when these are the last hits, or none were asked for
 */
public record SearchResponse(
        IndexState.Ready index,
        List<Hit> hits,
        long total,
        Map<Facet, FacetCounts> facets,
        boolean partial,
        @Nullable Cursor next) {

    public SearchResponse {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** The same, but time ran out before all that belongs to it was looked up. */
    public SearchResponse cutShort() {
        return new SearchResponse(index, hits, total, facets, true, next);
    }

    /**
     * A passage that matches.
     *
     * @param matched by what it was found; never empty
     * @param highlights what matched in its text, in order and without overlap
     */
    public record Hit(IndexedPassage passage, double score, Set<Match> matched, List<Highlight> highlights) {
        public Hit {
            matched = Collections.unmodifiableSet(EnumSet.copyOf(matched));
            highlights = List.copyOf(highlights);
        }
    }

    /** By what a passage was found. */
    public enum Match {
        /** It has words that were asked for. */
        KEYWORD,
        /** It is among the nearest in meaning. */
        SEMANTIC
    }

    /** A stretch of a passage's text, in UTF-16 offsets, the end not included. */
    public record Highlight(int start, int end) {}

    /**
     * How many hits each value of a facet would give if it were the only one chosen, all other filters kept. Values without
     * hits are left out, chosen ones never.
     *
     * @param values by count, then by value; years by year
     * @param other how many further values have hits
     */
    public record FacetCounts(List<FacetValue> values, int other) {
        /** More are never listed, so that an answer stays small; chosen values come on top. */
        public static final int MOST_VALUES = 100;

        public FacetCounts {
            values = List.copyOf(values);
        }
    }

    public record FacetValue(String value, long count, boolean selected) {}
}
