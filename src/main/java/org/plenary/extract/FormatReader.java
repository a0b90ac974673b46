package org.plenary.extract;

import java.io.IOException;

/** Takes a file of any format apart. */
final class FormatReader implements ExtractionWorker.Reading {
    private final int characters;
    private final FileFormat.Detection detection = new FileFormat.Detection();

    /** @param characters that a file may give */
    FormatReader(int characters) {
        this.characters = characters;
    }

    @Override
    public Extraction read(byte[] bytes, String fileName) {
        try {
            return switch (detection.of(bytes, fileName)) {
                case FileFormat.Known known -> known(known, bytes);
                case FileFormat.Protected() -> new Extraction.Refused("protected by a password");
                case FileFormat.Other(String name) -> new Extraction.Refused(name + ", which is no document");
            };
        } catch (IOException failed) {
            return new Extraction.Refused("damaged: " + failed.getMessage());
        }
    }

    private Extraction known(FileFormat.Known known, byte[] bytes) {
        return switch (known) {
            case PDF -> PdfReader.read(bytes);
            case DOCX -> DocxReader.read(bytes);
            case WORD, ODT, RTF, EPUB, HTML, WORKBOOK, SLIDES, MAIL ->
                new Extraction.Refused(known + " is not read: " + characters);
        };
    }
}
