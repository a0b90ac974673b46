package org.plenary.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads formats of which Tika makes a page, as HTML is read then. What is embedded in a file is not looked at. */
final class TikaReader {
    private final Parser parser;
    private final int characters;

    /** @param characters that the page may have */
    TikaReader(Parser parser, int characters) {
        this.parser = parser;
        this.characters = characters;
    }

    /** A page and what the file says of itself. */
    record Page(Document page, Map<String, List<String>> metadata) {}

    /** @throws Refusal with the reason why there is no page */
    Page page(byte[] bytes) throws Refusal {
        Metadata metadata = new Metadata();
        ToXMLContentHandler xml = new ToXMLContentHandler();
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            ContentHandler bounded = new WriteOutContentHandler(xml, characters);
            SecureContentHandler secure = new SecureContentHandler(bounded, in);
            parser.parse(in, secure, metadata, context());
        } catch (EncryptedDocumentException _) {
            throw new Refusal("protected by a password");
        } catch (SAXException | TikaException | IOException failed) {
            if (WriteLimitReachedException.isWriteLimitReached(failed)) {
                throw new Refusal(String.format(Locale.ROOT, "holds more than %,d characters", characters));
            }
            throw new Refusal("damaged: " + reason(failed));
        }
        return new Page(Jsoup.parse(xml.toString()), metadata(metadata));
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("nothing embedded is to be parsed");
        }
    }

    private static Map<String, List<String>> metadata(Metadata read) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : List.of(
                Map.entry("title", String.valueOf(read.get(TikaCoreProperties.TITLE))),
                Map.entry("language", String.valueOf(read.get(TikaCoreProperties.LANGUAGE))))) {
            String value = each.getValue().strip();
            if (!value.isEmpty() && !value.equals("null")) {
                metadata.put(each.getKey(), new ArrayList<>(List.of(value)));
            }
        }
        return metadata;
    }

    private static String reason(Exception failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
