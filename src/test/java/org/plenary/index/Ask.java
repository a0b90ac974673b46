package org.plenary.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Query;

/** A question put to an index step by step: {@code ask(query).only(Facet.BODY, "UN").size(5).of(index)}. */
public final class Ask {
    private final Query query;
    private Retrieval retrieval = new Retrieval.Keyword();
    private Filters filters = Filters.NONE;
    private Set<Facet> facets = Set.of();
    private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;
    private int offset;
    private int size = 100;
    private @Nullable Cursor after;
    private Deadline deadline = Deadline.none();
    private boolean lit = true;

    private Ask(Query query) {
        this.query = query;
    }

    public static Ask ask(Query query) {
        return new Ask(query);
    }

    public static Ask everything() {
        return new Ask(new Query.Everything());
    }

    public static Query.Word word(String text) {
        return new Query.Word(text);
    }

    public static Query.ExactWord exactly(String text) {
        return new Query.ExactWord(text);
    }

    public static Query.Phrase phrase(String text) {
        return new Query.Phrase(text, 0);
    }

    public static Query.And allOf(Query... clauses) {
        return new Query.And(List.of(clauses));
    }

    public static Query.Or anyOf(Query... clauses) {
        return new Query.Or(List.of(clauses));
    }

    public static Query.Not not(Query clause) {
        return new Query.Not(clause);
    }

    public Ask by(Retrieval value) {
        retrieval = value;
        return this;
    }

    public Ask filters(Filters value) {
        filters = value;
        return this;
    }

    /** Adds a choice in a facet. */
    public Ask only(Facet facet, String... values) {
        return filters(new Filters(
                with(filters.including(), facet, Set.of(values)), filters.excluding(), filters.from(), filters.to()));
    }

    /** Adds what a facet must not have. */
    public Ask without(Facet facet, String... values) {
        return filters(new Filters(
                filters.including(), with(filters.excluding(), facet, Set.of(values)), filters.from(), filters.to()));
    }

    private static Map<Facet, Set<String>> with(Map<Facet, Set<String>> choices, Facet facet, Set<String> values) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(new HashMap<>(choices));
        all.put(facet, values);
        return all;
    }

    public Ask counting(Facet... counted) {
        facets = Set.of(counted);
        return this;
    }

    public Ask countingAll() {
        facets = EnumSet.allOf(Facet.class);
        return this;
    }

    public Ask sort(SearchRequest.Sort value) {
        sort = value;
        return this;
    }

    public Ask offset(int value) {
        offset = value;
        return this;
    }

    public Ask size(int value) {
        size = value;
        return this;
    }

    public Ask after(@Nullable Cursor value) {
        after = value;
        return this;
    }

    public Ask deadline(Deadline value) {
        deadline = value;
        return this;
    }

    public Ask unlit() {
        lit = false;
        return this;
    }

    public SearchResponse of(SearchIndex index) {
        return index.search(
                new SearchRequest(query, retrieval, filters, facets, sort, offset, size, after, deadline, lit));
    }
}
