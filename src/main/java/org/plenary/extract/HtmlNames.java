package org.plenary.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of pages are, by their names and attributes; in XHTML read as XML as well. */
final class HtmlNames {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> LISTS = Set.of("ol", "ul", "menu", "dir");
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern WITHIN_NAME = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private HtmlNames() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isList(Element element) {
        return LISTS.contains(element.normalName());
    }

    /** From 1; 0 for what is no heading. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        boolean named = name.length() == 2
                && name.charAt(0) == 'h'
                && name.charAt(1) >= '1'
                && name.charAt(1) <= '0' + DEEPEST_HEADING;
        if (named) {
            return name.charAt(1) - '0';
        }
        String level = element.attr("aria-level");
        boolean marked = role(element).equals("heading") && level.matches("[1-9]");
        return marked ? level.charAt(0) - '0' : 0;
    }

    static String role(Element element) {
        return element.attr("role").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the element plays one of these parts, by its role or as books say it. */
    static boolean plays(Element element, String part) {
        return role(element).equals("doc-" + part)
                || Arrays.asList(element.attr("epub:type").split("\\s+")).contains(part);
    }

    /** The words of which the names of its classes and its id are made, in small letters. */
    static List<String> words(Element element) {
        String names = element.className() + " " + element.id();
        if (names.isBlank()) {
            return List.of();
        }
        String parted = WITHIN_NAME.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        return NO_LETTERS.splitAsStream(parted).filter(word -> !word.isEmpty()).toList();
    }
}
