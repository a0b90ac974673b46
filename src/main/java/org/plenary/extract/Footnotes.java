package org.plenary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the notes at the foot of pages out of the text and gives each to the line that has its mark. Notes are in smaller
 * letters than the text, the first of a page begins with a mark, and at least one mark stands in the text above; what goes on
 * at the foot of the next page is one note. A note whose mark is not found goes to the last line of its page.
 */
final class Footnotes {
    /** Of the size of the text: the largest that notes are. */
    private static final float SMALLER = 0.93f;

    /** Letters. */
    private static final int LONGEST_UNIT = 2;

    private static final String RAISED =
            PrintedLine.MARK_START + "([^" + PrintedLine.MARK_END + "]+)" + PrintedLine.MARK_END;
    private static final Pattern NOTE =
            Pattern.compile("(?:" + RAISED + "|([*†‡§]{1,3})|(\\d{1,3})(?=[.)]?\\s))[.)]?\\s*(.*)");
    private static final Pattern MARK = Pattern.compile(RAISED + "|(?<=[^\\s*])([*†‡§]{1,3})(?=\\s|$|[,.;:])");

    private final float textSize;
    private final LineJoining joining;

    private Footnotes(float textSize, LineJoining joining) {
        this.textSize = textSize;
        this.joining = joining;
    }

    private record Note(String mark, StringBuilder words) {
        String written() {
            return mark + " " + words;
        }
    }

    private record Page(List<PrintedLine> text, List<Note> notes) {}

    /**
     * @param lines in reading order, without running lines
     * @param textSize of the font that most of the document is in
     */
    static List<PrintedLine> attached(List<PrintedLine> lines, float textSize, LineJoining joining) {
        Map<Integer, List<PrintedLine>> pages = new TreeMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), _ -> new ArrayList<>()).add(line));
        Footnotes footnotes = new Footnotes(textSize, joining);
        List<Page> parted = new ArrayList<>();
        for (List<PrintedLine> page : pages.values()) {
            parted.add(footnotes.parted(
                    page, parted.isEmpty() ? List.of() : parted.getLast().notes()));
        }
        return parted.stream().flatMap(page -> attached(page).stream()).toList();
    }

    /** @param before the notes of the page before, of which the last may go on */
    private Page parted(List<PrintedLine> lines, List<Note> before) {
        Page page = new Page(new ArrayList<>(), new ArrayList<>());
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size()
                    && lines.get(end).region() == lines.get(start).region()) {
                end++;
            }
            partRegion(lines.subList(start, end), page, before);
            start = end;
        }
        boolean marked = page.text().stream()
                .flatMap(line -> MARK.matcher(line.text()).results())
                .map(Footnotes::mark)
                .anyMatch(mark ->
                        page.notes().stream().anyMatch(note -> note.mark().equals(mark)));
        return marked ? page : new Page(lines, List.of());
    }

    private void partRegion(List<PrintedLine> region, Page page, List<Note> before) {
        int small = region.size();
        while (small > 0
                && region.get(small - 1).size() <= SMALLER * textSize
                && !region.get(small - 1).row()) {
            small--;
        }
        page.text().addAll(region.subList(0, small));
        boolean goesOn = page.notes().isEmpty()
                && !before.isEmpty()
                && !endsSentence(before.getLast().words());
        for (PrintedLine line : region.subList(small, region.size())) {
            Matcher note = NOTE.matcher(line.text());
            if (note.matches() && begins(note, page.notes())) {
                page.notes().add(new Note(mark(note), new StringBuilder(unmarked(note.group(4)))));
            } else if (!page.notes().isEmpty()) {
                joining.append(page.notes().getLast().words(), unmarked(line.text()));
            } else if (goesOn) {
                joining.append(before.getLast().words(), unmarked(line.text()));
            } else {
                page.text().add(line);
            }
        }
    }

    /** Whether a plain number at the start of a line is the next mark and not part of the note before. */
    private static boolean begins(Matcher note, List<Note> notes) {
        if (note.group(3) == null || notes.isEmpty()) {
            return true;
        }
        String last = notes.getLast().mark();
        return last.matches("\\d{1,3}") && Integer.parseInt(last) + 1 == Integer.parseInt(note.group(3));
    }

    private static String mark(MatchResult found) {
        for (int group = 1; group <= Math.min(3, found.groupCount()); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        throw new IllegalArgumentException("no mark in " + found.group());
    }

    private static boolean endsSentence(CharSequence text) {
        return text.length() > 0 && ".!?。)”".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static List<PrintedLine> attached(Page page) {
        List<PrintedLine> text = new ArrayList<>();
        List<Note> left = new ArrayList<>(page.notes());
        for (PrintedLine line : page.text()) {
            List<String> notes = new ArrayList<>();
            String words = MARK.matcher(line.text())
                    .replaceAll(found -> Matcher.quoteReplacement(take(mark(found), left, notes) ? "" : found.group()));
            text.add(line.withText(unmarked(words), notes));
        }
        if (!left.isEmpty()) {
            PrintedLine last = text.removeLast();
            List<String> notes = new ArrayList<>(last.notes());
            left.forEach(note -> notes.add(note.written()));
            text.add(last.withText(last.text(), notes));
        }
        return text;
    }

    private static boolean take(String mark, List<Note> left, List<String> notes) {
        for (Note note : left) {
            if (note.mark().equals(mark)) {
                notes.add(note.written());
                left.remove(note);
                return true;
            }
        }
        return false;
    }

    /**
     * What is raised and marks no note, set on the line: after a number as its power, after a word apart from it, after a unit or
     * a formula joined to it.
     */
    static String unmarked(String text) {
        StringBuilder plain = new StringBuilder();
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == PrintedLine.MARK_START) {
                char before = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
                boolean word = letters > LONGEST_UNIT || ".,;:!?)”\"".indexOf(before) >= 0;
                plain.append(Character.isDigit(before) ? "^" : word ? " " : "");
                letters = 0;
            } else if (character == PrintedLine.MARK_END) {
                boolean word = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
                plain.append(word ? " " : "");
            } else {
                plain.append(character);
                letters = Character.isLetter(character) ? letters + 1 : 0;
            }
        }
        return plain.toString().strip();
    }
}
