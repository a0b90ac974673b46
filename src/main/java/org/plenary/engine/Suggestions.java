package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.index.Completion;
import org.plenary.index.Deadline;
import org.plenary.index.SearchIndex;
import org.plenary.language.Thesaurus;
import org.plenary.query.UnfinishedText;

/** Completes what is being typed, from the collection and from the names of the field. */
public final class Suggestions {
    /** Completions in one answer. */
    public static final int MOST = 20;

    /** Later they would no longer be about what is in the box. */
    private static final Duration TIME_LIMIT = Duration.ofMillis(100);
    /** Words that a name being typed may have. */
    private static final int MOST_WORDS = 6;

    private static final int FEWEST_LETTERS = 2;

    private final SearchIndex index;
    private final Thesaurus thesaurus;

    public Suggestions(SearchIndex index, Thesaurus thesaurus) {
        this.index = index;
        this.thesaurus = thesaurus;
    }

    /**
     * The completions most likely meant, at most so many: official numbers, names of the field, words and phrases, titles. Names and
     * titles get a quarter of the room each, titles what the others leave too.
     *
     * @param most up to {@link #MOST}
     */
    public List<Completion> of(String typed, int most) {
        List<Completion> ofIndex = index.completions(typed, most, Deadline.in(TIME_LIMIT));
        List<Completion> symbols = only(Completion.Symbol.class, ofIndex);
        List<Completion> titles = only(Completion.Title.class, ofIndex);
        int share = Math.max(1, most / 4);
        List<Completion> names = symbols.isEmpty() ? names(UnfinishedText.of(typed), share) : List.of();

        List<Completion> chosen = new ArrayList<>(first(symbols, most));
        chosen.addAll(first(names, most - chosen.size()));
        List<Completion> terms = besides(names, only(Completion.Term.class, ofIndex));
        chosen.addAll(first(terms, most - chosen.size() - Math.min(share, titles.size())));
        chosen.addAll(first(titles, most - chosen.size()));
        return List.copyOf(chosen);
    }

    /** The longest end of the text that begins a name counts. */
    private List<Completion> names(UnfinishedText typed, int most) {
        for (int words = MOST_WORDS; words > 0; words--) {
            int start = typed.startOfWords(words);
            String end = start < 0 ? "" : typed.text().substring(start).strip();
            List<Thesaurus.Entry> entries = isLongEnough(end) ? thesaurus.startingWith(end, most) : List.of();
            if (!entries.isEmpty()) {
                return entries.stream()
                        .map(entry -> name(typed.text().substring(0, start), entry))
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isLongEnough(String end) {
        return end.codePointCount(0, end.length()) >= FEWEST_LETTERS
                || end.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Completion name(String before, Thesaurus.Entry entry) {
        return new Completion.Name(
                before + entry.name(), entry.meaning().equals(entry.name()) ? null : entry.meaning());
    }

    private static List<Completion> besides(List<Completion> others, List<Completion> completions) {
        Set<String> known = new LinkedHashSet<>();
        others.forEach(other -> known.add(other.text().toLowerCase(Locale.ROOT)));
        return completions.stream()
                .filter(completion -> known.add(completion.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Completion> only(Class<? extends Completion> kind, List<Completion> completions) {
        return completions.stream().filter(kind::isInstance).toList();
    }

    private static List<Completion> first(List<Completion> completions, int most) {
        return completions.subList(0, Math.clamp(most, 0, completions.size()));
    }
}
