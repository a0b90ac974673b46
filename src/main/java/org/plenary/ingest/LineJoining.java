package org.plenary.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins the lines of a plain text that were only broken to fit a page, so that every heading, paragraph and item is one line.
 *
 * <p>A break is such a break when the next word would not have fitted into the width of the text. In a text with longer lines
 * than a page is wide nothing was broken, and every line stands for itself.
 */
final class LineJoining {
    /** Pages are 60 to 100 characters wide; lines beyond this were never broken. */
    private static final int WIDEST_PAGE = 130;

    private static final int NARROWEST_PAGE = 40;

    private final int width;

    private LineJoining(int width) {
        this.width = width;
    }

    /** The lines that hold words, trimmed and joined. */
    static List<String> join(List<String> lines) {
        return new LineJoining(width(lines)).joined(lines);
    }

    /** What nine of ten lines keep to, so that one long address does not widen the page. */
    private static int width(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(line -> Wording.trimmed(line).length())
                .filter(length -> length > 0)
                .toArray();
        Arrays.sort(lengths);
        return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
    }

    private List<String> joined(List<String> lines) {
        boolean broken = width >= NARROWEST_PAGE && width <= WIDEST_PAGE;
        List<String> joined = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String first = "";
        String previous = "";
        for (String line : lines) {
            String next = Wording.trimmed(line);
            if (!current.isEmpty() && !(broken && continues(previous, next))) {
                joined.add(written(current, first));
                current.setLength(0);
            }
            if (current.isEmpty()) {
                first = next;
            }
            if (!current.isEmpty() && !endsInHyphen(previous)) {
                current.append(' ');
            }
            current.append(next);
            previous = next;
        }
        if (!current.isEmpty()) {
            joined.add(written(current, first));
        }
        return joined;
    }

    /** A line that stands for itself is not copied: a large text lies in memory once then. */
    private static String written(StringBuilder joined, String first) {
        return joined.length() == first.length() ? first : joined.toString();
    }

    private boolean continues(String line, String next) {
        if (next.isEmpty() || (ParagraphNumber.isMarked(next) && Wording.endsSentence(line))) {
            return false;
        }
        int space = next.indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return line.length() + 1 + firstWord > width;
    }

    private static boolean endsInHyphen(String line) {
        int length = line.length();
        return length > 1 && line.charAt(length - 1) == '-' && Character.isLetter(line.charAt(length - 2));
    }
}
