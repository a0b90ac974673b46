package org.plenary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: the text without the frame of the site, as a browser without styles shows it. Numbers of lists are written
 * out, notes go to the paragraphs that refer to them.
 */
final class HtmlReader {
    /** Elements within elements; browsers stop there as well. What stands deeper is taken for a neighbour. */
    static final int DEEPEST = 512;

    private static final int MOST_TAGS = 1_000_000;

    /** What sites write at the edges of a page and nothing in them tells. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:skip to (?:main )?content|back to top|top of page|print this page|share this(?: page| article)?|"
                    + "(?:©|\\(c\\)|copyright\\b).{0,150}|.{0,80}\\ball rights reserved\\.?)",
            Pattern.CASE_INSENSITIVE);

    private static final int EDGE = 4;
    private static final Set<String> NAMES_OF_NOTES =
            Set.of("notes", "footnotes", "endnotes", "references", "notes and references");

    private HtmlReader() {}

    /**
     * A page as it is on the web.
     *
     * @param charset named by whoever handed the page over; null when nobody did
     */
    static Extraction read(byte[] bytes, @Nullable String charset) {
        String markup = PageSource.withoutPrograms(HtmlCharset.decoded(PageSource.withoutFiles(bytes), charset));
        if (markup.chars()
                        .filter(character -> character == '<')
                        .limit(MOST_TAGS + 1L)
                        .count()
                > MOST_TAGS) {
            return new Extraction.Refused("holds more than 1,000,000 tags");
        }
        Document page = Jsoup.parse(markup, Parser.htmlParser().setMaxDepth(DEEPEST));
        boolean scripts = !page.getElementsByTag("script").isEmpty();
        Map<String, List<String>> metadata = HtmlMetadata.of(page);
        PageFrame.removeUnseen(page);
        HtmlNotes notes = HtmlNotes.in(page.body());
        Element content = PageFrame.content(page, metadata.getOrDefault(HtmlMetadata.TITLE, List.of()));
        List<Piece> pieces = withoutEdges(HtmlPieces.of(content, notes));
        if (pieces.isEmpty()) {
            return new Extraction.Refused(scripts ? "holds no text but what its scripts may write" : "holds no text");
        }
        return new Extraction.Extracted(metadata, pieces, List.of());
    }

    /**
     * What a program made of a document of another format, which has no frame.
     *
     * @param metadata of the document, whatever the page says of itself
     */
    static Extraction read(Document page, Map<String, List<String>> metadata) {
        PageFrame.removeUnseen(page);
        HtmlNotes notes = HtmlNotes.in(page.body());
        List<Piece> pieces = withoutNamesOfNothing(HtmlPieces.of(page.body(), notes));
        return pieces.isEmpty()
                ? new Extraction.Refused("holds no text")
                : new Extraction.Extracted(metadata, pieces, List.of());
    }

    private static List<Piece> withoutEdges(List<Piece> pieces) {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            boolean edge = at < EDGE || at >= pieces.size() - EDGE;
            if (!edge || !FURNITURE.matcher(pieces.get(at).text()).matches()) {
                left.add(pieces.get(at));
            }
        }
        return withoutNamesOfNothing(left);
    }

    /** The heading over a list of notes stays behind when these go to their paragraphs. */
    private static List<Piece> withoutNamesOfNothing(List<Piece> pieces) {
        List<Piece> left = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            boolean last = at + 1 == pieces.size() || pieces.get(at + 1) instanceof Piece.Heading;
            boolean named = pieces.get(at) instanceof Piece.Heading
                    && NAMES_OF_NOTES.contains(pieces.get(at).text().toLowerCase(Locale.ROOT));
            if (!last || !named) {
                left.add(pieces.get(at));
            }
        }
        return left;
    }
}
