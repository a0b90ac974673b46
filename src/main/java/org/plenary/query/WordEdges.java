package org.plenary.query;

import java.util.regex.Pattern;

/**
 * Tells a word from the punctuation around it.
 *
 * <p>What stands inside a word is kept ({@code A/RES/70/125}, {@code e-commerce}). Of what follows its last letter or digit,
 * only what belongs to names is: {@code C++}, {@code C#}, {@code 47%}, the dot of {@code U.S.}, and a bracket that was opened
 * in the word, as in {@code 5(1)}.
 */
final class WordEdges {
    private static final String KEPT_BEHIND = "+#%";
    private static final String CLOSING = ")]}";
    private static final String OPENING = "([{";

    private static final Pattern BOOST = Pattern.compile("-?\\d[\\d.]*(?:[eE]\\d+)?");

    private WordEdges() {}

    /** Where the word begins, in a pattern maybe at a {@code *}; the length of the run if nowhere. */
    static int start(String run) {
        int start = bareStart(run);
        int star = run.indexOf('*');
        return star >= 0 && star < start && !isAddress(run) ? star : start;
    }

    /** Where the word begins: at a letter, a digit or a sign of currency; the length of the run if nowhere. */
    static int bareStart(String run) {
        int start = 0;
        while (start < run.length() && !canBegin(run.codePointAt(start))) {
            start += Character.charCount(run.codePointAt(start));
        }
        return start;
    }

    /** Web addresses are never patterns and never fuzzy. */
    static boolean isAddress(String text) {
        return text.contains("://");
    }

    static boolean canBegin(int codePoint) {
        return Characters.isLetterOrDigit(codePoint) || Characters.isCurrency(codePoint);
    }

    /**
     * Where the word that begins at {@code start} ends.
     *
     * @param signs what else may be its last character
     */
    static int end(String run, int start, int limit, String signs) {
        int end = limit;
        while (end > start && !canEnd(run, start, end, signs)) {
            end -= Character.charCount(run.codePointBefore(end));
        }
        return end;
    }

    /** Where the word ends when boosts such as {@code ^2} are left off. */
    static int endWithoutBoosts(String run, int start, String signs) {
        int end = end(run, start, run.length(), signs);
        int caret = run.lastIndexOf('^', end - 1);
        while (caret > start && BOOST.matcher(run.substring(caret + 1, end)).matches()) {
            end = end(run, start, caret, signs);
            caret = run.lastIndexOf('^', end - 1);
        }
        return end;
    }

    /** The word without boosts and any punctuation around it, {@code *} and {@code ~} included; may be empty. */
    static String bare(String text) {
        int start = bareStart(text);
        return text.substring(start, endWithoutBoosts(text, start, ""));
    }

    private static boolean canEnd(String run, int start, int end, String signs) {
        int last = run.codePointBefore(end);
        return canBegin(last)
                || Characters.isMark(last)
                || KEPT_BEHIND.indexOf(last) >= 0
                || signs.indexOf(last) >= 0
                || closesItsOwnBracket(run, start, end)
                || endsAbbreviation(run, start, end);
    }

    private static boolean closesItsOwnBracket(String run, int start, int end) {
        int kind = CLOSING.indexOf(run.charAt(end - 1));
        return kind >= 0 && run.lastIndexOf(OPENING.charAt(kind), end - 1) >= start;
    }

    /** Whether the text ends in single letters with dots, at least two: {@code U.S.}, {@code e.g.}. */
    private static boolean endsAbbreviation(String run, int start, int end) {
        int at = end;
        while (at - 2 >= start && run.charAt(at - 1) == '.' && Character.isLetter(run.charAt(at - 2))) {
            at -= 2;
        }
        return end - at >= 4 && (at == start || !Characters.isLetterOrDigit(run.codePointBefore(at)));
    }
}
