package org.plenary.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads books: their chapters one after the other as one page, so that notes are found in whichever file they stand. */
final class EpubReader {
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    /** Fonts are made unreadable without anybody being kept from reading the text. */
    private static final String FONTS = "http://www.idpf.org/2008/embedding";

    private static final String ADOBE_FONTS = "http://ns.adobe.com/pdf/enc#RC";

    private EpubReader() {}

    static Extraction read(byte[] bytes) {
        try {
            BookFiles book = BookFiles.in(bytes);
            if (isProtected(book)) {
                return new Extraction.Refused("protected against copying");
            }
            BookPackage described = BookPackage.of(book);
            Document page = Document.createShell("");
            described.chapters().forEach(path -> book.xml(path).ifPresent(file -> add(page.body(), path, file)));
            return HtmlReader.read(page, described.metadata());
        } catch (Refusal refusal) {
            return new Extraction.Refused(refusal.reason());
        }
    }

    private static boolean isProtected(BookFiles book) {
        return book.xml(ENCRYPTION).stream()
                .flatMap(encryption -> encryption.getAllElements().stream())
                .filter(element -> element.normalName().endsWith("encryptionmethod"))
                .map(method -> method.attr("Algorithm"))
                .anyMatch(algorithm -> !algorithm.equals(FONTS) && !algorithm.equals(ADOBE_FONTS));
    }

    private static void add(Element whole, String path, Document file) {
        Optional<Element> body = file.getAllElements().stream()
                .filter(element -> element.normalName().equals("body"))
                .findFirst();
        body.filter(text -> !HtmlNames.plays(text, "cover") && !HtmlNames.plays(text, "toc"))
                .ifPresent(text -> {
                    text.getAllElements().forEach(element -> within(path, element));
                    text.tagName("section");
                    whole.appendChild(text);
                });
    }

    /** Places get the path of the file before their names, and so do the links to them. */
    private static void within(String path, Element element) {
        if (element.hasAttr("id")) {
            element.attr("id", path + "#" + element.id());
        }
        String address = element.attr("href");
        int place = address.indexOf('#');
        if (place >= 0 && !address.contains("://")) {
            BookPackage.resolved(path, address)
                    .ifPresent(file -> element.attr("href", "#" + file + address.substring(place)));
        }
    }
}
