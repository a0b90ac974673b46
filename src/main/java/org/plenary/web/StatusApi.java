package org.plenary.web;

import io.javalin.http.Context;
import java.util.function.Supplier;
import org.plenary.engine.BackgroundRebuild;
import org.plenary.engine.Coverage;
import org.plenary.engine.EmbeddingStatus;
import org.plenary.engine.SearchEngine;
import org.plenary.index.IndexState;
import org.plenary.web.StatusBodies.HealthBody;

/** What the server says of itself: quick to answer, whatever the searches do. */
final class StatusApi {
    private final SearchEngine engine;
    private final BackgroundRebuild rebuild;
    private final Supplier<EmbeddingStatus> embedding;
    private final Problems problems;

    StatusApi(SearchEngine engine, BackgroundRebuild rebuild, Supplier<EmbeddingStatus> embedding, Problems problems) {
        this.engine = engine;
        this.rebuild = rebuild;
        this.embedding = embedding;
        this.problems = problems;
    }

    void coverage(Context context) {
        Json.answer(context, StatusBodies.coverage(engine.state(), Coverage.of(engine.holdings())));
    }

    void status(Context context) {
        Json.answer(
                context, StatusBodies.status(engine.state(), engine.sameTexts(), rebuild.status(), embedding.get()));
    }

    void health(Context context) {
        Json.answer(context, new HealthBody("up"));
    }

    void ready(Context context) {
        switch (engine.state()) {
            case IndexState.Empty() ->
                problems.answer(
                        context, Problem.notReady("the index is being built for the first time", context.path()));
            case IndexState.Ready _ -> Json.answer(context, new HealthBody("ready"));
        }
    }
}
