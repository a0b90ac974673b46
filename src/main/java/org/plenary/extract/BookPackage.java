package org.plenary.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the package file of a book says: its metadata, and which files are read in which order.
 *
 * @param chapters paths, without the covers and contents lists
 */
record BookPackage(Map<String, List<String>> metadata, List<String> chapters) {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final Pattern NO_CHAPTER =
            Pattern.compile("(?:cover|cover-?page|toc|nav|contents|table-?of-?contents)\\.x?html?");
    private static final Set<String> NO_CHAPTER_PARTS = Set.of("cover", "toc");

    /** @throws Refusal when the book has no package file */
    static BookPackage of(BookFiles book) throws Refusal {
        String path = book.xml(CONTAINER)
                .flatMap(container -> elements(container, "rootfile").findFirst())
                .map(file -> file.attr("full-path"))
                .orElseThrow(() -> new Refusal("a damaged book: it has no " + CONTAINER));
        Document file = book.xml(path).orElseThrow(() -> new Refusal("a damaged book: it has no " + path));
        return new BookPackage(metadata(file), chapters(file, path));
    }

    private static Stream<Element> elements(Document xml, String name) {
        return xml.getAllElements().stream()
                .filter(element -> local(element.normalName()).equals(name));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Map<String, List<String>> metadata(Document file) {
        Map<String, List<String>> metadata = new LinkedHashMap<>();
        put(metadata, HtmlMetadata.TITLE, texts(file, "title"));
        put(
                metadata,
                HtmlMetadata.LANGUAGE,
                texts(file, "language").flatMap(tag -> HtmlMetadata.language(tag).stream()));
        List<Element> dates = elements(file, "date").toList();
        put(
                metadata,
                HtmlMetadata.DATE,
                Stream.concat(
                                dates.stream()
                                        .filter(date -> date.attr("opf:event").equals("publication")),
                                dates.stream().filter(date -> !date.hasAttr("opf:event")))
                        .flatMap(date -> HtmlMetadata.date(date.text()).stream())
                        .limit(1));
        return metadata;
    }

    private static Stream<String> texts(Document file, String name) {
        return elements(file, name)
                .filter(element -> element.normalName().startsWith("dc:"))
                .map(element -> FlowText.collapsed(element.text()))
                .filter(text -> !text.isEmpty());
    }

    private static void put(Map<String, List<String>> metadata, String key, Stream<String> values) {
        List<String> all = values.distinct().toList();
        if (!all.isEmpty()) {
            metadata.put(key, all);
        }
    }

    private static List<String> chapters(Document file, String path) {
        Map<String, Element> items = new HashMap<>();
        elements(file, "item").forEach(item -> items.putIfAbsent(item.id(), item));
        Set<String> others = new HashSet<>();
        elements(file, "reference")
                .filter(reference -> NO_CHAPTER_PARTS.contains(reference.attr("type")))
                .forEach(reference -> resolved(path, reference.attr("href")).ifPresent(others::add));
        List<String> chapters = new ArrayList<>();
        elements(file, "itemref")
                .flatMap(reference -> Stream.ofNullable(items.get(reference.attr("idref"))))
                .filter(item -> !item.attr("properties").contains("nav"))
                .flatMap(item -> resolved(path, item.attr("href")).stream())
                .filter(chapter -> !others.contains(chapter) && !isNoChapter(chapter))
                .distinct()
                .forEach(chapters::add);
        return chapters;
    }

    private static boolean isNoChapter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return NO_CHAPTER.matcher(name).matches();
    }

    /** The path within the book that an address in a file of it leads to, without the place in the file. */
    static Optional<String> resolved(String from, String address) {
        int fragment = address.indexOf('#');
        String written = fragment < 0 ? address : address.substring(0, fragment);
        if (written.isEmpty()) {
            return Optional.of(from);
        }
        try {
            String path = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            URI base = new URI("book", "", "/" + from, null);
            String found =
                    base.resolve(new URI(null, null, path, null)).normalize().getPath();
            return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.substring(1));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
