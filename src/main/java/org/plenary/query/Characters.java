package org.plenary.query;

/** What single characters mean to a reader of queries. */
final class Characters {
    private static final String QUOTES = "\"“”„‟«»";

    private Characters() {}

    /** Straight and curly double quotes and guillemets; each may open and close. */
    static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    static boolean isSpace(int codePoint) {
        return (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    /** Controls, zero-width and direction marks, soft hyphens, halves of a broken pair. Spaces are asked for first. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> false;
        };
    }

    static boolean isLetterOrDigit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    static boolean isCurrency(int codePoint) {
        return Character.getType(codePoint) == Character.CURRENCY_SYMBOL;
    }

    static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    static int lettersAndDigits(String text) {
        return Math.toIntExact(
                text.codePoints().filter(Characters::isLetterOrDigit).count());
    }

    static boolean hasLetterOrDigit(String text) {
        return text.codePoints().anyMatch(Characters::isLetterOrDigit);
    }
}
