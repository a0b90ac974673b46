package org.plenary.extract;

import java.util.List;

/** A piece of a document as its layout shows it. Texts have no line ends and are never blank. */
public sealed interface Piece {
    /** Where a format has no pages. */
    int NO_PAGE = 0;

    String text();

    /** The page it begins on, from 1; {@link #NO_PAGE} when not known. */
    int page();

    /**
     * What the layout marks as standing over others, its numeral included.
     *
     * @param level from 1; levels of one document rank its headings, and need not be dense
     */
    record Heading(int level, String text, int page) implements Piece {}

    /**
     * A paragraph, an item of a list or a row of a table, as it is printed: with the number or bullet before it, written out
     * where the format counts by itself.
     *
     * @param notes its footnotes in order, each with its mark before it ({@code 3 See A/RES/60/252.})
     */
    record Text(String text, int page, List<String> notes) implements Piece {
        public Text {
            notes = List.copyOf(notes);
        }

        public static Text of(String text) {
            return new Text(text, NO_PAGE, List.of());
        }
    }
}
