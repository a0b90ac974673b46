package org.plenary.cite;

import java.util.List;

/**
 * A place in a text that may name another document.
 *
 * @param start of the name, as a UTF-16 offset into the text
 * @param key of the name
 * @param paragraphs the numbers of the paragraphs that are named of it, first and last of a stretch; empty where it is named as a
 *     whole
 */
public record Mention(int start, int end, String key, List<String> paragraphs) {
    public Mention {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether a paragraph of that number is named. */
    public boolean names(String number) {
        return paragraphs.stream().anyMatch(named -> isWithin(named, number));
    }

    private static boolean isWithin(String named, String number) {
        int to = named.indexOf('-');
        if (to < 0 || !number.matches("\\d{1,4}")) {
            return named.equals(number);
        }
        int wanted = Integer.parseInt(number);
        return Integer.parseInt(named.substring(0, to)) <= wanted
                && wanted <= Integer.parseInt(named.substring(to + 1));
    }
}
