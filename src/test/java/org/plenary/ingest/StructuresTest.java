package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.extract.Extraction;
import org.plenary.extract.Piece;

/**
 * What becomes of the forms that governance documents have, in whatever format they come: each is given as plain text, as pieces
 * of which the layout marks the headings, and as pieces of which it marks none. {@code -Dgolden.update=true} rewrites what the
 * plain text gives.
 */
class StructuresTest {
    private static final Path OUTLINES = Path.of("src/test/resources/outlines/structures");

    static List<MarkedText> texts() {
        return MarkedText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void plainTextKeepsItsOutline(MarkedText text) throws IOException {
        String outline = outline(new TextReader().read(text.lines(), 1, text.title()));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(OUTLINES.resolve(text.name()), outline);
        }
        assertThat(outline).isEqualTo(golden(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void piecesWithMarkedHeadingsGiveTheSame(MarkedText text) throws IOException {
        assertThat(outline(read(text.pieces(), text.title()))).isEqualTo(golden(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void piecesWithoutMarksGiveTheSame(MarkedText text) throws IOException {
        List<Piece> unmarked = text.pieces().stream()
                .<Piece>map(piece -> Piece.Text.of(piece.text()))
                .toList();

        assertThat(outline(read(unmarked, text.title()))).isEqualTo(golden(text));
    }

    @Test
    void everyFormIsThere() {
        assertThat(texts())
                .extracting(MarkedText::name)
                .containsExactly("declaration.txt", "report.txt", "resolution.txt", "treaty.txt");
    }

    private static Outline read(List<Piece> pieces, String title) {
        return new ExtractedReader().read(new Extraction.Extracted(Map.of(), pieces, List.of()), title);
    }

    private static String outline(Outline outline) {
        return Reading.outline(Reading.of(outline));
    }

    private static String golden(MarkedText text) throws IOException {
        return Files.readString(OUTLINES.resolve(text.name()));
    }
}
