package org.plenary.query;

/**
 * A text that is being typed, cut at {@link QueryLimits#MAX_LENGTH} and freed of what nobody sees.
 *
 * @param text the whole of it
 * @param wordStart where its last word begins, which may be unfinished; the length of the text when it ends otherwise, as in a
 *     space
 */
public record UnfinishedText(String text, int wordStart) {
    /** In what is no plain word: patterns, fuzzy words, symbols, addresses. */
    private static final String NO_WORD = "*?~/.@\\";

    private static final String APOSTROPHES = "'’";

    public static UnfinishedText of(String typed) {
        String text = TypedText.of(typed).text();
        int start = startOfWord(text, text.length());
        boolean plain = text.substring(runStart(text)).chars().noneMatch(sign -> NO_WORD.indexOf(sign) >= 0);
        return new UnfinishedText(text, plain ? start : text.length());
    }

    /** What is kept. */
    public String before() {
        return text.substring(0, wordStart);
    }

    /** The last word as far as it is typed; empty when none is begun. */
    public String word() {
        return text.substring(wordStart);
    }

    /** Where all that was typed since the last space begins. */
    public int runStart() {
        return runStart(text);
    }

    /** Where the last so many words begin, {@link #word} among them; -1 unless so many stand there with only spaces between. */
    public int startOfWords(int count) {
        int start = wordStart;
        for (int earlier = 1; earlier < count; earlier++) {
            int end = start;
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            int begin = startOfWord(text, end);
            if (end == start || begin == end) {
                return -1;
            }
            start = begin;
        }
        return start;
    }

    private static int runStart(String text) {
        return text.lastIndexOf(' ') + 1;
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && isOfWord(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        while (start < end && APOSTROPHES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isOfWord(int codePoint) {
        return Characters.isLetterOrDigit(codePoint)
                || Characters.isMark(codePoint)
                || APOSTROPHES.indexOf(codePoint) >= 0;
    }
}
