package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.engine.Question;
import org.plenary.engine.Question.Mode;
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

    /** How the words of a question are read, where it is not as usual. */
    static List<Parameter> ofReading(Question question) {
        List<Parameter> parameters = new ArrayList<>();
        if (question.words() == Words.ANY) {
            parameters.add(new Parameter("words", "any"));
        }
        if (!question.expanding()) {
            parameters.add(new Parameter("expand", "off"));
        }
        return parameters;
    }

    /** What a new text in the search box keeps: filters, order and the way to find, not the page. */
    static List<Parameter> keptBy(Question question) {
        List<Parameter> kept = new ArrayList<>(ofFilters(question.filters()));
        if (question.sort() != Sort.RELEVANCE) {
            kept.add(new Parameter("sort", question.sort().parameter()));
        }
        if (question.mode() != Mode.AUTO) {
            kept.add(new Parameter("mode", question.mode().written()));
        }
        kept.addAll(ofReading(question));
        return kept;
    }
}
