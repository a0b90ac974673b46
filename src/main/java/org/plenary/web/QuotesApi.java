package org.plenary.web;

import io.javalin.http.Context;
import java.util.List;
import org.plenary.engine.QuoteAnswers;
import org.plenary.engine.QuoteCheck;
import org.plenary.engine.SearchEngine;
import org.plenary.web.Problem.ParameterError;

/** Checks quotations: {@code POST /api/v1/quotes} for programs, {@code GET /quotes} for people. Changes nothing, so needs no token. */
final class QuotesApi {
    private final SearchEngine engine;
    private final Pages pages;
    private final Problems problems;

    QuotesApi(SearchEngine engine, Pages pages, Problems problems) {
        this.engine = engine;
        this.pages = pages;
        this.problems = problems;
    }

    void check(Context context) {
        if (!ChangesApi.isOf(JsonDocument.TYPE, context.header("Content-Type"))) {
            problems.answer(
                    context, Problem.unsupportedType("send the quotations as " + JsonDocument.TYPE, context.path()));
            return;
        }
        switch (QuoteForm.of(context.bodyAsBytes())) {
            case QuoteForm.Malformed(String reason) ->
                problems.answer(context, Problem.badRequest(reason, context.path()));
            case QuoteForm.Invalid(List<ParameterError> errors) ->
                problems.answer(context, Problem.badParameters(errors, context.path()));
            case QuoteForm.Valid(List<String> quotes) -> {
                EntityTags.notToBeKept(context);
                Json.answer(context, QuoteBodies.of(engine.check(quotes)));
            }
        }
    }

    /** Reads {@code q}; without one the form alone is shown. */
    void page(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        String quote = parameters.text("q");
        if (!quote.isBlank() && !QuoteCheck.isQuote(quote)) {
            parameters.refuse("q", QuoteForm.reason());
        }
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
        } else if (quote.isBlank()) {
            PageRoutes.answer(context, pages.quotes(QuotesPage.empty()));
        } else {
            QuoteAnswers answers = engine.check(List.of(quote));
            if (answers.isPartial()) {
                EntityTags.notToBeKept(context);
            }
            PageRoutes.answer(
                    context, pages.quotes(QuotesPage.of(answers.answers().getFirst())));
        }
    }
}
