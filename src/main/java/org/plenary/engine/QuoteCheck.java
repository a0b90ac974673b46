package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.QuoteAnswers.Checked;
import org.plenary.index.Deadline;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;

/**
 * Says of quotations whether the collection has them: word for word, otherwise, or not.
 *
 * <p>Passages that may have one are found by its words and then compared with it token by token; what the index finds alike is
 * never taken for the same.
 */
public final class QuoteCheck {
    /** Characters of one quotation. */
    public static final int LONGEST = 2_000;
    /** Quotations that are looked up together. */
    public static final int MOST = 20;

    private final SearchIndex index;
    private final Duration timeLimit;

    /** @param timeLimit for all quotations of one call; past it answers are partial */
    public QuoteCheck(SearchIndex index, Duration timeLimit) {
        this.index = index;
        this.timeLimit = timeLimit;
    }

    /** Whether a text has a word at all that could be looked for, and is not too long. */
    public static boolean isQuote(String text) {
        return text.length() <= LONGEST && QuoteToken.of(text).stream().anyMatch(QuoteToken::isWord);
    }

    /**
     * @param quotes at most {@link #MOST}, at least one, each one that {@link #isQuote}
     * @throws IllegalArgumentException when they are not
     */
    public QuoteAnswers check(List<String> quotes) {
        if (quotes.isEmpty() || quotes.size() > MOST || !quotes.stream().allMatch(QuoteCheck::isQuote)) {
            throw new IllegalArgumentException("not to be checked: " + quotes.size() + " quotations");
        }
        long began = System.nanoTime();
        Deadline deadline = Deadline.in(timeLimit);
        IndexState.@Nullable Ready first = null;
        List<Checked> answers = new ArrayList<>();
        for (String quote : quotes) {
            OneQuote one = new OneQuote(index, deadline, quote);
            answers.add(one.checked());
            first = first == null ? one.state() : first;
        }
        return new QuoteAnswers(Objects.requireNonNull(first), answers, Duration.ofNanos(System.nanoTime() - began));
    }
}
