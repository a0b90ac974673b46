package org.plenary.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Paragraph;

/** A piece of a document in reading order, as every format gives it. */
sealed interface Block {

    /**
     * What stands over a section.
     *
     * @param level from 1; what is deeper belongs to the heading before
     */
    record Heading(int level, @Nullable String numeral, String text) implements Block {
        static Heading of(int level, String text) {
            String numeral =
                    HeadingNumeral.of(text).map(HeadingNumeral::written).orElse(null);
            return new Heading(level, numeral, text);
        }

        /** One that the document does not print; the next heading, however deep, stands beside it. */
        static Heading implied(String text) {
            return new Heading(Integer.MAX_VALUE, null, text);
        }
    }

    /** A paragraph, taken apart from its number, with its page and notes as {@link Paragraph} has them. */
    record Body(@Nullable String number, String text, int page, List<String> notes) implements Block {
        Body(@Nullable String number, String text) {
            this(number, text, Paragraph.NO_PAGE, List.of());
        }

        static Body of(String line) {
            ParagraphNumber taken = ParagraphNumber.of(line);
            return new Body(taken.number(), taken.text());
        }

        Body printed(int page, List<String> notes) {
            return new Body(number, text, page, notes);
        }
    }
}
