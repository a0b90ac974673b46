package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EpubReaderTest {
    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>";
    private static final String PACKAGE = """
        <?xml version="1.0"?>
        <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
          <metadata><dc:title>Ports of the North</dc:title><dc:language>en</dc:language>
            <dc:date opf:event="modification">2020-01-01</dc:date><dc:date>2015-05</dc:date></metadata>
          <manifest>
            <item id="nav" href="nav.xhtml" properties="nav"/><item id="cover" href="first.xhtml"/>
            <item id="two" href="text/two.xhtml"/><item id="one" href="text/one%20.xhtml"/><item id="notes" href="notes.xhtml"/>
          </manifest>
          <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>
            <itemref idref="notes" linear="no"/></spine>
          <guide><reference type="cover" href="first.xhtml"/></guide>
        </package>
        """;

    private final Map<String, String> files = new LinkedHashMap<>(Map.of(
            "META-INF/container.xml", CONTAINER,
            "OEBPS/book.opf", PACKAGE,
            "OEBPS/first.xhtml", page("Cover"),
            "OEBPS/nav.xhtml", page("<nav><ol><li>One</li></ol></nav>"),
            "OEBPS/text/one .xhtml",
                    page("<h1 id='n'>One</h1><p>Ports are many<a epub:type='noteref'"
                            + " href='../notes.xhtml#n'>1</a>.</p>"),
            "OEBPS/text/two.xhtml", page("<a id='top'/><h1>Two</h1><ol><li>Ships sail.</li></ol>"),
            "OEBPS/notes.xhtml", page("<h2>Notes</h2><p id='n'>1. See A/1.</p>")));

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>" + body + "</body></html>";
    }

    private byte[] book() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private List<String> pieces() {
        return WebPage.lines(EpubReader.read(book()));
    }

    @Test
    void chaptersAreReadInTheirOrderWithTheirNotesAndWithoutCoverAndContentsList() {
        assertThat(pieces()).containsExactly("# One", "Ports are many. [1 See A/1.]", "# Two", "1. Ships sail.");
    }

    @Test
    void metadataAreThoseOfThePackage() {
        assertThat(EpubReader.read(book()))
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        book -> assertThat(book.metadata())
                                .isEqualTo(Map.of(
                                        "title", List.of("Ports of the North"),
                                        "language", List.of("en"),
                                        "date", List.of("2015-05"))));
    }

    @Test
    void aBookThatIsKeptFromReadersIsRefused() {
        files.put("META-INF/encryption.xml", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"));

        assertThat(pieces()).containsExactly("refused: protected against copying");
    }

    @Test
    void aBookOfWhichOnlyFontsAreKeptIsRead() {
        files.put("META-INF/encryption.xml", encrypted("http://www.idpf.org/2008/embedding"));

        assertThat(pieces()).hasSize(4);
    }

    private static String encrypted(String algorithm) {
        return "<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm='" + algorithm
                + "'/></enc:EncryptedData></encryption>";
    }

    @Test
    void damagedBooksAreRefusedWithTheReason() {
        byte[] whole = book();
        byte[] half = Arrays.copyOf(whole, whole.length / 3);
        assertThat(WebPage.lines(EpubReader.read(half)))
                .singleElement()
                .asString()
                .startsWith("refused: a damaged book: ");

        files.remove("OEBPS/book.opf");
        assertThat(pieces()).containsExactly("refused: a damaged book: it has no OEBPS/book.opf");
        files.remove("META-INF/container.xml");
        assertThat(pieces()).containsExactly("refused: a damaged book: it has no META-INF/container.xml");
    }

    @Test
    void aBookThatUnpacksToTooMuchIsRefused() {
        files.put("OEBPS/bomb.xhtml", " ".repeat(20_000_000));
        assertThat(pieces()).containsExactly("refused: unpacks to more than a hundred times its size");

        files.remove("OEBPS/bomb.xhtml");
        for (int at = 0; at < 5_000; at++) {
            files.put("OEBPS/" + at, "");
        }
        assertThat(pieces()).containsExactly("refused: holds more than 5,000 files");
    }
}
