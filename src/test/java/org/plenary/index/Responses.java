package org.plenary.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;

/** What tests expect of an answer, in the words of the domain. */
public final class Responses {
    private Responses() {}

    /** The ids of the hits, in order. */
    public static List<String> ids(SearchResponse response) {
        return response.hits().stream().map(Responses::id).toList();
    }

    private static String id(Hit hit) {
        return hit.passage().passage().id().toString();
    }

    /** Exactly these hits, in whatever order, and the total says so. */
    public static void assertHits(SearchResponse response, String... ids) {
        assertThat(ids(response)).containsExactlyInAnyOrder(ids);
        assertThat(response.total()).as("total").isEqualTo(ids.length);
        assertThat(response.partial()).as("partial").isFalse();
    }

    /** Exactly these hits, in this order. */
    public static void assertHitsInOrder(SearchResponse response, String... ids) {
        assertThat(ids(response)).containsExactly(ids);
    }

    /** The counts of a facet, in order, each written as {@code value=count}, with {@code *} behind a chosen one. */
    public static void assertCounts(SearchResponse response, Facet facet, String... counts) {
        assertThat(counts(response, facet)).as(facet.parameter()).containsExactly(counts);
    }

    public static List<String> counts(SearchResponse response, Facet facet) {
        return facetCounts(response, facet).values().stream()
                .map(value -> value.value() + "=" + value.count() + (value.selected() ? "*" : ""))
                .toList();
    }

    /** The count of one value, 0 where it is not listed. */
    public static long count(SearchResponse response, Facet facet, String value) {
        return facetCounts(response, facet).values().stream()
                .filter(counted -> counted.value().equals(value))
                .mapToLong(FacetValue::count)
                .sum();
    }

    private static FacetCounts facetCounts(SearchResponse response, Facet facet) {
        FacetCounts counts = response.facets().get(facet);
        assertThat(counts).as("counts of " + facet.parameter()).isNotNull();
        return counts;
    }

    /** What is lit in the hit of that id, in order. */
    public static void assertLit(SearchResponse response, String id, String... stretches) {
        assertThat(lit(response, id)).as("lit in " + id).containsExactly(stretches);
    }

    public static List<String> lit(SearchResponse response, String id) {
        List<String> lit = new ArrayList<>();
        for (Hit hit : response.hits()) {
            if (id(hit).equals(id)) {
                String text = hit.passage().passage().text();
                for (Highlight highlight : hit.highlights()) {
                    lit.add(text.substring(highlight.start(), highlight.end()));
                }
                return lit;
            }
        }
        throw new AssertionError(id + " is no hit; hits are " + ids(response));
    }
}
