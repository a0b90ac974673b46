package org.plenary.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param text raised marks of notes between {@link #MARK_START} and {@link #MARK_END}
 * @param start how far from the left its first character is, in points
 * @param end where its last character ends
 * @param y of its base line, downwards
 * @param size of the font that most of it is in
 * @param bold whether all of it is
 * @param firstWord how wide its first word is with the space before it
 * @param region in which column or band of the page it stands, counted through the document
 * @param left where the lines of its region begin
 * @param right where they may end
 * @param row whether it is a row of a table or of a list of contents, which no other line belongs to
 * @param notes that its marks stand for
 */
record PrintedLine(
        String text,
        float start,
        float end,
        float y,
        float size,
        boolean bold,
        float firstWord,
        int page,
        int region,
        float left,
        float right,
        boolean row,
        List<String> notes) {
    static final char MARK_START = '\uE000';
    static final char MARK_END = '\uE001';

    /** A number, a letter in brackets or a bullet, as it stands before a paragraph or an item. */
    private static final Pattern ITEM = Pattern.compile(
            "(?:[•●▪◦‣∙·■□○➢✓–—*-]\\s|(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\\s|$)|\\(?(?:\\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\\)|\\d{1,3}(?:\\.\\d{1,3})+\\s|\\d{1,3}"
                + " (?:bis|ter)\\.|\\d{1,3}/\\d{1,4}\\.\\s).*",
            Pattern.DOTALL);

    private static final Pattern NAMED = Pattern.compile(
            "(?:Annex|Appendix|Part|Title|Chapter|Section|Article|Principle|Schedule)\\s+(?:[IVX]+|\\d+|[A-Z])\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    boolean beginsItem() {
        return ITEM.matcher(text).matches();
    }

    /** Whether it begins as a numbered part of a document does. */
    boolean beginsPart() {
        return beginsItem() || NAMED.matcher(text).matches();
    }

    /** Whether the first word of the next line would have stood on it as well. */
    boolean isShortBefore(PrintedLine next) {
        return end + next.firstWord < right - size / 4;
    }

    /** Whether it takes up most of what a line may. */
    boolean isLong() {
        return end - start > (right - left) * 0.6f;
    }

    boolean isIndented() {
        return start > left + size * 0.6f;
    }

    PrintedLine withText(String other, List<String> itsNotes) {
        return new PrintedLine(other, start, end, y, size, bold, firstWord, page, region, left, right, row, itsNotes);
    }

    PrintedLine within(float itsLeft, float itsRight) {
        return new PrintedLine(text, start, end, y, size, bold, firstWord, page, region, itsLeft, itsRight, row, notes);
    }
}
