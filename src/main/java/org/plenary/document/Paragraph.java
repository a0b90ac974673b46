package org.plenary.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as the document has it, without the number, bullet or letter that stood before it.
 *
 * @param number the number the original gives it ({@code 34}, {@code 29-31}, {@code a}), without dots and brackets; for an
 *     item of a numbered paragraph with the number of that before it ({@code 34(a)}); null when it has none
 * @param text the words, verbatim, without white space at either end; never empty
 * @param leadEnd where the first sentence ends, as an offset into the text
 * @param page the page it begins on, counted from 1; {@link #NO_PAGE} when that is not known
 * @param notes its footnotes in order, each with its mark before it ({@code 3 See A/RES/60/252.})
 */
public record Paragraph(@Nullable String number, String text, int leadEnd, int page, List<String> notes) {
    /** Where a format has no pages. */
    public static final int NO_PAGE = 0;

    public Paragraph {
        if (text.isBlank() || leadEnd < 1 || leadEnd > text.length()) {
            throw new IllegalArgumentException("not a paragraph: lead of " + leadEnd + " in " + text.length());
        }
        if (page < NO_PAGE) {
            throw new IllegalArgumentException("not a page: " + page);
        }
        notes = List.copyOf(notes);
    }

    public static Paragraph of(@Nullable String number, String text) {
        return new Paragraph(number, text, Sentences.firstEnd(text), NO_PAGE, List.of());
    }

    public static Paragraph plain(String text) {
        return of(null, text);
    }

    /** The same where it is printed. */
    public Paragraph printed(int page, List<String> notes) {
        return new Paragraph(number, text, leadEnd, page, notes);
    }

    /** The first sentence, which in many reports says what the paragraph is about. */
    public String lead() {
        return text.substring(0, leadEnd);
    }
}
