package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static final String SENTENCE =
            "The harbours of the north are joined by cables that were laid when the first ships came from abroad. ";

    private static Extraction.Extracted extracted(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return (Extraction.Extracted) extraction;
    }

    private static List<Piece> pieces(PrintedPdf pdf) {
        try (pdf) {
            return extracted(pdf.extracted()).pieces();
        }
    }

    private static List<String> texts(PrintedPdf pdf) {
        return pieces(pdf).stream().map(Piece::text).toList();
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThat(PdfReader.read(bytes)).isEqualTo(new Extraction.Refused(reason));
    }

    private static PrintedPdf plain() {
        return new PrintedPdf("");
    }

    @Test
    void aParagraphThatGoesOnOverAPageIsOne() {
        PrintedPdf pdf = new PrintedPdf("Papers of the Assembly");
        List<String> paragraphs = new ArrayList<>();
        for (int count = 1; count <= 8; count++) {
            paragraphs.add("Paper " + count + " of the ports says: "
                    + SENTENCE.repeat(12).strip());
        }
        paragraphs.forEach(pdf::paragraph);

        List<Piece> pieces = pieces(pdf);

        assertThat(pieces).map(Piece::text).containsExactlyElementsOf(paragraphs);
        assertThat(pieces).map(Piece::page).isSorted().contains(1, 2);
    }

    @Test
    void paragraphsAreToldByTheirIndentToo() {
        String paragraph = SENTENCE.repeat(3).strip();

        assertThat(texts(plain().indented(paragraph).indented(paragraph).indented(paragraph)))
                .containsExactly(paragraph, paragraph, paragraph);
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        PrintedPdf pdf =
                plain().at(72, 760, 11, "Words that go over the whole width of the page before there are any columns:");
        String[] lines = {
            "Ports of the north are joined",
            "by cables that were laid when",
            "the first ships came there from",
            "many years ago."
        };
        for (int line = 0; line < lines.length; line++) {
            pdf.at(72, 730 - 14 * line, 11, lines[line]);
            pdf.at(310, 730 - 14 * line, 11, lines[line].replace("north", "south"));
        }

        assertThat(texts(pdf))
                .contains(String.join(" ", lines), String.join(" ", lines).replace("north", "south"));
    }

    @Test
    void rowsOfATableStandEachForItself() {
        PrintedPdf pdf = plain();
        String[][] rows = {{"Port", "Ships", "Cranes"}, {"Northport", "120", "8"}, {"Southport", "75", "4"}};
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < 3; cell++) {
                pdf.at(72 + 130 * cell, 700 - 14 * row, 11, rows[row][cell]);
            }
        }

        assertThat(texts(pdf)).containsExactly("Port | Ships | Cranes", "Northport | 120 | 8", "Southport | 75 | 4");
    }

    @Test
    void footnotesGoToTheParagraphThatHasTheirMark() {
        PrintedPdf pdf = plain().paragraph(SENTENCE.repeat(3).strip())
                .marked("Messages pass freely at all times.", "1")
                .marked("Ships repeat a message of 20 km", "2")
                .paragraph(SENTENCE.repeat(3).strip())
                .note("1 See AP/RES/12/4, as it was changed in the year that came after and in the one behind")
                .note("that.");

        List<Piece> pieces = pieces(pdf);

        assertThat(pieces)
                .contains(
                        new Piece.Text(
                                "Messages pass freely at all times.",
                                1,
                                List.of("1 See AP/RES/12/4, as it was changed in the year that came after and in the"
                                        + " one behind that.")),
                        new Piece.Text("Ships repeat a message of 20 km2", 1, List.of()));
        assertThat(pieces).hasSize(4);
    }

    @Test
    void wordsDividedAtTheEndOfALineAreMended() {
        PrintedPdf pdf = plain().at(
                        72, 700, 11, "The well-kept harbours of the north are joined by cables for communi-")
                .at(72, 686, 11, "cation and for trade, which are kept by the ports and by a well-")
                .at(72, 672, 11, "kept body of guards that comes from all of the ports around it.");

        assertThat(texts(pdf))
                .containsExactly(
                        "The well-kept harbours of the north are joined by cables for communication and for trade,"
                            + " which are kept by the ports and by a well-kept body of guards that comes from all of"
                            + " the ports around it.");
    }

    @Test
    void runningHeadsAndNumbersOfPagesAreLeftOut() {
        PrintedPdf pdf = new PrintedPdf("Papers of the Assembly, volume 3");
        pdf.paragraph("Ports are many.")
                .newPage()
                .paragraph("Ships are more.")
                .newPage()
                .paragraph("Both are old.");

        assertThat(texts(pdf)).containsExactly("Ports are many.", "Ships are more.", "Both are old.");
    }

    @Test
    void whatIsPrintedTwiceAtOnePlaceComesOnceAndNothingElseIsLost() {
        PrintedPdf pdf = plain().at(72, 700, 12, "Ports of the north").at(72.3f, 700, 12, "Ports of the north");
        for (int line = 0; line < 20; line++) {
            pdf.at(72, 600 - 20 * line, 6 + line / 2, "o".repeat(20) + line);
        }

        assertThat(texts(pdf)).startsWith("Ports of the north").anyMatch(text -> text.contains("o".repeat(20) + "19"));
    }

    @Test
    void headingsAreRankedByTheirSize() {
        assertThat(pieces(plain().heading("Ports of the North", 18)
                        .paragraph(SENTENCE)
                        .heading("Their cables", 13)
                        .paragraph(SENTENCE)))
                .filteredOn(Piece.Heading.class::isInstance)
                .containsExactly(
                        new Piece.Heading(1, "Ports of the North", 1), new Piece.Heading(2, "Their cables", 1));
    }

    @Test
    void bookmarksSayHowDeepHeadingsStand() {
        PrintedPdf pdf = plain().heading("Ports", 13)
                .paragraph(SENTENCE)
                .heading("Northport", 13)
                .paragraph(SENTENCE)
                .heading("Ships", 13)
                .paragraph(SENTENCE);
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem ports = bookmark("Ports");
        ports.addLast(bookmark("Northport"));
        outline.addLast(ports);
        outline.addLast(bookmark("Ships"));
        pdf.document().getDocumentCatalog().setDocumentOutline(outline);

        assertThat(pieces(pdf))
                .filteredOn(Piece.Heading.class::isInstance)
                .map(piece -> ((Piece.Heading) piece).level() + " " + piece.text())
                .containsExactly("2 Ports", "3 Northport", "2 Ships");
    }

    private static PDOutlineItem bookmark(String title) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        return item;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Microsoft Word - draft 3.doc", "report_final.pdf", "N1529189", "untitled", " ", "A/RES/70/1"})
    void aTitleThatTellsNothingIsNone(String title) {
        assertThat(titled(title).metadata()).doesNotContainKey("title");
    }

    @Test
    void titleAndLanguageAreTakenFromTheFile() {
        assertThat(titled("Ports of the  North: a report").metadata())
                .containsEntry("title", List.of("Ports of the North: a report"))
                .containsEntry("language", List.of("en-GB"));
    }

    private static Extraction.Extracted titled(String title) {
        try (PrintedPdf pdf = plain().paragraph(SENTENCE)) {
            pdf.document().getDocumentInformation().setTitle(title);
            pdf.document().getDocumentCatalog().setLanguage("en-GB");
            return extracted(pdf.extracted());
        }
    }

    @Test
    void aPasswordIsAskedForOnlyWhereThereIsOne() throws IOException {
        assertThat(PdfReader.read(locked(""))).isInstanceOf(Extraction.Extracted.class);
        assertRefused(locked("secret"), "protected by a password");
    }

    private static byte[] locked(String password) throws IOException {
        try (PrintedPdf pdf = plain().paragraph(SENTENCE)) {
            pdf.document().protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return pdf.bytes();
        }
    }

    @Test
    void picturesHaveNoText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 400, 400);
            }
            assertRefused(bytes(document), "no text: the pages are pictures");
        }
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new PDPage());
            assertRefused(bytes(empty), "no text");
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThat(PdfReader.read(new byte[] {1, 2, 3})).isInstanceOf(Extraction.Refused.class);
        assertThat(PdfReader.read("%PDF-1.7\n1 0 obj\n<<".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Extraction.Refused.class);
    }

    @Test
    void lettersReadFromTheRightAreSetInTheOrderOfReading() {
        assertThat(GlyphText.logical("(12) םולש")).isEqualTo("שלום (12)");
        assertThat(GlyphText.of("\uFB01\u0007\uF0B7")).isEqualTo("fi•");
    }
}
