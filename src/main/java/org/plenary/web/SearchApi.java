package org.plenary.web;

import io.javalin.http.Context;
import java.util.List;
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
            case SearchForm.Valid form -> {
                Answer answer = engine.search(form.question());
                if (answer.response().partial()) {
                    EntityTags.notToBeKept(context);
                }
                List<String> remarks = AnswerRemarks.of(form, answer, engine.hasModels());
                Json.answer(context, ApiBodies.search(answer, form.before(), remarks, labels));
            }
        }
    }
}
