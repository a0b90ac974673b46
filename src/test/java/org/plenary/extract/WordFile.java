package org.plenary.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file in the making, part by part, as Word writes them. */
public final class WordFile {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();

    public WordFile() {
        part(
                "styles",
                "<w:styles " + W + ">" + style("Normal", "Normal", "", "") + style("Titel", "Title", "Normal", "")
                        + style("berschrift1", "heading 1", "Normal", "<w:outlineLvl w:val=\"0\"/>")
                        + style("berschrift2", "heading 2", "Normal", "<w:outlineLvl w:val=\"1\"/>")
                        + style("Chapter", "Chapter of ours", "berschrift1", "")
                        + style("Verzeichnis1", "toc 1", "Normal", "")
                        + "</w:styles>");
    }

    private static String style(String id, String name, String base, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + (base.isEmpty() ? " w:default=\"1\"" : "")
                + "><w:name w:val=\"" + name + "\"/>" + (base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>")
                + "<w:pPr>" + properties + "</w:pPr></w:style>";
    }

    public WordFile title(String text) {
        return styled("Titel", text);
    }

    public WordFile heading(String text) {
        return styled("berschrift1", text);
    }

    public WordFile subheading(String text) {
        return styled("berschrift2", text);
    }

    public WordFile contentsLine(String text) {
        return styled("Verzeichnis1", text);
    }

    public WordFile paragraph(String text) {
        return xml("<w:p>" + run(text) + "</w:p>");
    }

    WordFile styled(String style, String text) {
        return xml("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>");
    }

    WordFile item(int list, int level, String text) {
        return xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
    }

    WordFile xml(String block) {
        body.append(block);
        return this;
    }

    /** @param content of the root element of the part, as {@code <w:num/>} for {@code numbering} */
    WordFile part(String name, String content) {
        String root = content.startsWith("<w:" + name)
                ? content
                : "<w:" + name + " " + W + ">" + content + "</w:" + name + ">";
        parts.put(name, HEAD + root);
        return this;
    }

    public byte[] bytes() {
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (String part : parts.keySet()) {
            types.append("<Override PartName=\"/word/")
                    .append(part)
                    .append(".xml\" ContentType=\"application/")
                    .append("vnd.openxmlformats-officedocument.wordprocessingml.")
                    .append(part)
                    .append("+xml\"/>");
            relations
                    .append("<Relationship Id=\"r")
                    .append(part)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append(part)
                    .append("\" Target=\"")
                    .append(part)
                    .append(".xml\"/>");
        }
        String packaged = "http://schemas.openxmlformats.org/package/2006/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packaged + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>" + types
                            + "</Types>");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            add(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"" + packaged + "relationships\">" + relations + "</Relationships>");
            add(zip, "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                add(zip, "word/" + part.getKey() + ".xml", part.getValue());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((content.startsWith("<?xml") ? content : HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
