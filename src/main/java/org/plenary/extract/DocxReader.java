package org.plenary.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word files: headings by the outline levels of their styles, numbers of lists written out, tables row by row, footnotes and
 * endnotes with the paragraph that refers to them. Left out: the contents list, headers and footers, deletions that are tracked,
 * hidden text, codes of fields.
 */
final class DocxReader {
    private static final String CELLS = " | ";

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> footnotes;
    private final Map<String, String> endnotes;
    private final List<Piece> pieces = new ArrayList<>();
    private int marks;

    private DocxReader(WordXml file) throws IOException {
        this.styles = new WordStyles(file.part("styles"));
        this.numbering = new WordNumbering(file.part("numbering"));
        this.footnotes = notes(file.part("footnotes"), "w:footnote");
        this.endnotes = notes(file.part("endnotes"), "w:endnote");
    }

    static Extraction read(byte[] bytes) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            WordXml xml = new WordXml(file);
            DocxReader reader = new DocxReader(xml);
            Element body = xml.document().selectFirst("w|body");
            if (body != null) {
                reader.blocks(body);
            }
            return reader.pieces.isEmpty()
                    ? new Extraction.Refused("no text")
                    : new Extraction.Extracted(metadata(file.getPackageProperties()), reader.pieces, List.of());
        } catch (OpenXML4JException | OpenXML4JRuntimeException | EmptyFileException | IOException damaged) {
            return new Extraction.Refused("a damaged Word file: " + damaged.getMessage());
        }
    }

    private static Map<String, List<String>> metadata(PackageProperties properties) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        put(metadata, "title", properties.getTitleProperty());
        put(metadata, "language", properties.getLanguageProperty());
        return metadata;
    }

    private static void put(Map<String, List<String>> metadata, String key, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> metadata.put(key, List.of(text)));
    }

    private static Map<String, String> notes(Element part, String name) {
        Map<String, String> notes = new HashMap<>();
        for (Element note : part.getElementsByTag(name)) {
            String text = new Words().of(note).text();
            if (!note.hasAttr("w:type") && !text.isEmpty()) {
                notes.put(note.attr("w:id"), text);
            }
        }
        return notes;
    }

    /** Walks what holds paragraphs and tables, without recursion but into cells and boxes. */
    private void blocks(Element parent) {
        for (Element block = parent.firstElementChild(); block != null; block = block.nextElementSibling()) {
            switch (block.tagName()) {
                case "w:p" -> paragraph(block);
                case "w:tbl" -> table(block);
                case "w:sdt" -> {
                    String gallery = WordXml.value(block, "w:sdtPr", "w:docPartObj", "w:docPartGallery");
                    Element content = WordXml.child(block, "w:sdtContent");
                    if (content != null && !"Table of Contents".equals(gallery)) {
                        blocks(content);
                    }
                }
                case "w:ins", "w:moveTo", "w:customXml", "w:smartTag" -> blocks(block);
                default -> {
                    // Marks of ranges and sections hold no text.
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        Element properties = WordXml.child(paragraph, "w:pPr");
        if (styles.isNamed(properties, "toc ") || styles.isNamed(properties, "table of figures")) {
            return;
        }
        Words words = new Words().of(paragraph);
        String number = number(properties);
        // One line end is a break within a paragraph, more are how people part paragraphs in one.
        for (String part : words.text().split("\n\\s*\n")) {
            String line = part.replaceAll("\\s+", " ").strip();
            if (!line.isEmpty()) {
                String text = number.isEmpty() ? line : number + " " + line;
                add(text, properties, words.marked);
                number = "";
            }
        }
        words.boxes.forEach(this::blocks);
    }

    private void add(String text, @Nullable Element properties, List<Mark> marked) {
        int level = styles.headingLevel(properties);
        if (level == 0 && styles.isNamed(properties, "title")) {
            pieces.add(new Piece.Heading(1, text, Piece.NO_PAGE));
        } else if (level > 0) {
            pieces.add(new Piece.Heading(level + 1, text, Piece.NO_PAGE));
        } else {
            pieces.add(new Piece.Text(text, Piece.NO_PAGE, notes(marked)));
        }
        marked.clear();
    }

    private List<String> notes(List<Mark> marked) {
        List<String> notes = new ArrayList<>();
        for (Mark mark : marked) {
            String text = (mark.end() ? endnotes : footnotes).get(mark.id());
            if (text != null) {
                marks++;
                notes.add(marks + " " + text.replace('\n', ' '));
            }
        }
        return notes;
    }

    private String number(@Nullable Element properties) {
        Element own = WordXml.child(properties, "w:numPr");
        Element list = own == null ? styles.list(properties) : own;
        return list == null || "0".equals(WordXml.value(list, "w:numId")) ? "" : numbering.next(list);
    }

    private void table(Element table) {
        for (Element row : table.children()) {
            if (!row.tagName().equals("w:tr")) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            List<Mark> marked = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cell.tagName().equals("w:tc")) {
                    Words words = new Words().of(cell);
                    String text = words.text().replaceAll("\\s+", " ").strip();
                    if (!text.isEmpty()) {
                        cells.add(text);
                    }
                    marked.addAll(words.marked);
                }
            }
            if (!cells.isEmpty()) {
                pieces.add(new Piece.Text(String.join(CELLS, cells), Piece.NO_PAGE, notes(marked)));
            }
        }
    }

    /** A reference to a note. */
    private record Mark(String id, boolean end) {}

    /** The words of an element, with line breaks and paragraph ends as line ends. */
    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> marked = new ArrayList<>();
        private final List<Element> boxes = new ArrayList<>();
        /** The element whose text is left out, while the walk is within it. */
        private @Nullable Node leftOut;

        private Words of(Element element) {
            NodeTraversor.traverse(this, element);
            return this;
        }

        private String text() {
            return text.toString().replaceAll("[ \\u00A0\\t]+", " ").strip();
        }

        @Override
        public void head(Node node, int depth) {
            if (leftOut != null) {
                return;
            }
            if (node instanceof TextNode words) {
                if (words.parent() instanceof Element parent && parent.tagName().equals("w:t")) {
                    text.append(words.getWholeText());
                }
                return;
            }
            switch (node.nodeName()) {
                case "w:del", "w:moveFrom", "w:instrText", "w:pPr", "mc:Fallback" -> leftOut = node;
                case "w:r" -> leftOut = WordXml.isOn((Element) node, "w:rPr", "w:vanish") ? node : null;
                case "w:txbxContent" -> {
                    boxes.add((Element) node);
                    leftOut = node;
                }
                case "w:footnoteReference" -> marked.add(new Mark(node.attr("w:id"), false));
                case "w:endnoteReference" -> marked.add(new Mark(node.attr("w:id"), true));
                case "w:tab", "w:ptab" -> text.append(' ');
                case "w:br", "w:cr" -> text.append(node.attr("w:type").isEmpty() ? "\n" : " ");
                case "w:noBreakHyphen" -> text.append('-');
                default -> {
                    // Soft hyphens and all that only looks.
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == leftOut) {
                leftOut = null;
            } else if (leftOut == null && node.nodeName().equals("w:p")) {
                text.append('\n');
            }
        }
    }
}
