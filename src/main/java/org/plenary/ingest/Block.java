package org.plenary.ingest;

import org.jspecify.annotations.Nullable;

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

    /** A paragraph, taken apart from its number. */
    record Body(@Nullable String number, String text) implements Block {
        static Body of(String line) {
            ParagraphNumber taken = ParagraphNumber.of(line);
            return new Body(taken.number(), taken.text());
        }
    }
}
