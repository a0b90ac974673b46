package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
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
        Span window = SnippetWindow.of(text, highlights, LENGTH);
        return new Snippet(
                pieces(text, window, highlights),
                !text.substring(0, window.start()).isBlank(),
                !text.substring(window.end()).isBlank());
    }

    /** The whole text in pieces. */
    public static List<Piece> marked(String text, List<Highlight> highlights) {
        return pieces(text, new Span(0, text.length()), highlights);
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
