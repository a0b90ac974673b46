package org.plenary.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.engine.Answer;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.Coverage;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.OpenDocument;
import org.plenary.engine.PassageInContext;
import org.plenary.engine.Question.Words;
import org.plenary.engine.SearchEngine;
import org.plenary.index.SearchFailure;

/** The pages for people: the same questions to the same engine as the API asks, answered as HTML. */
final class PageRoutes {
    private static final int NEAREST = 5;
    /** Paragraphs on the page of those like one. */
    private static final int MOST_SIMILAR = 20;

    private final SearchEngine engine;
    private final BackgroundRebuild rebuild;
    private final Supplier<EmbeddingStatus> embedding;
    private final Pages pages;
    private final Assets assets;
    private final WriteGuard guard;
    private final Problems problems;
    private final AskedPassage passages;

    PageRoutes(
            SearchEngine engine,
            BackgroundRebuild rebuild,
            Supplier<EmbeddingStatus> embedding,
            Pages pages,
            Assets assets,
            WriteGuard guard,
            Problems problems) {
        this.engine = engine;
        this.rebuild = rebuild;
        this.embedding = embedding;
        this.pages = pages;
        this.assets = assets;
        this.guard = guard;
        this.problems = problems;
        this.passages = new AskedPassage(engine, problems, 0);
    }

    void home(Context context) {
        answer(context, pages.home(engine.state(), engine.holdings()));
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
                answer(context, pages.results(answer, remarks, engine.hasModels(), Origin.of(context.req())));
            }
        }
    }

    void documents(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        int page = parameters.number("page", 1, CollectionPage.LAST, 1);
        if (parameters.errors().isEmpty()) {
            answer(context, pages.documents(engine.holdings(), page));
        } else {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
        }
    }

    void coverage(Context context) {
        answer(context, pages.coverage(engine.state(), Coverage.of(engine.holdings())));
    }

    /** Reads {@code q}, what to light, and how: {@code words} and {@code expand}; other parameters mean nothing here. */
    void document(Context context) {
        ParameterReader parameters = new ParameterReader(context.queryString());
        String query = parameters.text("q");
        Words words = parameters.choice("words", SearchForm.words(), Words.ALL);
        boolean expanding = parameters.choice("expand", SearchForm.expanding(), true);
        if (!parameters.errors().isEmpty()) {
            problems.answer(context, Problem.badParameters(parameters.errors(), context.path()));
            return;
        }
        String wanted = context.pathParam("id");
        Optional<OpenDocument> opened = DocumentId.isValid(wanted)
                ? engine.open(new DocumentId(wanted), query, words, expanding)
                : Optional.empty();
        if (opened.isPresent()) {
            answer(context, pages.document(opened.get(), query));
        } else {
            problems.answer(context, DocumentsApi.noDocument(context), engine.closestIds(wanted, NEAREST));
        }
    }

    void similar(Context context) {
        Optional<PassageInContext> passage = passages.find(context);
        if (passage.isPresent()) {
            PassageId id = passage.get().found().passage().id();
            answer(context, pages.similar(passage.get(), engine.similar(id, MOST_SIMILAR)));
        }
    }

    void cite(Context context) {
        passages.find(context)
                .ifPresent(passage -> answer(
                        context,
                        pages.cite(
                                passage.found(),
                                engine.cites(passage.found().passage()),
                                engine.citedBy(passage.found(), DocumentsApi.MOST_CITING))));
    }

    void help(Context context) {
        answer(context, pages.help());
    }

    void status(Context context) {
        status(context, null);
    }

    private void status(Context context, @Nullable String message) {
        // Under no-referrer a browser would call the origin of this page's own form "null".
        context.header(SecurityHeaders.REFERRER_POLICY, "same-origin");
        answer(context, pages.status(engine.state(), engine.sameTexts(), rebuild.status(), embedding.get(), message));
    }

    /** The form on the status page; afterwards the browser shows that page again by a request that can be repeated. */
    void rebuild(Context context) {
        Optional<Problem> refusal = guard.refusal(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
            return;
        }
        String token = new ParameterReader(context.body()).text("token").strip();
        if (!guard.knows(token)) {
            context.status(401).header("WWW-Authenticate", WriteGuard.CHALLENGE);
            status(context, "That is not the token of this server; nothing was started.");
            return;
        }
        try {
            rebuild.start();
            context.status(303).header("Location", "/status");
        } catch (SearchFailure.Busy _) {
            context.status(409);
            status(context, "A rebuild is running already; it goes on.");
        }
    }

    void asset(Context context) {
        if (!assets.serve(context.pathParam("name"), context)) {
            problems.answer(context, Problem.notFound(Problems.detail(404, null, context.path()), context.path()));
        }
    }

    static void answer(Context context, String html) {
        context.contentType("text/html; charset=utf-8").result(html.getBytes(StandardCharsets.UTF_8));
    }
}
