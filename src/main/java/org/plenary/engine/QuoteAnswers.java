package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import org.plenary.index.IndexState;

/**
 * What came of quotations that were looked up together.
 *
 * @param index the state of the index they were looked up in
 * @param answers in the order of the quotations
 */
public record QuoteAnswers(IndexState.Ready index, List<Checked> answers, Duration took) {
    public QuoteAnswers {
        answers = List.copyOf(answers);
    }

    /** @param partial whether time ran out: then it may stand in places that were not looked at */
    public record Checked(String quote, QuoteVerdict verdict, boolean partial) {}

    public boolean isPartial() {
        return answers.stream().anyMatch(Checked::partial);
    }
}
