package org.plenary.web;

import io.javalin.http.Context;
import java.util.Optional;
import org.plenary.engine.BackgroundRebuild;

/** Starts a rebuild of everything, or of what changed, and tells how far it is. */
final class RebuildApi {
    private static final String PROGRESS = "/api/v1/rebuild";

    private final BackgroundRebuild rebuild;
    private final WriteGuard guard;
    private final Problems problems;

    RebuildApi(BackgroundRebuild rebuild, WriteGuard guard, Problems problems) {
        this.rebuild = rebuild;
        this.guard = guard;
        this.problems = problems;
    }

    void start(Context context) {
        Optional<Problem> refusal = guard.refusalOfProgram(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
        } else {
            rebuild.start();
            context.status(202).header("Location", PROGRESS);
            progress(context);
        }
    }

    /** Has the index take up what changed in the corpus, after what runs now. */
    void update(Context context) {
        Optional<Problem> refusal = guard.refusalOfProgram(context);
        if (refusal.isPresent()) {
            problems.answer(context, refusal.get());
        } else {
            rebuild.update();
            context.status(202).header("Location", PROGRESS);
            progress(context);
        }
    }

    void progress(Context context) {
        Json.answer(context, StatusBodies.rebuild(rebuild.status()));
    }
}
