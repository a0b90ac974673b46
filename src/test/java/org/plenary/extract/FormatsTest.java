package org.plenary.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every form through a child process, as the program reads them. */
class FormatsTest {
    private static final ExtractionProcesses PROCESSES = new ExtractionProcesses(
            new ExtractionLimits(1, Duration.ofMinutes(2), 256, 1 << 20, 1 << 20, 100, Duration.ofMinutes(1)));

    @AfterAll
    static void endsAllProcesses() {
        PROCESSES.close();
    }

    @Test
    void aWordFileIsRead() {
        assertRead(new WordFile().paragraph("Everyone has access.").bytes(), "charter");
    }

    @Test
    void aPageIsRead() {
        assertRead("<html><body><p>Everyone has access.</p></body></html>", "charter.txt");
    }

    @Test
    void richTextIsRead() {
        assertRead("{\\rtf1\\ansi Everyone has access.\\par}", "charter.rtf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GIF89a.........  | a GIF picture, which is no document
        PK\u0003\u0004 no archive | a ZIP archive, which is no document
        """)
    void whatIsNoDocumentIsNamed(String beginning, String reason) {
        assertThat(PROCESSES.extract(beginning.getBytes(StandardCharsets.ISO_8859_1), "charter"))
                .isEqualTo(new Extraction.Refused(reason));
    }

    private static void assertRead(String file, String name) {
        assertRead(file.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    private static void assertRead(byte[] file, String name) {
        Extraction extraction = PROCESSES.extract(file, name);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        assertThat(((Extraction.Extracted) extraction).pieces())
                .extracting(Piece::text)
                .contains("Everyone has access.");
    }
}
