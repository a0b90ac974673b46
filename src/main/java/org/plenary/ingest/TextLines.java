package org.plenary.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text file as everything behind sees them: in Unicode normal form C, without line ends.
 *
 * <p>A file with U+0000 is no text and is refused. Other control characters (C0 but for the tab, C1, U+007F), byte order marks
 * and U+FFFE, U+FFFF say nothing to a reader and are removed; form feeds and the separators U+2028, U+2029 and U+0085 end a
 * line.
 *
 * @param removed how many control characters were left out
 */
record TextLines(List<String> lines, int removed) {
    private static final char LAST_OF_LATIN = '\u00FF';

    /** Takes a text piece by piece, so that only its lines lie in memory. */
    static final class Writing {
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private char highest;
        private long taken;
        private boolean afterReturn;
        private int removed;

        void add(CharSequence piece) throws UnreadableFile {
            for (int at = 0; at < piece.length(); at++) {
                add(piece.charAt(at));
            }
        }

        private void add(char character) throws UnreadableFile {
            boolean secondOfPair = afterReturn && character == '\n';
            afterReturn = character == '\r';
            if (character == 0) {
                throw new UnreadableFile("not text: holds the character U+0000");
            }
            if (endsLine(character)) {
                if (!secondOfPair) {
                    endLine();
                }
            } else if (isControl(character)) {
                removed += character == '\uFEFF' ? 0 : 1;
            } else {
                line.append(character);
                highest = (char) Math.max(highest, character);
            }
        }

        private void endLine() throws UnreadableFile {
            taken += SizeLimits.taken(line.length(), highest <= LAST_OF_LATIN);
            if (taken > SizeLimits.STANDARD.text()) {
                throw SizeLimits.STANDARD.tooMuchText();
            }
            highest = 0;
            lines.add(Normalizer.normalize(line, Normalizer.Form.NFC));
            line.setLength(0);
        }

        TextLines finish() throws UnreadableFile {
            if (!line.isEmpty()) {
                endLine();
            }
            return new TextLines(lines, removed);
        }
    }

    static boolean endsLine(char character) {
        return switch (character) {
            case '\n', '\r', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    static boolean isControl(char character) {
        return (Character.isISOControl(character) && character != '\t')
                || character == '\uFEFF'
                || character == '\uFFFE'
                || character == '\uFFFF';
    }
}
