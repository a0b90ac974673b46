package org.plenary.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes lines of the characters of the pages, in reading order. */
final class PageLines {
    /** Of the font's size: a gap beyond it parts the cells of a table, where other rows have the same. */
    private static final float CELL_GAP = 1.5f;
    /** Points by which cells of a column may stand apart. */
    private static final float CELL_SHIFT = 4;

    private static final int FEWEST_ROWS = 3;
    /** Characters of what stands before an item. */
    private static final int LONGEST_ITEM_MARK = 7;

    private static final String CELLS = " | ";

    private final List<PrintedLine> lines = new ArrayList<>();
    private int regions;

    /** @param glyphs those of a page that are read in one direction */
    void add(int page, List<Glyph> glyphs) {
        for (List<GlyphRow> region : Columns.regions(GlyphRow.of(glyphs))) {
            addRegion(page, region);
        }
    }

    List<PrintedLine> lines() {
        return lines;
    }

    private void addRegion(int page, List<GlyphRow> rows) {
        float left = (float) rows.stream().mapToDouble(GlyphRow::start).min().orElse(0);
        float right = (float) rows.stream().mapToDouble(GlyphRow::end).max().orElse(0);
        boolean[] tabular = tabular(rows);
        for (int at = 0; at < rows.size(); at++) {
            GlyphRow row = rows.get(at);
            StringBuilder text = new StringBuilder();
            boolean bold = true;
            for (GlyphRow.Segment segment : row.segments()) {
                LineText read = LineText.of(segment.glyphs(), row);
                if (!text.isEmpty()) {
                    text.append(tabular[at] ? CELLS : " ");
                }
                text.append(read.text());
                bold &= read.bold();
            }
            String logical = GlyphText.logical(text.toString());
            lines.add(new PrintedLine(
                    logical,
                    row.start(),
                    row.end(),
                    row.y(),
                    row.size(),
                    bold,
                    firstWord(row),
                    page,
                    regions,
                    left,
                    right,
                    tabular[at],
                    List.of()));
        }
        regions++;
    }

    private static float firstWord(GlyphRow row) {
        List<Glyph> glyphs = row.segments().getFirst().glyphs();
        Glyph last = glyphs.getFirst();
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()
                    || glyph.x() - last.end() > glyph.space() / 2
                    || LineText.isWithoutSpaces(last.text())) {
                break;
            }
            last = glyph;
        }
        return last.end() - glyphs.getFirst().x() + last.space();
    }

    /** Which rows are of a table: several, one below the other, with cells at the same places. */
    private static boolean[] tabular(List<GlyphRow> rows) {
        boolean[] tabular = new boolean[rows.size()];
        int start = 0;
        for (int at = 1; at <= rows.size(); at++) {
            if (at == rows.size() || !isBelow(rows.get(at - 1), rows.get(at))) {
                if (at - start >= FEWEST_ROWS) {
                    Arrays.fill(tabular, start, at, true);
                }
                start = at;
            }
        }
        return tabular;
    }

    private static boolean isBelow(GlyphRow above, GlyphRow row) {
        return hasCells(above)
                && hasCells(row)
                && cells(above).stream()
                        .anyMatch(cell -> cells(row).stream()
                                .anyMatch(other -> Math.abs(cell.start() - other.start()) < CELL_SHIFT
                                        || Math.abs(cell.end() - other.end()) < CELL_SHIFT));
    }

    private static List<GlyphRow.Segment> cells(GlyphRow row) {
        return row.segments().subList(1, row.segments().size());
    }

    private static boolean hasCells(GlyphRow row) {
        List<GlyphRow.Segment> segments = row.segments();
        boolean marked = segments.size() == 2 && segments.getFirst().length() <= LONGEST_ITEM_MARK;
        for (int at = 1; at < segments.size() && !marked; at++) {
            if (segments.get(at).start() - segments.get(at - 1).end() > CELL_GAP * row.size()) {
                return true;
            }
        }
        return false;
    }
}
