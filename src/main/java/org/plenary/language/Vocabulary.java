package org.plenary.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wordings and what each stands for, looked up at a place of a text: whole words only, the longest wins. A space in a wording
 * is any gap. Case counts in wordings without small letters ({@code TRY}), for elsewhere they are other words.
 */
final class Vocabulary<M> {
    private final Map<Character, List<Wording<M>>> byFirst = new HashMap<>();
    private final Map<Character, List<Wording<M>>> byLast = new HashMap<>();

    /** A wording found: from {@code start} to before {@code end}. */
    record Found<M>(M meaning, int start, int end) {}

    private record Wording<M>(String words, boolean anyCase, M meaning) {}

    /** @param wordings for each meaning its wordings with {@code |} between them; empty if it has none */
    Vocabulary(Map<M, String> wordings) {
        wordings.forEach((meaning, written) -> {
            for (String words : written.isEmpty() ? new String[0] : written.split("\\|")) {
                add(new Wording<>(words, isAnyCase(words), meaning));
            }
        });
        Comparator<Wording<M>> longestFirst = Comparator.comparing(
                        (Wording<M> wording) -> wording.words().length())
                .reversed();
        byFirst.values().forEach(list -> list.sort(longestFirst));
        byLast.values().forEach(list -> list.sort(longestFirst));
    }

    private static boolean isAnyCase(String words) {
        return words.chars().anyMatch(Character::isLowerCase) || words.chars().noneMatch(Character::isUpperCase);
    }

    private void add(Wording<M> wording) {
        char first = folded(wording.words().charAt(0));
        char last = folded(wording.words().charAt(wording.words().length() - 1));
        byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(wording);
        byLast.computeIfAbsent(last, _ -> new ArrayList<>()).add(wording);
    }

    /** The longest wording that begins at a place. */
    @Nullable
    Found<M> at(String text, int place) {
        if (place >= text.length()) {
            return null;
        }
        for (Wording<M> wording : byFirst.getOrDefault(folded(text.charAt(place)), List.of())) {
            int end = end(wording, text, place);
            if (end > place && !(isWordPartAt(text, end - 1) && isWordPartAt(text, end))) {
                return new Found<>(wording.meaning(), place, end);
            }
        }
        return null;
    }

    /** The longest wording that ends before a place; what stands before it is not looked at. */
    @Nullable
    Found<M> before(String text, int place) {
        if (place <= 0) {
            return null;
        }
        for (Wording<M> wording : byLast.getOrDefault(folded(text.charAt(place - 1)), List.of())) {
            int start = place - wording.words().length();
            if (start >= 0 && end(wording, text, start) == place) {
                return new Found<>(wording.meaning(), start, place);
            }
        }
        return null;
    }

    private static boolean isWordPartAt(String text, int place) {
        return Characters.isWordPartAt(text, place);
    }

    /** Where the wording ends in the text, -1 if it is not there. */
    private static <M> int end(Wording<M> wording, String text, int start) {
        String words = wording.words();
        int at = start;
        for (int in = 0; in < words.length(); in++) {
            char wanted = words.charAt(in);
            if (wanted == ' ') {
                int behind = Characters.behindGap(text, at);
                if (behind == at) {
                    return -1;
                }
                at = behind;
            } else if (at < text.length() && isSame(wanted, text.charAt(at), wording.anyCase())) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static boolean isSame(char wanted, char found, boolean anyCase) {
        return wanted == found || (anyCase && folded(wanted) == folded(found));
    }

    private static char folded(char character) {
        return Character.toLowerCase(character);
    }
}
