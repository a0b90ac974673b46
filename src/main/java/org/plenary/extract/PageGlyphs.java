package org.plenary.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Takes the characters off the pages of a PDF, one page at a time, hidden ones included: they are what was recognised in a
 * picture. Characters that are printed twice at one place, as for bold type, come once.
 */
final class PageGlyphs extends PDFTextStripper {
    private static final int BOLD_WEIGHT = 600;

    private final long most;
    private final Receiver receiver;
    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private Map<Integer, List<Glyph>> byDirection = new TreeMap<>();
    private Set<Place> places = new HashSet<>();
    private long seen;
    private long unreadable;

    /** Of a character, as exactly as two prints of it agree. */
    private record Place(String text, int x, int y, float grain, float direction) {}

    /** Takes the characters of a page, those that are read in one direction at a time. */
    interface Receiver {
        /** @param page from 1 */
        void page(int page, List<List<Glyph>> byDirection) throws IOException;
    }

    /** Said by ending in the middle, since a page can print itself a thousand times over. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    PageGlyphs(long most, Receiver receiver) {
        this.most = most;
        this.receiver = receiver;
    }

    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    long seen() {
        return seen;
    }

    /** How many of those seen stand for no character that anybody could tell. */
    long unreadable() {
        return unreadable;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        seen++;
        if (seen > most) {
            throw new TooMany();
        }
        String text = font.toUnicode(code);
        // Fonts that tell nothing may still be numbered as ASCII is, but never below its first character.
        boolean told = text != null || (font instanceof PDSimpleFont && code >= ' ');
        if (!told || (text != null && GlyphText.isUnreadable(text))) {
            unreadable++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = GlyphText.of(position.getUnicode());
        float size = position.getFontSizeInPt();
        boolean finite = Float.isFinite(position.getXDirAdj())
                && Float.isFinite(position.getYDirAdj())
                && Float.isFinite(position.getWidthDirAdj())
                && size > 0;
        if (text.isEmpty() || !finite || !isFirstAtItsPlace(position, text)) {
            return;
        }
        float space = position.getWidthOfSpace();
        Glyph glyph = new Glyph(
                text,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size,
                space > 0 && space < size ? space : size / 4,
                isBold(position.getFont()));
        byDirection
                .computeIfAbsent(Math.round(position.getDir()), _ -> new ArrayList<>())
                .add(glyph);
    }

    private boolean isFirstAtItsPlace(TextPosition position, String text) {
        float grain = Math.max(1, position.getFontSizeInPt() / 6);
        return text.isBlank()
                || places.add(new Place(
                        text,
                        Math.round(position.getXDirAdj() / grain),
                        Math.round(position.getYDirAdj() / grain),
                        grain,
                        position.getDir()));
    }

    private boolean isBold(PDFont font) {
        return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE
                || bold.computeIfAbsent(font, PageGlyphs::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.matches(".*(?:bold|black|heavy|demi).*")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    }

    /** The page is whole: what the superclass would print of it is not asked for. */
    @Override
    protected void writePage() throws IOException {
        receiver.page(getCurrentPageNo(), List.copyOf(byDirection.values()));
        byDirection = new TreeMap<>();
        places = new HashSet<>();
    }
}
