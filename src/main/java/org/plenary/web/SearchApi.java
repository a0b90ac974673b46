package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.engine.Answer;
import org.plenary.engine.FacetLabels;
import org.plenary.engine.SearchEngine;
import org.plenary.web.Problem.ParameterError;

/** {@code GET /api/v1/search}, and what there is to cite of one. */
final class SearchApi {
    private final SearchEngine engine;
    private final FacetLabels labels;
    private final Problems problems;

    SearchApi(SearchEngine engine, FacetLabels labels, Problems problems) {
        this.engine = engine;
        this.labels = labels;
        this.problems = problems;
    }

    /** {@code GET /api/v1/search/record}: the parameters of a search, and {@code format}. */
    void record(Context context) {
        Map<String, SearchRecord.Format> formats = new LinkedHashMap<>();
        for (SearchRecord.Format each : SearchRecord.Format.values()) {
            formats.put(each.written(), each);
        }
        ParameterReader parameters = new ParameterReader(context.queryString());
        SearchRecord.Format format = parameters.choice("format", formats, SearchRecord.Format.JSON);
        SearchForm form = SearchForm.of(context.queryString());
        List<ParameterError> errors = new ArrayList<>(parameters.errors());
        if (form instanceof SearchForm.Invalid(var wrong)) {
            wrong.stream().filter(error -> !errors.contains(error)).forEach(errors::add);
        }
        if (!errors.isEmpty() || !(form instanceof SearchForm.Valid asked)) {
            problems.answer(context, Problem.badParameters(errors, context.path()));
            return;
        }
        Answer answer = engine.search(asked.question().plain());
        SearchRecord record = SearchRecord.of(answer, Origin.of(context.req()), Instant.now());
        switch (format) {
            case JSON -> Json.answer(context, record);
            case TEXT ->
                context.contentType("text/plain; charset=utf-8")
                        .result((record.text() + "\n").getBytes(StandardCharsets.UTF_8));
            case BIBTEX ->
                context.contentType("application/x-bibtex; charset=utf-8")
                        .header("Content-Disposition", Download.disposition(record.query(), "bib"))
                        .result(record.bibtex().getBytes(StandardCharsets.UTF_8));
        }
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
                ApiBodies.SearchBody body = ApiBodies.search(answer, form.before(), remarks, labels);
                RequestAddress.link(context, body.next());
                Json.answer(context, body);
            }
        }
    }
}
