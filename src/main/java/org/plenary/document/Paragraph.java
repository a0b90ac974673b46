package org.plenary.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as the document has it, without the number, bullet or letter that stood before it.
 *
 * @param number the number the original gives it ({@code 34}, {@code 29-31}, {@code a}), without dots and brackets; for an
 *     item of a numbered paragraph with the number of that before it ({@code 34(a)}); null when it has none
 * @param text the words, verbatim, without white space at either end; never empty
 * @param leadEnd where the first sentence ends, as an offset into the text
 */
public record Paragraph(@Nullable String number, String text, int leadEnd) {
    public Paragraph {
        if (text.isBlank() || leadEnd < 1 || leadEnd > text.length()) {
            throw new IllegalArgumentException("not a paragraph: lead of " + leadEnd + " in " + text.length());
        }
    }

    public static Paragraph of(@Nullable String number, String text) {
        return new Paragraph(number, text, Sentences.firstEnd(text));
    }

    public static Paragraph plain(String text) {
        return of(null, text);
    }

    /** The first sentence, which in many reports says what the paragraph is about. */
    public String lead() {
        return text.substring(0, leadEnd);
    }
}
