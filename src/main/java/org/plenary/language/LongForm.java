package org.plenary.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words that a short form abbreviates: its letters in order, each at the beginning of a word or further on in the word
 * of the letter before.
 *
 * <p>The first and the last word give a letter and are no function words; where the last has a capital and the first has none,
 * all letters begin a word. Few words within may be passed over. Schwartz and Hearst take a letter wherever it occurs, and so
 * find more and more that is none. Of the possible beginnings that with most letters at beginnings of words is taken, then the
 * shortest.
 */
final class LongForm {
    /** No beginning fits. */
    static final int NONE = -1;

    private static final int IMPOSSIBLE = -1;
    private static final int UNKNOWN = -2;

    private final String letters;
    private final List<String> words;
    private final List<Boolean> capitalized;
    private final int[][][] known;

    /** @param words in any case, of a text or a part of a hyphenated word each */
    LongForm(ShortForm form, List<String> words) {
        this.letters = form.letters();
        boolean smallBegins = Character.isLowerCase(form.acronym().charAt(0));
        this.capitalized = words.stream()
                .map(word -> smallBegins || !Character.isLowerCase(word.charAt(0)))
                .toList();
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        this.known = new int[letters.length()][words.size()][mostPassedOver() + 1];
        for (int[][] ofLetter : known) {
            for (int[] ofWord : ofLetter) {
                Arrays.fill(ofWord, UNKNOWN);
            }
        }
    }

    /** The number of the word with which the long form begins that ends with the last word, or {@link #NONE}. */
    int firstWord() {
        int best = NONE;
        int most = Math.max(2, (letters.length() + 1) / 2) - 1;
        for (int from = words.size() - 2; from >= 0; from--) {
            int beginnings = beginningsFrom(from);
            if (beginnings > most) {
                best = from;
                most = beginnings;
            }
        }
        return best;
    }

    /** Whether all the words together are the long form. */
    boolean isWhole() {
        return words.size() >= 2 && beginningsFrom(0) >= Math.max(2, (letters.length() + 1) / 2);
    }

    private int beginningsFrom(int word) {
        if (OrdinaryWords.isFunctionWord(words.get(word)) || OrdinaryWords.isFunctionWord(words.getLast())) {
            return IMPOSSIBLE;
        }
        int beginnings = beginnings(0, word, 0);
        boolean mixed = !capitalized.get(word) && capitalized.getLast();
        return mixed && beginnings < letters.length() ? IMPOSSIBLE : beginnings;
    }

    /** How many letters from this one on stand at beginnings of words if it begins this word; at most. */
    private int beginnings(int letter, int word, int passedOver) {
        if (known[letter][word][passedOver] == UNKNOWN) {
            known[letter][word][passedOver] = computeBeginnings(letter, word, passedOver);
        }
        return known[letter][word][passedOver];
    }

    private int computeBeginnings(int letter, int word, int passedOver) {
        String spelled = words.get(word);
        int best = IMPOSSIBLE;
        int at = spelled.charAt(0) == letters.charAt(letter) ? 0 : -1;
        for (int next = letter + 1; at >= 0; next++) {
            if (next == letters.length()) {
                return word == words.size() - 1 ? Math.max(best, 1) : best;
            }
            int rest = beginningsBehind(next, word, passedOver);
            best = rest == IMPOSSIBLE ? best : Math.max(best, rest + 1);
            at = spelled.indexOf(letters.charAt(next), at + 1);
        }
        return best;
    }

    private int beginningsBehind(int letter, int word, int passedOver) {
        int best = IMPOSSIBLE;
        int passed = passedOver;
        for (int next = word + 1; next < words.size() && passed <= mostPassedOver(); next++) {
            best = Math.max(best, beginnings(letter, next, passed));
            passed += OrdinaryWords.isFunctionWord(words.get(next)) ? 0 : 1;
        }
        return best;
    }

    private int mostPassedOver() {
        return Math.min(2, letters.length() - 2);
    }
}
