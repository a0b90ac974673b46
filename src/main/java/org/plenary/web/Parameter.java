package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Words;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

/** A name and a value in an address or a form. */
public record Parameter(String name, String value) {

    /** What narrows an answer, as parameters. */
    static List<Parameter> ofFilters(Filters filters) {
        List<Parameter> parameters = new ArrayList<>();
        addAll("", filters.including(), parameters);
        addAll("-", filters.excluding(), parameters);
        if (filters.from() != null) {
            parameters.add(new Parameter("from", filters.from().toString()));
        }
        if (filters.to() != null) {
            parameters.add(new Parameter("to", filters.to().toString()));
        }
        return parameters;
    }

    private static void addAll(String sign, Map<Facet, Set<String>> chosen, List<Parameter> parameters) {
        chosen.forEach((facet, values) ->
                values.forEach(value -> parameters.add(new Parameter(sign + facet.parameter(), value))));
    }

    /** What a new text in the search box keeps: filters and order, not the page. */
    static List<Parameter> keptBy(Question question) {
        List<Parameter> kept = new ArrayList<>(ofFilters(question.filters()));
        if (question.sort() != Sort.RELEVANCE) {
            kept.add(new Parameter("sort", question.sort().parameter()));
        }
        if (question.words() == Words.ANY) {
            kept.add(new Parameter("words", "any"));
        }
        return kept;
    }
}
