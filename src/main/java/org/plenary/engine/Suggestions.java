package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plenary.index.Completion;
import org.plenary.index.Deadline;
import org.plenary.index.SearchIndex;

/** Completes what is being typed. */
public final class Suggestions {
    /** Completions in one answer. */
    public static final int MOST = 20;

    /** Later they would no longer be about what is in the box. */
    private static final Duration TIME_LIMIT = Duration.ofMillis(100);

    private final SearchIndex index;

    public Suggestions(SearchIndex index) {
        this.index = index;
    }

    /**
     * The completions most likely meant, at most so many: official numbers first, then words and phrases, then titles. Numbers and
     * titles get a quarter of the room each, and what the others leave.
     *
     * @param most up to {@link #MOST}
     */
    public List<Completion> of(String typed, int most) {
        List<Completion> completions = index.completions(typed, most, Deadline.in(TIME_LIMIT));
        List<Completion> symbols = only(Completion.Symbol.class, completions);
        List<Completion> terms = only(Completion.Term.class, completions);
        List<Completion> titles = only(Completion.Title.class, completions);
        int share = Math.max(1, most / 4);

        List<Completion> chosen = new ArrayList<>(first(symbols, terms.isEmpty() && titles.isEmpty() ? most : share));
        int left = most - chosen.size();
        chosen.addAll(first(terms, left - Math.min(share, titles.size())));
        chosen.addAll(first(titles, most - chosen.size()));
        return List.copyOf(chosen);
    }

    private static List<Completion> only(Class<? extends Completion> kind, List<Completion> completions) {
        return completions.stream().filter(kind::isInstance).toList();
    }

    private static List<Completion> first(List<Completion> completions, int most) {
        return completions.subList(0, Math.clamp(most, 0, completions.size()));
    }
}
