package org.plenary.web;

import io.javalin.http.Context;
import org.plenary.engine.Answer;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.SearchEngine;

/** {@code GET /api/v1/search}. */
final class SearchApi {
    private final SearchEngine engine;
    private final FacetLabels labels;
    private final Problems problems;

    SearchApi(SearchEngine engine, FacetLabels labels, Problems problems) {
        this.engine = engine;
        this.labels = labels;
        this.problems = problems;
    }

    void search(Context context) {
        switch (SearchForm.of(context.queryString())) {
            case SearchForm.Invalid(var errors) ->
                problems.answer(context, Problem.badParameters(errors, context.path()));
            case SearchForm.Valid(var question, int before, var remarks) -> {
                Answer answer = engine.search(question);
                if (answer.response().partial()) {
                    EntityTags.notToBeKept(context);
                }
                Json.answer(context, ApiBodies.search(answer, before, remarks, labels));
            }
        }
    }
}
