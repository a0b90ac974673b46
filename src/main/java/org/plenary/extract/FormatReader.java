package org.plenary.extract;

import java.io.IOException;
import java.util.List;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;

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
        } catch (Refusal refusal) {
            return new Extraction.Refused(refusal.reason());
        } catch (IOException failed) {
            return new Extraction.Refused("damaged: " + failed.getMessage());
        }
    }

    private Extraction known(FileFormat.Known known, byte[] bytes) throws Refusal {
        return switch (known) {
            case PDF -> PdfReader.read(bytes);
            case DOCX -> DocxReader.read(bytes);
            case HTML -> HtmlReader.read(bytes, null);
            case EPUB -> EpubReader.read(bytes);
            case WORD, POWERPOINT -> page(new TikaReader(new OfficeParser(), characters).page(bytes));
            case SLIDES -> page(new TikaReader(new OOXMLParser(), characters).page(bytes));
            case ODT -> page(new TikaReader(new OpenDocumentParser(), characters).page(bytes));
            case RTF -> page(new TikaReader(new RTFParser(), characters).page(bytes));
            case WORKBOOK -> sheets(new TikaReader(new OOXMLParser(), characters).page(bytes));
            case EXCEL -> sheets(new TikaReader(new OfficeParser(), characters).page(bytes));
        };
    }

    private static Extraction page(TikaReader.Page read) {
        return HtmlReader.read(read.page(), read.metadata());
    }

    private static Extraction sheets(TikaReader.Page read) {
        List<Piece> paragraphs = SheetPieces.of(read.page());
        return paragraphs.isEmpty() ? page(read) : new Extraction.Extracted(read.metadata(), paragraphs, List.of());
    }
}
