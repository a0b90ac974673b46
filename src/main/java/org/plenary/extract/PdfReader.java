package org.plenary.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes a PDF apart by where its characters stand: characters become lines ({@link PageLines}), lines that run through the pages
 * go ({@link RunningLines}), notes go to what they are notes of ({@link Footnotes}), lines become paragraphs
 * ({@link PrintedParagraphs}) and some of these headings ({@link PrintedHeadings}). Scripts, actions, embedded files, comments
 * and the contents of forms are not looked at.
 */
final class PdfReader {
    private static final int MOST_PAGES = 20_000;
    private static final int MOST_CHARACTERS = 20_000_000;
    /** Pages that are looked at for pictures. */
    private static final int PAGES_LOOKED_AT = 20;

    /** What programs write for a title: the name of a file, their own, a number, or nothing that tells. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:microsoft|powerpoint|adobe|quark|untitled|unknown|title|document|doc|slide|print|layout|page)\\b.*[-\\d]?.*"
                + "|.*\\.(?:docx?|pdf|rtf|odt|indd|qxd|qxp|tex|txt|pptx?|xlsx?|wpd|fm|pmd|p65|html?|dvi|ps)|\\P{L}*|[\\p{L}]{0,4}[-_"
                + " ]?\\d{4,}.*|\\S*[_\\\\/]\\S*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

    private PdfReader() {}

    static Extraction read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException _) {
            return new Extraction.Refused("protected by a password");
        } catch (PageGlyphs.TooMany _) {
            return new Extraction.Refused(
                    "more than 20,000,000 characters, which is the most that is read of one file");
        } catch (IOException | RuntimeException broken) {
            return new Extraction.Refused("a PDF that cannot be read: " + reason(broken));
        }
    }

    private static String reason(Exception broken) {
        String message = broken.getMessage();
        return message == null || message.isBlank()
                ? broken.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Extraction read(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            return new Extraction.Refused(pages + " pages, where 20,000 are the most that are read of one file");
        }
        PageLines lines = new PageLines();
        PageGlyphs glyphs = new PageGlyphs(
                MOST_CHARACTERS, (page, byDirection) -> byDirection.forEach(each -> lines.add(page, each)));
        glyphs.read(document);
        if (glyphs.unreadable() * 2 > glyphs.seen()) {
            return new Extraction.Refused("its fonts do not tell what characters they print");
        }
        if (lines.lines().isEmpty()) {
            return new Extraction.Refused(hasPictures(document) ? "no text: the pages are pictures" : "no text");
        }
        return new Extraction.Extracted(metadata(document), pieces(lines.lines(), Bookmark.of(document)), List.of());
    }

    private static List<Piece> pieces(List<PrintedLine> printed, List<Bookmark> bookmarks) {
        List<PrintedLine> lines = Margins.widened(RunningLines.without(printed));
        float textSize = textSize(lines);
        LineJoining joining = new LineJoining(lines);
        List<PrintedBlock> blocks =
                PrintedParagraphs.of(Footnotes.attached(lines, textSize, joining), textSize, joining);
        int[] levels = PrintedHeadings.levels(blocks, bookmarks, textSize);
        List<Piece> pieces = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int at = 0; at < levels.length; at++) {
            PrintedBlock block = blocks.get(at);
            waiting.addAll(block.notes());
            if (levels[at] != PrintedHeadings.NONE) {
                pieces.add(new Piece.Heading(levels[at], block.text(), block.page()));
            } else {
                pieces.add(new Piece.Text(block.text(), block.page(), waiting));
                waiting.clear();
            }
        }
        for (String note : waiting) {
            pieces.add(new Piece.Text(note, blocks.getLast().page(), List.of()));
        }
        return pieces;
    }

    /** The size that most characters have. */
    private static float textSize(List<PrintedLine> lines) {
        Map<Integer, Integer> characters = new HashMap<>();
        lines.forEach(line ->
                characters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 2f)
                .orElse(1f);
    }

    private static Map<String, List<String>> metadata(PDDocument document) {
        Map<String, List<String>> metadata = new HashMap<>();
        String title = document.getDocumentInformation().getTitle();
        if (title != null && !NO_TITLE.matcher(title.strip()).matches()) {
            metadata.put("title", List.of(title.strip().replaceAll("\\s+", " ")));
        }
        String language = document.getDocumentCatalog().getLanguage();
        if (language != null && language.matches("[a-zA-Z]{2,3}(?:-\\w+)*")) {
            metadata.put("language", List.of(language));
        }
        return metadata;
    }

    private static boolean hasPictures(PDDocument document) {
        int looked = 0;
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources != null) {
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.isImageXObject(name)) {
                        return true;
                    }
                }
            }
            looked++;
            if (looked == PAGES_LOOKED_AT) {
                break;
            }
        }
        return false;
    }
}
