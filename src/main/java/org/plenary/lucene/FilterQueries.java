package org.plenary.lucene;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.plenary.index.Facet;
import org.plenary.index.Filters;

/** Filters as Lucene clauses: any value of a facet, all facets, none of the excluded values, within the days. */
final class FilterQueries {
    private FilterQueries() {}

    /** The query narrowed by the filters, which add nothing to scores. */
    static Query narrowed(Query query, Filters filters) {
        if (filters.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (Map.Entry<Facet, Set<String>> choice : filters.including().entrySet()) {
            narrowed.add(anyOf(choice.getKey(), choice.getValue()), Occur.FILTER);
        }
        for (Map.Entry<Facet, Set<String>> choice : filters.excluding().entrySet()) {
            narrowed.add(anyOf(choice.getKey(), choice.getValue()), Occur.MUST_NOT);
        }
        if (filters.from() != null || filters.to() != null) {
            narrowed.add(QueryTranslator.days(filters.from(), filters.to()), Occur.FILTER);
        }
        return narrowed.build();
    }

    /** @param tags as the documents give them */
    static Query ofLanguages(Collection<String> tags) {
        return anyOf(Facet.LANGUAGE, tags);
    }

    private static Query anyOf(Facet facet, Collection<String> values) {
        List<BytesRef> terms = values.stream()
                .map(value -> new BytesRef(PassageFields.bounded(value)))
                .toList();
        return KeywordField.newSetQuery(PassageFields.facet(facet), terms);
    }
}
