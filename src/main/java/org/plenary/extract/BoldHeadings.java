package org.plenary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines in bold that name a part of a document, on pages that mark other headings as such. Where a page marks none, what is a
 * heading is told from the words of all lines, and bold ones among them say nothing more.
 */
final class BoldHeadings {
    /** Below all that pages mark. */
    static final int LEVEL = 7;

    private static final int FEWEST_MARKED = 2;
    private static final int LONGEST = 150;
    private static final Pattern PART = Pattern.compile(
            "(?i:article|chapter|part|section|title|annex|appendix|principle|rule|regulation)"
                    + "\\s+(?:\\d{1,4}|[IVXLC]{1,7}|\\p{Lu})\\b(?:.*[^.;,])?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private BoldHeadings() {}

    static boolean names(String line) {
        return line.length() <= LONGEST && PART.matcher(line).matches();
    }

    /** The pieces with headings of {@link #LEVEL} made text again where there are too few others. */
    static List<Piece> settled(List<Piece> pieces) {
        long marked = pieces.stream()
                .filter(piece -> piece instanceof Piece.Heading heading && heading.level() < LEVEL)
                .count();
        if (marked >= FEWEST_MARKED) {
            return pieces;
        }
        List<Piece> settled = new ArrayList<>();
        for (Piece piece : pieces) {
            settled.add(
                    piece instanceof Piece.Heading heading && heading.level() == LEVEL
                            ? Piece.Text.of(heading.text())
                            : piece);
        }
        return settled;
    }
}
