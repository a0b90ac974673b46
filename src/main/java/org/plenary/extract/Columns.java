package org.plenary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a page into the order in which they are read. Where a gutter parts two columns of running text, the left
 * one is read to its end before the right one; rows that cross the gutter part what is above them from what is below. Columns
 * of a table are none: their texts are short or do not fill them.
 */
final class Columns {
    /** Rows of either column, at least. */
    private static final int FEWEST_ROWS = 4;
    /** Characters that a row of a column of text has at least, on average. */
    private static final int FEWEST_CHARACTERS = 16;
    /** How much of its column a row of text fills, on average. */
    private static final float FILL = 0.55f;
    /** Of the font's size. */
    private static final float NARROWEST_GUTTER = 0.6f;

    private static final int MOST_COLUMNS_DEEP = 3;

    private Columns() {}

    /** The regions of a page in reading order, each the rows of one column or of the whole width. */
    static List<List<GlyphRow>> regions(List<GlyphRow> rows) {
        List<List<GlyphRow>> regions = new ArrayList<>();
        part(rows, 0, regions);
        return regions;
    }

    private static void part(List<GlyphRow> rows, int depth, List<List<GlyphRow>> regions) {
        Band band = depth == MOST_COLUMNS_DEEP ? null : widestBand(rows);
        if (band == null) {
            if (!rows.isEmpty()) {
                regions.add(List.copyOf(rows));
            }
            return;
        }
        part(rows.subList(0, band.start()), depth, regions);
        part(side(rows, band, true), depth + 1, regions);
        part(side(rows, band, false), depth + 1, regions);
        part(rows.subList(band.end(), rows.size()), depth, regions);
    }

    /**
     * A run of rows that a gutter parts.
     *
     * @param x where the right column begins
     * @param characters how much text it holds
     */
    private record Band(int start, int end, float x, int characters) {}

    private static List<GlyphRow> side(List<GlyphRow> rows, Band band, boolean left) {
        List<GlyphRow> side = new ArrayList<>();
        for (GlyphRow row : rows.subList(band.start(), band.end())) {
            List<GlyphRow.Segment> segments = row.segments().stream()
                    .filter(segment -> segment.start() < band.x() == left)
                    .toList();
            if (!segments.isEmpty()) {
                side.add(new GlyphRow(row.y(), row.size(), segments));
            }
        }
        return side;
    }

    private static @Nullable Band widestBand(List<GlyphRow> rows) {
        Band widest = null;
        for (float x : candidates(rows)) {
            int start = 0;
            for (int at = 0; at <= rows.size(); at++) {
                if (at == rows.size() || crosses(rows.get(at), x)) {
                    Band band = band(rows, start, at, x);
                    if (band != null && (widest == null || band.characters() > widest.characters())) {
                        widest = band;
                    }
                    start = at + 1;
                }
            }
        }
        return widest;
    }

    /** Where segments of several rows begin with others to their left. */
    private static List<Float> candidates(List<GlyphRow> rows) {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        double first = rows.stream().mapToDouble(GlyphRow::start).min().orElse(0);
        for (GlyphRow row : rows) {
            for (GlyphRow.Segment segment : row.segments()) {
                if (segment.start() > first + 4 * row.size()) {
                    starts.merge(Math.round(segment.start()), 1, Integer::sum);
                }
            }
        }
        return starts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_ROWS)
                .map(entry -> entry.getKey() - 1.5f)
                .toList();
    }

    private static boolean crosses(GlyphRow row, float x) {
        return row.segments().stream()
                .anyMatch(segment -> segment.start() < x && segment.end() > x - NARROWEST_GUTTER * row.size() + 1.5f);
    }

    private static @Nullable Band band(List<GlyphRow> rows, int start, int end, float x) {
        Side left = new Side();
        Side right = new Side();
        for (GlyphRow row : rows.subList(start, end)) {
            for (GlyphRow.Segment segment : row.segments()) {
                (segment.start() < x ? left : right).add(row, segment);
            }
        }
        boolean beside = left.top < right.bottom && right.top < left.bottom;
        return beside && left.isText() && right.isText()
                ? new Band(start, end, x, left.characters + right.characters)
                : null;
    }

    /** What stands on one side of a gutter. */
    private static final class Side {
        private final List<GlyphRow> rows = new ArrayList<>();
        private float start = Float.MAX_VALUE;
        private float end = -Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;
        private float filled;
        private int characters;

        private void add(GlyphRow row, GlyphRow.Segment segment) {
            if (rows.isEmpty() || rows.getLast() != row) {
                rows.add(row);
            }
            start = Math.min(start, segment.start());
            end = Math.max(end, segment.end());
            top = Math.min(top, row.y() - row.size());
            bottom = Math.max(bottom, row.y());
            filled += segment.end() - segment.start();
            characters += segment.length();
        }

        private boolean isText() {
            return rows.size() >= FEWEST_ROWS
                    && characters >= FEWEST_CHARACTERS * rows.size()
                    && filled >= FILL * (end - start) * rows.size();
        }
    }
}
