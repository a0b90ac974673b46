package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.QuoteVerdict.Piece;
import org.plenary.index.SearchResponse.Highlight;

/**
 * Gathers the tokens of a text and of a quotation of it into pieces: what the text has first, what stands in its place behind it,
 * the space before a token with it.
 */
final class DiffPieces {
    private final String quote;
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder inserted = new StringBuilder();
    private int start = -1;
    private int textEnd;
    private int quoteEnd = -1;

    DiffPieces(String quote, String text) {
        this.quote = quote;
        this.text = text;
    }

    /** A token of both; when it is the same but for case it is one of each. */
    void both(QuoteToken here, QuoteToken there, boolean same) {
        if (same) {
            endInserted();
            quoteEnd = there.end();
            add(Piece.Kind.EQUAL, ofText(here));
        } else {
            ofText(Piece.Kind.DELETED, here);
            inserted(there);
        }
    }

    /** Deleted or left out. */
    void ofText(Piece.Kind kind, QuoteToken here) {
        add(kind, ofText(here));
    }

    void inserted(QuoteToken there) {
        boolean spaced = quoteEnd >= 0 && there.start() > quoteEnd;
        inserted.append(spaced ? " " : "").append(quote, there.start(), there.end());
        quoteEnd = there.end();
    }

    private String ofText(QuoteToken here) {
        if (start < 0) {
            start = here.start();
            textEnd = start;
        }
        String piece = text.substring(textEnd, here.end());
        textEnd = here.end();
        return piece;
    }

    private void endInserted() {
        if (!inserted.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.INSERTED, inserted.toString()));
            inserted.setLength(0);
        }
    }

    private void add(Piece.Kind kind, String piece) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + piece));
        } else {
            pieces.add(new Piece(kind, piece));
        }
    }

    /** Of the text, from its first token that was given to its last. */
    Highlight stretch() {
        return new Highlight(start, textEnd);
    }

    List<Piece> pieces() {
        endInserted();
        return List.copyOf(pieces);
    }
}
