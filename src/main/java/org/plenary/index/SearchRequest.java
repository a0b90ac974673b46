package org.plenary.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Query;

/**
 * A question as an index sees it.
 *
 * @param facets which to count
 * @param offset hits to leave out, from 0; not together with a cursor
 * @param size hits to give, 0 for the counts alone
 * @param after where an earlier answer ended; null to begin
 * @param lit whether to tell what matched in the text of each hit; else hits have no highlights
 */
public record SearchRequest(
        Query query,
        Retrieval retrieval,
        Filters filters,
        Set<Facet> facets,
        Sort sort,
        int offset,
        int size,
        @Nullable Cursor after,
        Deadline deadline,
        boolean lit) {

    public SearchRequest {
        facets = Set.copyOf(facets);
        if (offset < 0 || size < 0 || (after != null && offset > 0)) {
            throw new IllegalArgumentException("offset " + offset + ", size " + size + ", cursor " + after);
        }
    }

    /** With hits lit. */
    public SearchRequest(
            Query query,
            Retrieval retrieval,
            Filters filters,
            Set<Facet> facets,
            Sort sort,
            int offset,
            int size,
            @Nullable Cursor after,
            Deadline deadline) {
        this(query, retrieval, filters, facets, sort, offset, size, after, deadline, true);
    }

    /** How hits are ordered; equals stand in order of document id and position, so every order is total. */
    public enum Sort {
        RELEVANCE("relevance"),
        /** Oldest first; undated documents last. */
        OLDEST("date"),
        /** Newest first; undated documents last. */
        NEWEST("-date");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    /**
     * Only how many passages match.
     *
     * @param walked a cursor of the state to count in, null for the live one
     */
    public static SearchRequest count(Query query, Filters filters, @Nullable Cursor walked, Deadline deadline) {
        return new SearchRequest(
                query, new Retrieval.Keyword(), filters, Set.of(), Sort.RELEVANCE, 0, 0, walked, deadline);
    }
}
