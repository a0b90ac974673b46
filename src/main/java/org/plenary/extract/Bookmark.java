package org.plenary.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * An entry of the outline that a PDF offers beside its pages.
 *
 * @param depth from 1
 * @param page where it leads, from 1; {@link Piece#NO_PAGE} when it does not tell
 */
record Bookmark(String title, int depth, int page) {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 12;

    static List<Bookmark> of(PDDocument document) {
        List<Bookmark> bookmarks = new ArrayList<>();
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(document, outline, 1, new HashSet<>(), bookmarks);
        }
        return bookmarks;
    }

    private static void collect(
            PDDocument document, PDOutlineNode node, int depth, Set<COSDictionary> seen, List<Bookmark> bookmarks) {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && bookmarks.size() < MOST && depth <= DEEPEST && seen.add(item.getCOSObject())) {
            String title = item.getTitle();
            if (title != null && !title.isBlank()) {
                bookmarks.add(new Bookmark(title, depth, page(document, item)));
            }
            collect(document, item, depth + 1, seen, bookmarks);
            item = item.getNextSibling();
        }
    }

    private static int page(PDDocument document, PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(document);
            return page == null ? Piece.NO_PAGE : 1 + document.getPages().indexOf(page);
        } catch (IOException | RuntimeException _) {
            // A bookmark that leads nowhere still names a heading.
            return Piece.NO_PAGE;
        }
    }
}
