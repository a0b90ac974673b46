package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    private static final String LISTS = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "decimal", "%1.", 34)
            + level(1, "lowerLetter", "(%2)", 1) + level(2, "lowerRoman", "(%3)", 1) + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"8\">" + level(0, "bullet", "·", 1) + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"9\">" + level(0, "upperRoman", "%1.", 1)
            + level(1, "decimal", "%1.%2", 1) + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"9\"/></w:num>"
            + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/>"
            + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private static String level(int level, String format, String text, int start) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"" + start + "\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    @Test
    void headingsAreTheStylesWithAnOutlineLevelInWhateverLanguage() {
        assertThat(pieces(new WordFile()
                        .title("Charter")
                        .heading("Aims")
                        .subheading("Access")
                        .paragraph("Everyone has access.")
                        .styled("Chapter", "Means")))
                .containsExactly(
                        new Piece.Heading(1, "Charter", 0),
                        new Piece.Heading(2, "Aims", 0),
                        new Piece.Heading(3, "Access", 0),
                        Piece.Text.of("Everyone has access."),
                        new Piece.Heading(2, "Means", 0));
    }

    @Test
    void numbersThatWordCountsAreWrittenOut() {
        assertThat(texts(new WordFile()
                        .part("numbering", LISTS)
                        .item(1, 0, "First.")
                        .item(1, 1, "Inner.")
                        .item(1, 2, "Innermost.")
                        .item(1, 1, "Next inner.")
                        .item(1, 0, "Second.")
                        .item(1, 1, "Anew.")
                        .item(2, 0, "Point.")
                        .item(3, 0, "Roman.")
                        .item(3, 1, "Below.")
                        .item(4, 0, "Another list.")
                        .item(1, 0, "Third.")))
                .containsExactly(
                        "34. First.",
                        "(a) Inner.",
                        "(i) Innermost.",
                        "(b) Next inner.",
                        "35. Second.",
                        "(a) Anew.",
                        "• Point.",
                        "I. Roman.",
                        "I.1 Below.",
                        "1. Another list.",
                        "36. Third.");
    }

    @Test
    void notesGoWithTheParagraphThatRefersToThem() {
        List<Piece> pieces = pieces(new WordFile()
                .part(
                        "footnotes",
                        "<w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote>"
                                + "<w:footnote w:id=\"2\"><w:p>" + WordFile.run(" See the Charter.")
                                + "</w:p></w:footnote>")
                .xml("<w:p>" + WordFile.run("Everyone has access") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + WordFile.run(" at home.") + "</w:p>"));
        assertThat(pieces)
                .containsExactly(new Piece.Text("Everyone has access at home.", 0, List.of("1 See the Charter.")));
    }

    @Test
    void rowsOfTablesAreTextsAndTheContentsListIsLeftOut() {
        String cell = "<w:tc><w:p>" + WordFile.run("%s") + "</w:p></w:tc>";
        String row = "<w:tr>" + cell.formatted("Country") + cell.formatted("Users") + "</w:tr>";
        assertThat(texts(new WordFile()
                        .contentsLine("Aims 3")
                        .xml("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of"
                                + " Contents\"/></w:docPartObj>"
                                + "</w:sdtPr><w:sdtContent><w:p>" + WordFile.run("Means 4")
                                + "</w:p></w:sdtContent></w:sdt>")
                        .xml("<w:tbl>" + row + "</w:tbl>")))
                .containsExactly("Country | Users");
    }

    @Test
    void whatIsDeletedHiddenOrACodeOfAFieldIsNotRead() {
        assertThat(texts(new WordFile()
                        .xml("<w:p>" + WordFile.run("We ")
                                + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                                + "<w:ins>" + WordFile.run("always ") + "</w:ins>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
                                + "<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>"
                                + WordFile.run("agree.") + "</w:p>")))
                .containsExactly("We always agree.");
    }

    @Test
    void textBoxesAreReadOnce() {
        String box = "<w:txbxContent><w:p>" + WordFile.run("Boxed.") + "</w:p></w:txbxContent>";
        assertThat(texts(new WordFile()
                        .xml("<w:p>" + WordFile.run("Before.") + "<w:r><mc:AlternateContent><mc:Choice>" + box
                                + "</mc:Choice><mc:Fallback>" + box
                                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>")))
                .containsExactly("Before.", "Boxed.");
    }

    @Test
    void aDamagedFileIsRefused() {
        byte[] bytes = new WordFile().paragraph("Everyone.").bytes();
        assertThat(DocxReader.read(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(Extraction.Refused.class);
        assertThat(DocxReader.read(new byte[0])).isInstanceOf(Extraction.Refused.class);
    }

    private static List<Piece> pieces(WordFile file) {
        Extraction extraction = DocxReader.read(file.bytes());
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).pieces();
    }

    private static List<String> texts(WordFile file) {
        return pieces(file).stream().map(Piece::text).toList();
    }
}
