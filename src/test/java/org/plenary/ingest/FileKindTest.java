package org.plenary.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void theBeginningTellsWhateverTheName() {
        assertThat(kind("%PDF-1.7\n", "report.txt")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("junk before\n%PDF-1.4", "report")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("PK\u0003\u0004", "report.md")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("{\\rtf1 Text}", "report.doc")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("<!DOCTYPE html><p>Text", "report.txt")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("<?xml version=\"1.0\"?>\n<!-- a page -->\n<html>", "report"))
                .isEqualTo(FileKind.FORMATTED);
        assertThat(kind("Everyone has access.", "report.pdf")).isEqualTo(FileKind.PLAIN_TEXT);
        assertThat(kind("Everyone has access.", "report")).isEqualTo(FileKind.PLAIN_TEXT);
    }

    @Test
    void theNameTellsBetweenFormsOfText() {
        assertThat(kind("# Charter", "charter.md")).isEqualTo(FileKind.MARKDOWN);
        assertThat(kind("# Charter", "charter.txt")).isEqualTo(FileKind.PLAIN_TEXT);
        assertThat(kind("<p>Everyone", "charter.php")).isEqualTo(FileKind.FORMATTED);
        assertThat(kind("Less than < more", "charter.txt")).isEqualTo(FileKind.PLAIN_TEXT);
    }

    @Test
    void textInWideCharactersIsTextAndOtherZerosAreNot() {
        Charset wide = StandardCharsets.UTF_16;
        assertThat(FileKind.of("Everyone has access.".getBytes(wide), new SourceFile("a")))
                .isEqualTo(FileKind.PLAIN_TEXT);
        assertThat(FileKind.of("<html><p>Everyone".getBytes(wide), new SourceFile("a")))
                .isEqualTo(FileKind.FORMATTED);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}, new SourceFile("a")))
                .isEqualTo(FileKind.FORMATTED);
    }

    private static FileKind kind(String beginning, String name) {
        return FileKind.of(beginning.getBytes(StandardCharsets.ISO_8859_1), new SourceFile(name));
    }
}
