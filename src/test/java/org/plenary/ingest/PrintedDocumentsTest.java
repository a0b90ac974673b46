package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.document.Passage;
import org.plenary.extract.Extraction;
import org.plenary.extract.PrintedPdf;

/** Documents that are printed give the paragraphs, sections and labels that they give as text. */
class PrintedDocumentsTest {
    static List<MarkedText> texts() {
        return MarkedText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void formsKeepTheirOutlineInPrint(MarkedText text) throws IOException {
        try (PrintedPdf pdf = new PrintedPdf("Papers of the Assembly of Ports")) {
            for (String paragraph : text.paragraphs()) {
                int level = MarkedText.level(paragraph);
                if (level == 0) {
                    pdf.paragraph(MarkedText.words(paragraph));
                } else {
                    pdf.heading(MarkedText.words(paragraph), 20 - 2 * level);
                }
            }
            Path golden = Path.of("src/test/resources/outlines/structures", text.name());
            assertThat(Reading.outline(Reading.of(read(pdf, text.title())))).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void theReportInPrintIsTheReport() {
        List<String> lines = Reading.reportLines();
        int contents = lines.indexOf("Looking ahead");
        try (PrintedPdf pdf = new PrintedPdf("World Internet Development 2016")) {
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at).replace("●", "• ").replaceAll("\\s+", " ");
                if (at == 1 || lines.get(at).equals(Reading.REPORT_TITLE)) {
                    pdf.heading(line, 16);
                } else if (at > contents && line.matches("[IV]+\\. .*|Looking ahead")) {
                    pdf.heading(line, 13);
                } else {
                    pdf.paragraph(line);
                }
            }
            List<Passage> printed = Reading.of(read(pdf, Reading.REPORT_TITLE));

            assertThat(printed).hasSize(32);
            assertThat(printed)
                    .map(PrintedDocumentsTest::words)
                    .isEqualTo(Reading.report().stream()
                            .map(PrintedDocumentsTest::words)
                            .toList());
            assertThat(printed)
                    .map(passage -> passage.paragraph().page())
                    .isSorted()
                    .doesNotContain(0);
        }
    }

    private static String words(Passage passage) {
        return passage.label() + " " + passage.sectionPath() + " " + Wording.collapsed(passage.text());
    }

    private static Outline read(PrintedPdf pdf, String title) {
        Extraction extraction = pdf.extracted();
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return new ExtractedReader().read((Extraction.Extracted) extraction, title);
    }
}
