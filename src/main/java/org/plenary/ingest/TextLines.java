package org.plenary.ingest;

import java.nio.CharBuffer;
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
    /** Bounds the memory that a file of tiny lines can take. */
    static final int MOST_LINES = 500_000;

    static TextLines of(CharBuffer text) throws UnreadableFile {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int removed = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 0) {
                throw new UnreadableFile("not text: holds the character U+0000");
            }
            if (endsLine(character)) {
                boolean pair = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
                add(lines, line);
                at += pair ? 1 : 0;
            } else if (isControl(character)) {
                removed += character == '\uFEFF' ? 0 : 1;
            } else {
                line.append(character);
            }
        }
        if (!line.isEmpty()) {
            add(lines, line);
        }
        return new TextLines(lines, removed);
    }

    private static void add(List<String> lines, StringBuilder line) throws UnreadableFile {
        if (lines.size() == MOST_LINES) {
            throw new UnreadableFile("more than 500,000 lines, which is the most that is read of one file");
        }
        lines.add(Normalizer.normalize(line, Normalizer.Form.NFC));
        line.setLength(0);
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
