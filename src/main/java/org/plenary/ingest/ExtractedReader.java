package org.plenary.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.extract.Extraction;
import org.plenary.extract.Piece;

/**
 * Reads what was taken out of a file of a document format. What its layout marks as headings are headings; where it marks none
 * but the title, the words tell, as in plain text.
 */
final class ExtractedReader {
    private static final String TITLE = "title";

    /**
     * @param title where it is known from elsewhere than the file; else the outline tells the one that the file names and
     *     prints, or that stands over the text, or that the file names only
     */
    Outline read(Extraction.Extracted extracted, @Nullable String title) {
        List<Line> lines = lines(extracted.pieces());
        if (title != null) {
            return LineStructure.outline(lines, title, extracted.remarks());
        }
        List<String> named = extracted.metadata().getOrDefault(TITLE, List.of());
        String printed = named.stream()
                .filter(name -> LineStructure.holds(name, lines))
                .findFirst()
                .orElse(null);
        Outline outline = LineStructure.outline(lines, printed, extracted.remarks());
        String found = printed == null && outline.title() == null && !named.isEmpty() ? named.getFirst() : printed;
        return found == null ? outline : new Outline(found, outline.sections(), outline.remarks());
    }

    private static List<Line> lines(List<Piece> pieces) {
        List<Line> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = Wording.trimmed(piece.text());
            lines.add(
                    switch (piece) {
                        case Piece.Heading heading ->
                            new Line(Wording.collapsed(text), heading.level(), heading.page(), List.of());
                        case Piece.Text body -> new Line(text, Line.UNMARKED, body.page(), body.notes());
                    });
        }
        return lines;
    }
}
