package org.plenary.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a stretch of a line.
 *
 * @param bold whether all letters and digits are
 */
record LineText(String text, boolean bold) {
    /** Of its row's size: how far above the base line a raised mark stands at least. */
    private static final float RAISED = 0.15f;
    /** Of its row's size: the largest that a raised mark is. */
    private static final float SMALL = 0.82f;

    /** Words set letter by letter. */
    private static final Pattern SPACED_OUT = Pattern.compile("(?:\\P{Zs}{1,2} ){4,}\\P{Zs}{1,2}");
    /** Of the gap between letters of such words: gaps between the words are wider. */
    private static final float WIDER = 1.6f;

    private static final String MARKS = "*†‡§¶#";

    static LineText of(List<Glyph> glyphs, GlyphRow row) {
        LineText text = of(glyphs, row, 0);
        return SPACED_OUT.matcher(text.text()).matches() ? of(glyphs, row, WIDER * middleGap(glyphs)) : text;
    }

    /** Between the characters of a stretch, spaces aside. */
    private static float middleGap(List<Glyph> glyphs) {
        List<Glyph> printed = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
        List<Float> gaps = new ArrayList<>();
        for (int at = 1; at < printed.size(); at++) {
            gaps.add(printed.get(at).x() - printed.get(at - 1).end());
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.get(gaps.size() / 2);
    }

    /** @param least how wide a gap between words is at least */
    private static LineText of(List<Glyph> glyphs, GlyphRow row, float least) {
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        boolean inMark = false;
        boolean spaced = false;
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                spaced = true;
                continue;
            }
            boolean gap = before != null && isGap(before, glyph, spaced, least);
            boolean mark = isMark(glyph, row);
            if (inMark && (!mark || gap)) {
                text.append(PrintedLine.MARK_END);
                inMark = false;
            }
            if (gap) {
                text.append(' ');
            }
            if (mark && !inMark) {
                text.append(PrintedLine.MARK_START);
                inMark = true;
            }
            text.append(glyph.text());
            bold &= glyph.bold() || !Character.isLetterOrDigit(glyph.text().charAt(0));
            before = glyph;
            spaced = false;
        }
        if (inMark) {
            text.append(PrintedLine.MARK_END);
        }
        return new LineText(Normalizer.normalize(text, Normalizer.Form.NFC), bold);
    }

    private static boolean isMark(Glyph glyph, GlyphRow row) {
        char character = glyph.text().charAt(0);
        return (Character.isDigit(character) || MARKS.indexOf(character) >= 0)
                && glyph.size() <= SMALL * row.size()
                && glyph.y() < row.y() - RAISED * row.size();
    }

    private static boolean isGap(Glyph before, Glyph glyph, boolean spaced, float least) {
        float gap = glyph.x() - before.end();
        float space = Math.min(before.space(), glyph.space());
        if (isWithoutSpaces(before.text()) && isWithoutSpaces(glyph.text())) {
            return spaced && gap > space / 2;
        }
        float letter = (before.width() + glyph.width()) / 2;
        return gap > Math.max(least, spaced ? space * 0.1f : Math.min(space * 0.5f, letter * 0.3f));
    }

    /** Whether the text is in a script that parts no words. */
    static boolean isWithoutSpaces(String text) {
        int character = text.codePointAt(0);
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> (character >= 0x3000 && character <= 0x303F) || (character >= 0xFF01 && character <= 0xFF65);
        };
    }
}
