package org.plenary.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.plenary.engine.BackgroundRebuild;

/** {@code /api/v1/rebuild}: starts a rebuild and tells how far it is. */
final class RebuildApi {
    private final BackgroundRebuild rebuild;
    private final WriteGuard guard;
    private final Problems problems;

    RebuildApi(BackgroundRebuild rebuild, WriteGuard guard, Problems problems) {
        this.rebuild = rebuild;
        this.guard = guard;
        this.problems = problems;
    }

    void start(Context context) {
        Optional<Problem> refusal = guard.refusal(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
        } else if (!guard.knows(WriteGuard.bearer(context))) {
            context.header("WWW-Authenticate", "Bearer realm=\"plenary\"");
            problems.answer(
                    context,
                    Problem.unauthorized(
                            "send the token of this server as Authorization: Bearer TOKEN", context.path()));
        } else {
            rebuild.start();
            context.status(202).header("Location", context.path());
            progress(context);
        }
    }

    void progress(Context context) {
        Json.answer(context, StatusBodies.rebuild(rebuild.status()));
    }
}
