package org.plenary.extract;

import java.text.Normalizer;

/** What the characters of a PDF are taken for. */
final class GlyphText {
    /** Where fonts of signs keep their bullets, squares, arrows and ticks. */
    private static final String SIGNS_AS_BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF06E\uF0A8\uF076\uF0E0\uF02D\uF0DE";

    private GlyphText() {}

    /** Without what is no character, ligatures and forms of letters taken apart; empty when nothing is left. */
    static String of(String unicode) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < unicode.length(); at++) {
            char character = unicode.charAt(at);
            if (SIGNS_AS_BULLETS.indexOf(character) >= 0) {
                text.append('•');
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                text.append(' ');
            } else if (isPresentationForm(character)) {
                text.append(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC));
            } else if (!isNoCharacter(character)) {
                text.append(character);
            }
        }
        return text.toString();
    }

    static boolean isUnreadable(String unicode) {
        return !unicode.isEmpty() && of(unicode).isEmpty();
    }

    private static boolean isNoCharacter(char character) {
        return Character.isISOControl(character)
                || character == '\uFFFD'
                || character == '\uFEFF'
                || character >= '\uFFFE'
                || Character.getType(character) == Character.PRIVATE_USE;
    }

    private static boolean isPresentationForm(char character) {
        return (character >= '\uFB00' && character <= '\uFDFF') || (character >= '\uFE70' && character <= '\uFEFC');
    }

    /** The order in which a line is read of the order in which it stands from left to right. */
    static String logical(String visual) {
        int rightToLeft = 0;
        int letters = 0;
        for (int at = 0; at < visual.length(); at++) {
            char character = visual.charAt(at);
            letters += Character.isLetter(character) ? 1 : 0;
            rightToLeft += isRightToLeft(character) ? 1 : 0;
        }
        if (rightToLeft * 2 <= letters || rightToLeft == 0) {
            return visual;
        }
        StringBuilder line = new StringBuilder(visual).reverse();
        int start = 0;
        while (start < line.length()) {
            int end = start;
            while (end < line.length() && isLeftToRight(line, end)) {
                end++;
            }
            if (end > start) {
                line.replace(
                        start,
                        end,
                        new StringBuilder(line.substring(start, end)).reverse().toString());
            }
            start = Math.max(end, start + 1);
        }
        return mirrored(line);
    }

    /** Whether a letter or digit read from the left stands there, or a mark between two of them. */
    private static boolean isLeftToRight(CharSequence line, int at) {
        if (isWord(line.charAt(at))) {
            return true;
        }
        return at > 0
                && at + 1 < line.length()
                && isWord(line.charAt(at - 1))
                && isWord(line.charAt(at + 1))
                && !isRightToLeft(line.charAt(at));
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) && !isRightToLeft(character);
    }

    private static boolean isRightToLeft(char character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String mirrored(CharSequence line) {
        String open = "([{«<";
        String close = ")]}»>";
        StringBuilder mirrored = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            int opens = open.indexOf(character);
            int closes = close.indexOf(character);
            mirrored.append(opens >= 0 ? close.charAt(opens) : closes >= 0 ? open.charAt(closes) : character);
        }
        return mirrored.toString();
    }
}
