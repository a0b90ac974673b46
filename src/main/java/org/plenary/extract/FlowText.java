package org.plenary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The words of one block of a page as they come, and the paragraphs they make: an empty line parts two; a single line end does
 * so only where the words would have gone on in the line, or where the next line begins with the mark of an item.
 */
final class FlowText {
    /** Stands where a note is referred to. Pages that hold it lose it. */
    static final char NOTE = '\uFFFC';

    /** Characters: in a block of longer lines no line was broken to fit a page, in one of shorter ones every line was. */
    private static final int WIDEST_PAGE = 130;

    private static final int NARROWEST_PAGE = 40;

    /** What of ten lines keeps to the width of the page, so that one long address does not widen it. */
    private static final int FEW_LINES = 10;

    private static final String NO_WIDTH = "\u00AD\u200B\u200C\u2060\uFEFF\uFFFC";
    private static final String SENTENCE_ENDS = ".!?;:。！？；：";
    private static final String CLOSING = ".,;:!?)]}”’»。，；：！？）";
    private static final Pattern ITEM = Pattern.compile(
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]|\\((?:\\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\\)|[a-z]\\)|[•●▪◦‣■–—])\\s+\\S.*",
            Pattern.DOTALL);

    /** Letters: a raised number behind these is a square or a cube. */
    private static final int LONGEST_UNIT = 2;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Every run of white space made one space, none at either end; what has no width is gone. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        appendCollapsed(collapsed, text);
        return collapsed.toString().strip();
    }

    private static void appendCollapsed(StringBuilder to, String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ') {
                    to.append(' ');
                }
            } else if (NO_WIDTH.indexOf(character) < 0 && !Character.isISOControl(character)) {
                to.append(character);
            }
        }
    }

    void append(String text) {
        appendCollapsed(line, text);
    }

    /** What was taken from here before, with the places of its notes. */
    void appendTaken(String text) {
        line.append(text);
    }

    /** Line ends in the text are line ends. */
    void appendPreformatted(String text) {
        String[] parts = text.split("\r\n|\r|\n", -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                lineEnd();
            }
            append(parts[at]);
        }
    }

    /** What is set higher: a power behind a number, a mark apart from the word it stands at, else joined to it. */
    void raised(String text) {
        boolean mark = !text.isEmpty() && !Character.isLetter(text.charAt(0));
        if (mark && endsIn(Character::isDigit, 1)) {
            append("^");
        } else if (mark
                && (endsIn(Character::isLetter, LONGEST_UNIT + 1)
                        || endsIn(character -> CLOSING.indexOf(character) >= 0, 1))) {
            append(" ");
        }
        append(text);
    }

    private boolean endsIn(IntPredicate kind, int characters) {
        int from = line.length() - characters;
        return from >= 0 && line.substring(from).chars().allMatch(kind);
    }

    void note() {
        line.append(NOTE);
    }

    void lineEnd() {
        lines.add(line.toString().strip());
        line.setLength(0);
    }

    boolean isEmpty() {
        return line.toString().isBlank() && lines.stream().allMatch(String::isEmpty);
    }

    /** What was appended, which is then forgotten. None is blank. */
    List<String> takeParagraphs() {
        lineEnd();
        int width = width();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String previous = "";
        for (String next : lines) {
            if (!paragraph.isEmpty() && !continues(previous, next, width)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.isEmpty() || next.isEmpty() ? "" : " ").append(next);
            previous = next;
        }
        paragraphs.add(paragraph.toString());
        lines.clear();
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    /** All of it as one, for what is one whatever its lines are. */
    String takeLine() {
        lineEnd();
        String whole = collapsedLines();
        lines.clear();
        return whole;
    }

    private String collapsedLines() {
        StringBuilder whole = new StringBuilder();
        for (String next : lines) {
            whole.append(whole.isEmpty() || next.isEmpty() ? "" : " ").append(next);
        }
        return whole.toString();
    }

    /** Without the places of notes and the spaces that stood before them. */
    static String withoutNotes(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == NOTE) {
                boolean closed = at + 1 == text.length() || (CLOSING + " " + NOTE).indexOf(text.charAt(at + 1)) >= 0;
                if (closed && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
                    plain.setLength(plain.length() - 1);
                }
            } else {
                plain.append(character);
            }
        }
        return plain.toString().strip();
    }

    /** Whether the text begins with the number or bullet of an item. */
    static boolean isItem(String text) {
        return ITEM.matcher(text).matches();
    }

    private int width() {
        int[] lengths = lines.stream()
                .mapToInt(String::length)
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return 0;
        }
        return lengths.length <= FEW_LINES
                ? Arrays.stream(lengths).max().orElseThrow()
                : lengths[(lengths.length - 1) * 9 / 10];
    }

    private static boolean continues(String line, String next, int width) {
        if (line.isEmpty() || next.isEmpty() || width > WIDEST_PAGE) {
            return false;
        }
        if (endsSentence(line) && isItem(next)) {
            return false;
        }
        int space = next.indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return width < NARROWEST_PAGE || line.length() + 1 + firstWord > width;
    }

    private static boolean endsSentence(String line) {
        String plain = withoutNotes(line);
        return !plain.isEmpty() && SENTENCE_ENDS.indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }
}
