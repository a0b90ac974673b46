package org.plenary.engine;

/** In what a quotation that is verbatim may still differ from the text. */
public enum QuoteDifference {
    FIRST_LETTER("case of the first letter"),
    QUOTATION_MARKS("quotation marks"),
    DASHES("dashes"),
    HYPHENATION("hyphenation"),
    WHITE_SPACE("white space"),
    LETTER_FORMS("forms of letters"),
    FINAL_PUNCTUATION("punctuation at the end"),
    /** What an ellipsis says. */
    LEFT_OUT("words left out"),
    /** What brackets say. */
    BRACKETED("words or letters in brackets");

    private final String written;

    QuoteDifference(String written) {
        this.written = written;
    }

    /** As it stands in answers. */
    public String written() {
        return written;
    }
}
