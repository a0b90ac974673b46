package org.plenary.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a question as tokens that know their places. */
final class TypedWords {
    /** Longer than acronyms are: with such a word among them, words that are all in capitals are loud and no acronyms. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{7,}");

    private final List<String> words;
    private final List<Place> places = new ArrayList<>();
    private final boolean loud;

    /** A token of the word with this number. */
    record Place(int word, NameToken token, boolean firstOfWord, boolean lastOfWord) {}

    TypedWords(List<String> words) {
        this.words = List.copyOf(words);
        this.loud = isLoud(words);
        for (int word = 0; word < words.size(); word++) {
            List<NameToken> tokens = NameToken.of(words.get(word));
            for (int at = 0; at < tokens.size(); at++) {
                places.add(new Place(word, tokens.get(at), at == 0, at == tokens.size() - 1));
            }
        }
    }

    private static boolean isLoud(List<String> words) {
        return words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)))
                && words.stream().anyMatch(word -> LONG_WORD.matcher(word).find());
    }

    int size() {
        return places.size();
    }

    Place get(int at) {
        return places.get(at);
    }

    /** Names begin with a word, and where Chinese meets Chinese or anything else. */
    boolean canBegin(int at) {
        Place place = places.get(at);
        return place.firstOfWord()
                || place.token().han()
                || places.get(at - 1).token().han();
    }

    boolean canEnd(int at) {
        Place place = places.get(at);
        return place.lastOfWord()
                || place.token().han()
                || places.get(at + 1).token().han();
    }

    /** Where the token begins in its word; with what stands before the first. */
    int start(int at) {
        Place place = places.get(at);
        return place.firstOfWord() ? 0 : place.token().start();
    }

    /** Where the token ends in its word; with what stands behind the last. */
    int end(int at) {
        Place place = places.get(at);
        return place.lastOfWord()
                ? words.get(place.word()).length()
                : place.token().end();
    }

    boolean areOfOneWord(int from, int to) {
        return places.get(from).word() == places.get(to).word();
    }

    /** Whether the tokens of one word are written in capitals, and meant to be. */
    boolean areInCapitals(int from, int to) {
        String word = words.get(places.get(from).word());
        String typed = word.substring(
                places.get(from).token().start(), places.get(to).token().end());
        return !loud && typed.equals(typed.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing that has a meaning follows at once. */
    boolean closesAGroup(int to) {
        return to + 1 == places.size()
                || OrdinaryWords.isFunctionWord(places.get(to + 1).token().folded());
    }
}
