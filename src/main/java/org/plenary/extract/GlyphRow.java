package org.plenary.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters that stand on one base line of a page, those raised above it and lowered below it included.
 *
 * @param y of the base line
 * @param size of most of its characters
 * @param segments from left to right, parted by gaps that are wider than those between words
 */
record GlyphRow(float y, float size, List<Segment> segments) {
    /** Of a font's size: how far base lines of one row are apart at most. */
    private static final float SAME_LINE = 0.25f;
    /** Of a font's size: how far above or below its row a raised or lowered character stands at most. */
    private static final float SCRIPT_SHIFT = 0.65f;
    /** Of the size of its row: the largest that a raised or lowered character is. */
    private static final float SCRIPT_SIZE = 0.82f;
    /** Of a font's size: the least gap that may be one between columns. */
    private static final float SEGMENT_GAP = 1;

    /** @param glyphs from left to right; the first and last are no spaces */
    record Segment(List<Glyph> glyphs) {
        float start() {
            return glyphs.getFirst().x();
        }

        float end() {
            return glyphs.getLast().end();
        }

        /** How many characters it has without spaces. */
        int length() {
            return (int) glyphs.stream().filter(glyph -> !glyph.isSpace()).count();
        }
    }

    float start() {
        return segments.getFirst().start();
    }

    float end() {
        return segments.getLast().end();
    }

    /** The rows of a page from top to bottom. */
    static List<GlyphRow> of(List<Glyph> glyphs) {
        List<List<Glyph>> lines = lines(glyphs);
        takeInScripts(lines);
        List<GlyphRow> rows = new ArrayList<>();
        for (List<Glyph> line : lines) {
            if (line.stream().anyMatch(glyph -> !glyph.isSpace())) {
                rows.add(row(line));
            }
        }
        rows.sort(Comparator.comparing(GlyphRow::y));
        return rows;
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> downwards = new ArrayList<>(glyphs);
        downwards.sort(Comparator.comparing(Glyph::y));
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : downwards) {
            List<Glyph> last = lines.isEmpty() ? List.of() : lines.getLast();
            boolean same = !last.isEmpty()
                    && glyph.y() - last.getFirst().y()
                            <= SAME_LINE
                                    * Math.min(glyph.size(), last.getFirst().size());
            if (same) {
                last.add(glyph);
            } else {
                lines.add(new ArrayList<>(List.of(glyph)));
            }
        }
        return lines;
    }

    /** Moves small characters to the line that they are raised above or lowered below. */
    private static void takeInScripts(List<List<Glyph>> lines) {
        for (int at = 0; at < lines.size(); at++) {
            List<Glyph> line = lines.get(at);
            for (int beside : new int[] {at + 1, at - 1}) {
                if (beside >= 0 && beside < lines.size() && mayHoldScripts(line, lines.get(beside))) {
                    List<Glyph> larger = lines.get(beside);
                    List<Glyph> taken = line.stream()
                            .filter(glyph -> isScriptOf(glyph, larger))
                            .toList();
                    larger.addAll(taken);
                    line.removeAll(taken);
                }
            }
        }
        lines.removeIf(List::isEmpty);
    }

    /** What most pairs of lines are told apart by at once. */
    private static boolean mayHoldScripts(List<Glyph> line, List<Glyph> larger) {
        float smallest = Float.MAX_VALUE;
        for (Glyph glyph : line) {
            smallest = Math.min(smallest, glyph.size());
        }
        float largest = 0;
        for (Glyph glyph : larger) {
            largest = Math.max(largest, glyph.size());
        }
        return smallest <= SCRIPT_SIZE * largest;
    }

    private static boolean isScriptOf(Glyph glyph, List<Glyph> line) {
        return line.stream()
                .anyMatch(other -> glyph.size() <= SCRIPT_SIZE * other.size()
                        && Math.abs(glyph.y() - other.y()) <= SCRIPT_SHIFT * other.size()
                        && glyph.x() <= other.end() + other.size()
                        && glyph.end() >= other.x() - other.size());
    }

    private static GlyphRow row(List<Glyph> line) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparing(Glyph::x));
        Glyph base = base(sorted);
        List<Segment> segments = new ArrayList<>();
        List<Glyph> current = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : sorted) {
            if (!glyph.isSpace()) {
                if (before != null && glyph.x() - before.end() > SEGMENT_GAP * base.size()) {
                    segments.add(segment(current));
                    current.clear();
                }
                before = before == null || current.isEmpty() || glyph.end() > before.end() ? glyph : before;
            }
            if (!glyph.isSpace() || !current.isEmpty()) {
                current.add(glyph);
            }
        }
        segments.add(segment(current));
        return new GlyphRow(base.y(), base.size(), List.copyOf(segments));
    }

    private static Segment segment(List<Glyph> glyphs) {
        int end = glyphs.size();
        while (glyphs.get(end - 1).isSpace()) {
            end--;
        }
        return new Segment(List.copyOf(glyphs.subList(0, end)));
    }

    /** One of the characters in the size that most have. */
    private static Glyph base(List<Glyph> line) {
        Map<Integer, Integer> counts = new HashMap<>();
        Glyph base = line.getFirst();
        int most = 0;
        for (Glyph glyph : line) {
            if (!glyph.isSpace()) {
                int count = counts.merge(Math.round(glyph.size() * 2), 1, Integer::sum);
                if (count > most) {
                    most = count;
                    base = glyph;
                }
            }
        }
        return base;
    }
}
