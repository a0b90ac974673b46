package org.plenary.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file, each with what it takes from those it is based on. */
final class WordStyles {
    /** Word gives no levels beyond. */
    private static final int BODY_TEXT = 9;

    private static final int DEEPEST_BASE = 30;
    private static final Pattern HEADING = Pattern.compile("heading (\\d)");

    private final Map<String, Element> styles = new HashMap<>();
    private @Nullable String standard;

    WordStyles(Document part) {
        for (Element style : part.getElementsByTag("w:style")) {
            if (style.attr("w:type").equals("paragraph")) {
                styles.put(style.attr("w:styleId"), style);
                if (style.attr("w:default").equals("1")) {
                    standard = style.attr("w:styleId");
                }
            }
        }
    }

    /**
     * What stands over others: 1 for the outermost.
     *
     * @param properties {@code w:pPr} of a paragraph
     * @return 0 when it is no heading
     */
    int headingLevel(@Nullable Element properties) {
        int own = WordXml.number(WordXml.value(properties, "w:outlineLvl"));
        int level = own >= 0 ? own : inherited(properties, WordStyles::level);
        return level < 0 || level >= BODY_TEXT ? 0 : level + 1;
    }

    private static int level(Element style) {
        int outline = WordXml.number(WordXml.value(style, "w:pPr", "w:outlineLvl"));
        Matcher heading = HEADING.matcher(name(style));
        return outline >= 0 ? outline : heading.matches() ? Integer.parseInt(heading.group(1)) - 1 : -1;
    }

    /** Whether a style, or one that it is based on, has a name that begins so, in small letters. */
    boolean isNamed(@Nullable Element properties, String begin) {
        return inherited(properties, style -> name(style).startsWith(begin) ? 1 : -1) == 1;
    }

    /** The list that a style puts its paragraphs into; null when it does not. */
    @Nullable
    Element list(@Nullable Element properties) {
        for (Element style : chain(properties)) {
            Element list = WordXml.at(style, "w:pPr", "w:numPr");
            if (list != null) {
                return list;
            }
        }
        return null;
    }

    private int inherited(@Nullable Element properties, ToIntFunction<Element> asked) {
        return chain(properties).stream()
                .mapToInt(asked)
                .filter(answer -> answer >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The style of a paragraph, then those it is based on, the nearest first. */
    private List<Element> chain(@Nullable Element properties) {
        List<Element> chain = new ArrayList<>();
        String id = WordXml.value(properties, "w:pStyle");
        String next = id == null ? standard : id;
        while (next != null && styles.containsKey(next) && chain.size() < DEEPEST_BASE) {
            Element style = styles.get(next);
            chain.add(style);
            next = WordXml.value(style, "w:basedOn");
        }
        return chain;
    }

    private static String name(Element style) {
        String name = WordXml.value(style, "w:name");
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
