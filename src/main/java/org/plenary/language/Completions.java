package org.plenary.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.language.Thesaurus.Entry;

/** Names sorted by their folded spelling, to find those that begin alike. */
final class Completions {
    private static final Comparator<Keyed> BEST_FIRST = Comparator.comparing((Keyed keyed) -> !keyed.acronym())
            .thenComparingInt(keyed -> keyed.key().length())
            .thenComparing(Keyed::key);

    private final List<Keyed> sorted;

    private record Keyed(String key, Entry entry, boolean acronym) {}

    Completions(List<Entry> entries) {
        this.sorted = entries.stream()
                .map(entry -> new Keyed(
                        key(entry.name()), entry, Name.of(entry.name()).isAcronym()))
                .sorted(Comparator.comparing(Keyed::key))
                .toList();
    }

    List<Entry> startingWith(String prefix, int most) {
        String key = key(prefix);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Keyed> found = new ArrayList<>();
        for (int at = firstFrom(key); at < sorted.size() && sorted.get(at).key().startsWith(key); at++) {
            found.add(sorted.get(at));
        }
        return found.stream().sorted(BEST_FIRST).limit(most).map(Keyed::entry).toList();
    }

    private int firstFrom(String key) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).key().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Words with a space between them, Chinese characters without. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        boolean afterWord = false;
        for (NameToken token : NameToken.of(text)) {
            if (afterWord && !token.han()) {
                key.append(' ');
            }
            key.append(token.folded());
            afterWord = !token.han();
        }
        return key.toString();
    }
}
