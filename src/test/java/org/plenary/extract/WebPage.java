package org.plenary.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages read, and their pieces a line each: headings with a {@code #} for every level, notes in braces behind the text. */
public final class WebPage {
    private WebPage() {}

    public static Extraction read(String html) {
        return HtmlReader.read(html.getBytes(StandardCharsets.UTF_8), null);
    }

    static List<String> pieces(String html) {
        return lines(read(html));
    }

    static List<String> lines(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Refused refused -> List.of("refused: " + refused.reason());
            case Extraction.Extracted extracted -> lines(extracted.pieces());
        };
    }

    private static List<String> lines(List<Piece> pieces) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            lines.add(
                    switch (piece) {
                        case Piece.Heading heading -> "#".repeat(heading.level()) + " " + heading.text();
                        case Piece.Text text -> text.notes().isEmpty() ? text.text() : text.text() + " " + text.notes();
                    });
        }
        return lines;
    }
}
