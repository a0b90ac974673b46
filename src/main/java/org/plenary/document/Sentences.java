package org.plenary.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where sentences begin and end.
 *
 * <p>The boundaries are those of Unicode text segmentation (UAX 29), mended where a full stop belongs to an abbreviation or an
 * initial ({@code Mr. Liu}, {@code U.S. Government}, {@code No. 185}) and where the text goes on in small letters. In doubt
 * two sentences stay one: {@code in the U.S. The state} is not cut.
 */
public final class Sentences {
    /** A word before a full stop that does not end a sentence; {@code No} only where a number follows. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\\[\"“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|No(?=\\.\\s*\\d)|Nos|Art|Arts|para|paras|Para|Paras|Res|Doc"
                    + "|vol|Vol|ch|Ch|sec|Sec|ed|eds|cf|Cf|vs|v|e\\.g|i\\.e|p|pp"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu})"
                    + "\\.\\s*$");
    /** Longer than any abbreviation and what stands around it. */
    private static final int LOOK_BACK = 24;

    private Sentences() {}

    /**
     * One sentence of a text.
     *
     * @param start offset of its first character
     * @param end offset behind its last character that is not white space
     */
    public record Span(int start, int end) {}

    /** The sentences in order; white space between them belongs to none. A blank text has none. */
    public static List<Span> of(String text) {
        return first(text, Integer.MAX_VALUE);
    }

    private static List<Span> first(String text, int most) {
        List<Span> spans = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int next = breaks.next(); next != BreakIterator.DONE && spans.size() < most; next = breaks.next()) {
            if (next < text.length() && goesOn(text, start, next)) {
                continue;
            }
            add(text, start, next, spans);
            start = next;
        }
        if (spans.size() < most) {
            add(text, start, text.length(), spans);
        }
        return List.copyOf(spans);
    }

    /** Where the first sentence ends; the whole length when the text is a single sentence. */
    public static int firstEnd(String text) {
        List<Span> sentences = first(text, 2);
        return sentences.size() < 2 ? text.length() : sentences.getFirst().end();
    }

    private static boolean goesOn(String text, int start, int end) {
        return Character.isLowerCase(text.codePointAt(end))
                || ABBREVIATION
                        .matcher(text)
                        .region(Math.max(start, end - LOOK_BACK), end)
                        .useTransparentBounds(true)
                        .find();
    }

    private static void add(String text, int start, int end, List<Span> spans) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    /** No-break spaces too, which Java does not count as white space. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
