package org.plenary.language;

/** Which characters make numbers, words and the gaps between them. */
final class Characters {
    private Characters() {}

    /** A decimal digit of any script in the Basic Multilingual Plane. */
    static boolean isDigit(char character) {
        return character < 128 ? character >= '0' && character <= '9' : Character.isDigit(character);
    }

    static boolean isDigitAt(String text, int place) {
        return place >= 0 && place < text.length() && isDigit(text.charAt(place));
    }

    /** A letter, a mark on one or a digit of a script that writes spaces between words. */
    static boolean isWordPart(char character) {
        if (character < 128) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9');
        }
        return switch (Character.getType(character)) {
            case Character.OTHER_LETTER -> !isIdeograph(character);
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }

    static boolean isWordPartAt(String text, int place) {
        return place >= 0 && place < text.length() && isWordPart(text.charAt(place));
    }

    /** Chinese characters and kana, which follow a number without a gap. */
    private static boolean isIdeograph(char character) {
        return Character.isIdeographic(character) || (character >= '\u3040' && character <= '\u30FF');
    }

    /** White space, with the no-break spaces and the marks of writing direction. */
    static boolean isSpace(char character) {
        return character == ' '
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || (character > 127
                        && (Character.isSpaceChar(character) || character == '\u200E' || character == '\u200F'));
    }

    static boolean isSpaceAt(String text, int place) {
        return place >= 0 && place < text.length() && isSpace(text.charAt(place));
    }

    /** A hyphen or a dash between the ends of a range. */
    static boolean isDash(char character) {
        return character == '-' || (character >= '\u2010' && character <= '\u2015') || character == '\u2212';
    }

    static boolean isDashAt(String text, int place) {
        return place >= 0 && place < text.length() && isDash(text.charAt(place));
    }

    /**
     * Where what follows a gap begins: behind at most two spaces (a line may end in one), or behind a hyphen within a compound
     * ({@code 5-per-cent}). The place itself where there is no gap.
     */
    static int behindGap(String text, int place) {
        if (place < text.length() && (text.charAt(place) == '-' || text.charAt(place) == '\u2011')) {
            return place + 1;
        }
        int end = place;
        while (end < place + 2 && isSpaceAt(text, end)) {
            end++;
        }
        return end;
    }
}
