package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
     * The completions most likely meant, at most so many: official numbers or, where there are none, acronyms, words and phrases,
     * names, titles. Acronyms, names and titles get a quarter of the room each, titles what the others leave too.
     *
     * @param most up to {@link #MOST}
     */
    public List<Completion> of(String typed, int most) {
        List<Completion> ofIndex = index.completions(typed, most, Deadline.in(TIME_LIMIT));
        List<Completion> symbols = only(Completion.Symbol.class, ofIndex);
        if (!symbols.isEmpty()) {
            return symbols;
        }
        int share = Math.max(1, most / 4);
        List<Completion> ofThesaurus = names(UnfinishedText.of(typed), most);
        List<Completion> acronyms = first(only(Completion.Acronym.class, ofThesaurus), share);
        List<Completion> terms = besides(acronyms, only(Completion.Term.class, ofIndex));
        List<Completion> names = first(besides(terms, only(Completion.Name.class, ofThesaurus)), share);
        List<Completion> titles = only(Completion.Title.class, ofIndex);

        List<Completion> chosen = new ArrayList<>(first(acronyms, most));
        int kept = names.size() + Math.min(share, titles.size());
        chosen.addAll(first(terms, Math.max(1, most - chosen.size() - kept)));
        chosen.addAll(names);
        chosen.addAll(titles);
        return first(chosen, most);
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
        String name = entry.name();
        if (entry.meaning().equals(name)) {
            return new Completion.Name(before + name, null);
        }
        boolean inCapitals = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        return inCapitals
                ? new Completion.Acronym(before + name, entry.meaning())
                : new Completion.Name(before + name, entry.meaning());
    }

    private static List<Completion> besides(List<Completion> others, List<Completion> completions) {
        Set<String> known = new HashSet<>();
        others.forEach(other -> known.add(other.text().toLowerCase(Locale.ROOT)));
        return completions.stream()
                .filter(completion -> known.add(completion.text().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Completion> only(Class<? extends Completion> kind, List<Completion> completions) {
        return completions.stream().filter(kind::isInstance).toList();
    }

    private static List<Completion> first(List<Completion> completions, int most) {
        return completions.subList(0, Math.min(most, completions.size()));
    }
}
