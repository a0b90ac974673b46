package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import org.plenary.document.Sentences;
import org.plenary.document.Sentences.Span;
import org.plenary.index.SearchResponse.Highlight;

/**
 * The part of a paragraph worth showing in a list of hits: whole sentences around what matched.
 *
 * @param pieces the shown text in order, cut where marks begin and end
 * @param cutBefore whether the paragraph goes on before it
 * @param cutAfter whether the paragraph goes on behind it
 */
public record Snippet(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {
    /** Characters; a paragraph up to this length is shown whole. */
    static final int LENGTH = 320;

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of text that is marked as a match, or is not. */
    public record Piece(String text, boolean marked) {}

    /** @param highlights in order and without overlap */
    public static Snippet of(String text, List<Highlight> highlights) {
        Span window = text.length() <= LENGTH ? new Span(0, text.length()) : window(text, highlights);
        return new Snippet(
                pieces(text, window, highlights),
                !text.substring(0, window.start()).isBlank(),
                !text.substring(window.end()).isBlank());
    }

    /** The whole text in pieces. */
    public static List<Piece> marked(String text, List<Highlight> highlights) {
        return pieces(text, new Span(0, text.length()), highlights);
    }

    /** The run of sentences that holds most highlights and fits; the earliest among equals. */
    private static Span window(String text, List<Highlight> highlights) {
        List<Span> sentences = Sentences.of(text);
        Span best = null;
        int bestCount = -1;
        for (int first = 0; first < sentences.size(); first++) {
            int start = sentences.get(first).start();
            int end = sentences.get(first).end();
            for (int last = first + 1;
                    last < sentences.size() && sentences.get(last).end() - start <= LENGTH;
                    last++) {
                end = sentences.get(last).end();
            }
            int count = count(highlights, start, end);
            if (best == null || count > bestCount) {
                best = new Span(start, end);
                bestCount = count;
            }
        }
        return best == null ? new Span(0, text.length()) : cutToLength(text, best, highlights);
    }

    /** A sentence too long to show whole is cut at spaces around its first highlight. */
    private static Span cutToLength(String text, Span window, List<Highlight> highlights) {
        if (window.end() - window.start() <= LENGTH) {
            return window;
        }
        int from = window.start();
        for (Highlight highlight : highlights) {
            if (highlight.start() >= window.start() && highlight.start() < window.end()) {
                from = Math.max(window.start(), highlight.start() - LENGTH / 3);
                break;
            }
        }
        int to = Math.min(window.end(), from + LENGTH);
        from = Math.max(window.start(), Math.min(from, to - LENGTH));
        return new Span(atSpaceBehind(text, from, window.start()), atSpaceBefore(text, to, window.end()));
    }

    private static int atSpaceBehind(String text, int from, int least) {
        if (from == least) {
            return from;
        }
        int space = text.indexOf(' ', from);
        return space < 0 || space - from > 40 ? onCharacter(text, from) : space + 1;
    }

    private static int atSpaceBefore(String text, int to, int most) {
        if (to == most) {
            return to;
        }
        int space = text.lastIndexOf(' ', to);
        return space < 0 || to - space > 40 ? onCharacter(text, to) : space;
    }

    /** Never between the two halves of a surrogate pair. */
    private static int onCharacter(String text, int at) {
        boolean inPair = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return inPair ? at - 1 : at;
    }

    private static int count(List<Highlight> highlights, int start, int end) {
        int count = 0;
        for (Highlight highlight : highlights) {
            if (highlight.start() >= start && highlight.end() <= end) {
                count++;
            }
        }
        return count;
    }

    private static List<Piece> pieces(String text, Span window, List<Highlight> highlights) {
        List<Piece> pieces = new ArrayList<>();
        int at = window.start();
        for (Highlight highlight : highlights) {
            int start = Math.max(highlight.start(), at);
            int end = Math.min(highlight.end(), window.end());
            if (start >= end) {
                continue;
            }
            if (start > at) {
                pieces.add(new Piece(text.substring(at, start), false));
            }
            pieces.add(new Piece(text.substring(start, end), true));
            at = end;
        }
        if (at < window.end()) {
            pieces.add(new Piece(text.substring(at, window.end()), false));
        }
        return pieces;
    }
}
