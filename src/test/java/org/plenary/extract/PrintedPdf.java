package org.plenary.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF that a test prints line by line, with a running head, numbers of pages and lines broken to fit the page. */
public final class PrintedPdf implements AutoCloseable {
    public static final float TEXT = 11;

    private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);
    private static final float MARGIN = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float FOOT = 100;

    private final PDDocument document = new PDDocument();
    private final String runningHead;
    private PDPageContentStream page;
    private float y;
    private final List<String> notes = new ArrayList<>();

    /** @param runningHead at the top of every page, left on one and in the middle on the next; none when empty */
    public PrintedPdf(String runningHead) {
        this.runningHead = runningHead;
        newPage();
    }

    private static UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException(cause);
    }

    public PDDocument document() {
        return document;
    }

    public PrintedPdf newPage() {
        try {
            endPage();
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = PDRectangle.A4.getHeight() - MARGIN - 30;
            int number = document.getNumberOfPages();
            if (!runningHead.isEmpty()) {
                show(runningHead, PLAIN, 9, number % 2 == 0 ? MARGIN : 300, PDRectangle.A4.getHeight() - 50);
            }
            show("- " + number + " -", PLAIN, 9, 290, 40);
            return this;
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    private void endPage() throws IOException {
        if (page != null) {
            float foot = FOOT - 12;
            for (String note : notes) {
                show(note, PLAIN, 8, MARGIN, foot);
                foot -= 10;
            }
            notes.clear();
            page.close();
        }
    }

    /** Text set at a place, the origin at the lower left. */
    public PrintedPdf at(float x, float height, float size, String text) {
        try {
            show(text, PLAIN, size, x, height);
            return this;
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    private void show(String text, PDFont font, float size, float x, float height) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, height);
        page.showText(text);
        page.endText();
    }

    public PrintedPdf heading(String text, float size) {
        lines(text, BOLD, size, 0);
        y -= TEXT;
        return this;
    }

    /** With half a line behind it. */
    public PrintedPdf paragraph(String text) {
        lines(text, PLAIN, TEXT, 0);
        y -= TEXT * 0.8f;
        return this;
    }

    /** Without a gap behind it, its first line indented. */
    public PrintedPdf indented(String text) {
        lines(text, PLAIN, TEXT, 20);
        return this;
    }

    /** At the foot of the page. */
    public PrintedPdf note(String line) {
        notes.add(line);
        return this;
    }

    /** One line with a mark raised above its end. */
    public PrintedPdf marked(String text, String mark) {
        try {
            show(text, PLAIN, TEXT, MARGIN, y);
            show(mark, PLAIN, 7, MARGIN + width(text, PLAIN, TEXT), y + 4);
            y -= TEXT * 2.2f;
            return this;
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    private void lines(String text, PDFont font, float size, float indent) {
        float from = indent;
        for (String line : broken(text, font, size, indent)) {
            if (y < FOOT) {
                newPage();
            }
            at(line, font, size, from);
            from = 0;
            y -= size * 1.25f;
        }
    }

    private void at(String line, PDFont font, float size, float indent) {
        try {
            show(line, font, size, MARGIN + indent, y);
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    /** Fits words into lines; long ones of small letters are divided by a hyphen where that fills a line. */
    private static List<String> broken(String text, PDFont font, float size, float indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            float room = WIDTH - (lines.isEmpty() ? indent : 0);
            if (!line.isEmpty() && width(line + " " + word, font, size) > room) {
                int half = word.length() / 2;
                boolean divided = word.matches("\\p{Ll}{9,}.?")
                        && width(line + " " + word.substring(0, half) + "-", font, size) <= room;
                lines.add(divided ? line + " " + word.substring(0, half) + "-" : line.toString());
                line.setLength(0);
                rest = divided ? word.substring(half) : word;
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDFont font, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    public byte[] bytes() {
        try {
            endPage();
            page = null;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw failed(cause);
        }
    }

    /** What {@link PdfReader} makes of it. */
    public Extraction extracted() {
        return PdfReader.read(bytes());
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException cause) {
            throw failed(cause);
        }
    }
}
