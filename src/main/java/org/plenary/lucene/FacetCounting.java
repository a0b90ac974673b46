package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;

/**
 * Counts all hits under the values of facets.
 *
 * <p>A facet in which nothing is chosen is counted over the hits themselves, all such facets in one pass. One with a choice is
 * counted over what the hits would be without that choice, so that its other values tell what choosing them would give
 * (known as drilling sideways); each such facet costs a pass.
 */
final class FacetCounting {
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    /** The year 987 comes before 1948. */
    private static final Comparator<FacetValue> BY_YEAR =
            Comparator.<FacetValue>comparingInt(value -> value.value().length()).thenComparing(FacetValue::value);

    private final Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
    private final long total;

    FacetCounting(IndexSearcher searcher, Query query, Filters filters, Set<Facet> facets) throws IOException {
        Set<Facet> open = EnumSet.noneOf(Facet.class);
        for (Facet facet : facets) {
            if (filters.included(facet).isEmpty()) {
                open.add(facet);
            } else {
                Query sideways = FilterQueries.narrowed(query, filters.withoutChoiceOf(facet));
                add(ValueCounts.of(searcher, sideways, EnumSet.of(facet)), filters);
            }
        }
        ValueCounts ofHits = ValueCounts.of(searcher, FilterQueries.narrowed(query, filters), open);
        add(ofHits, filters);
        total = ofHits.hits();
    }

    /** What is told of facets when there was no time to count: the values chosen. */
    static Map<Facet, FacetCounts> nothing(Filters filters, Set<Facet> facets) {
        Map<Facet, FacetCounts> nothing = new EnumMap<>(Facet.class);
        facets.forEach(facet -> nothing.put(facet, listed(facet, Map.of(), filters.included(facet))));
        return nothing;
    }

    Map<Facet, FacetCounts> counts() {
        return counts;
    }

    /** How many hits there are. */
    long total() {
        return total;
    }

    private void add(ValueCounts counted, Filters filters) {
        counted.byFacet()
                .forEach((facet, byValue) -> counts.put(facet, listed(facet, byValue, filters.included(facet))));
    }

    private static FacetCounts listed(Facet facet, Map<String, Long> byValue, Set<String> chosen) {
        Map<String, Long> all = new HashMap<>(byValue);
        Set<String> indexed = new LinkedHashSet<>();
        chosen.forEach(value -> indexed.add(PassageFields.bounded(value)));
        indexed.forEach(value -> all.putIfAbsent(value, 0L));
        List<FacetValue> values = new ArrayList<>();
        all.forEach((value, count) -> values.add(new FacetValue(value, count, indexed.contains(value))));
        values.sort(MOST_FIRST);

        List<FacetValue> listed = new ArrayList<>();
        int other = 0;
        for (FacetValue value : values) {
            if (value.selected() || listed.size() < FacetCounts.MOST_VALUES) {
                listed.add(value);
            } else {
                other++;
            }
        }
        if (facet == Facet.YEAR) {
            listed.sort(BY_YEAR);
        }
        return new FacetCounts(listed, other);
    }
}
