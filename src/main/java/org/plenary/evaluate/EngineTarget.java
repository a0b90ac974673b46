package org.plenary.evaluate;

import java.util.function.Function;
import org.plenary.engine.Question;
import org.plenary.engine.SearchEngine;
import org.plenary.index.SearchFailure;

/** The engine of this process: the time to find, count and highlight, without writing and carrying the answer. */
public final class EngineTarget implements Target {
    private final SearchEngine engine;
    private final Function<String, Question> question;

    /** @param question what a text asks */
    public EngineTarget(SearchEngine engine, Function<String, Question> question) {
        this.engine = engine;
        this.question = question;
    }

    @Override
    public Ended ask(String text) {
        try {
            boolean partial = engine.search(question.apply(text)).response().partial();
            return partial ? new Ended.Partial() : new Ended.Whole();
        } catch (SearchFailure failure) {
            return new Ended.Failed(String.valueOf(failure.getMessage()));
        }
    }
}
