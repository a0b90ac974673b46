package org.plenary.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the lists of a Word file, whose numbers are not in the text. */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final String BULLET = "•";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** By the id that paragraphs name. */
    private final Map<String, Element> lists = new HashMap<>();
    /** The levels of lists, by their own id. */
    private final Map<String, Element> definitions = new HashMap<>();
    /** Lists of one definition go on counting together. */
    private final Map<String, int[]> counts = new HashMap<>();

    WordNumbering(Document part) {
        for (Element definition : part.getElementsByTag("w:abstractNum")) {
            definitions.put(definition.attr("w:abstractNumId"), definition);
        }
        for (Element list : part.getElementsByTag("w:num")) {
            lists.put(list.attr("w:numId"), list);
        }
    }

    /**
     * Counts one paragraph.
     *
     * @param list {@code w:numPr} of it or of its style
     * @return its number as it is printed, or a bullet; empty when none is
     */
    String next(Element list) {
        String id = WordXml.value(list, "w:numId");
        int level = Math.clamp(WordXml.number(WordXml.value(list, "w:ilvl")), 0, LEVELS - 1);
        Element used = id == null ? null : lists.get(id);
        String definitionId = WordXml.value(used, "w:abstractNumId");
        Element definition = definitionId == null ? null : definitions.get(definitionId);
        if (used == null || definition == null) {
            return "";
        }
        int[] count = counts.computeIfAbsent(restarts(used) ? "list " + id : definitionId, _ -> new int[LEVELS]);
        count[level] = count[level] == 0 ? start(used, definition, level) : count[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        for (int above = 0; above < level; above++) {
            count[above] = count[above] == 0 ? start(used, definition, above) : count[above];
        }
        return printed(level(used, definition, level), count, used, definition);
    }

    private static boolean restarts(Element list) {
        for (Element override : list.getElementsByTag("w:lvlOverride")) {
            if (WordXml.child(override, "w:startOverride") != null) {
                return true;
            }
        }
        return false;
    }

    private static int start(Element list, Element definition, int level) {
        for (Element override : list.getElementsByTag("w:lvlOverride")) {
            int start = WordXml.number(WordXml.value(override, "w:startOverride"));
            if (override.attr("w:ilvl").equals(Integer.toString(level)) && start >= 0) {
                return start;
            }
        }
        int start = WordXml.number(WordXml.value(level(list, definition, level), "w:start"));
        return start < 0 ? 1 : start;
    }

    private static @Nullable Element level(Element list, Element definition, int level) {
        String wanted = Integer.toString(level);
        for (Element where : new Element[] {list, definition}) {
            for (Element each : where.getElementsByTag("w:lvl")) {
                if (each.attr("w:ilvl").equals(wanted)) {
                    return each;
                }
            }
        }
        return null;
    }

    private static String printed(@Nullable Element level, int[] count, Element list, Element definition) {
        String format = WordXml.value(level, "w:numFmt");
        String text = WordXml.value(level, "w:lvlText");
        if (text == null || "none".equals(format)) {
            return "";
        }
        if ("bullet".equals(format)) {
            return BULLET;
        }
        String printed = text;
        for (int at = 0; at < LEVELS; at++) {
            String place = "%" + (at + 1);
            if (printed.contains(place)) {
                String own = WordXml.value(level(list, definition, at), "w:numFmt");
                boolean plain = WordXml.isOn(level, "w:isLgl");
                printed = printed.replace(place, written(count[at], plain ? "decimal" : own));
            }
        }
        return printed.strip();
    }

    private static String written(int number, @Nullable String format) {
        return switch (format == null ? "decimal" : format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** After z comes aa, after zz aaa. */
    private static String letters(int number) {
        int at = Math.max(0, number - 1);
        return String.valueOf((char) ('a' + at % 26)).repeat(at / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = Math.clamp(number, 0, 3_999);
        for (int at = 0; at < ROMAN.length; at++) {
            while (left >= ROMAN_VALUES[at]) {
                roman.append(ROMAN[at]);
                left -= ROMAN_VALUES[at];
            }
        }
        return roman.toString();
    }
}
