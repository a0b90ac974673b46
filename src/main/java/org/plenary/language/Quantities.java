package org.plenary.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads quantities: numbers of a thousand and more, and numbers of any size with a scale or a unit.
 *
 * <p>Scales and units are read in English, French, Spanish, Portuguese, Italian, German, Russian, Arabic and Chinese, digits in
 * any script, English numbers in words before a scale or unit. What is a name is not a quantity: years, dates, times, numbers
 * of paragraphs and laws, symbols ({@code A/RES/70/125}, {@code G20}, {@code 5G}). In doubt a number is left alone, since it is
 * still found as a word. A sign before a number is not read.
 *
 * <p>Any text is accepted; the time is linear in its length.
 */
public final class Quantities {
    private Quantities() {}

    /**
     * A quantity in a text. A range is one mention.
     *
     * @param start UTF-16 offset of the number, or of the currency before it
     * @param end UTF-16 offset behind number, scale and unit
     */
    public record Mention(int start, int end, Quantity quantity) {}

    /**
     * A quantity in a query.
     *
     * @param firstWord index of its first word
     * @param behindLastWord index behind its last word
     */
    public record Typed(int firstWord, int behindLastWord, Quantity quantity) {}

    /** All mentions in the order of the text, without overlap. */
    public static List<Mention> in(String text) {
        return QuantityScanner.scan(text, false);
    }

    /**
     * The quantities that whole words make, in order, without overlap. Ranges may also be typed with two dots:
     * {@code 3..4 billion}.
     *
     * @param words as typed, split at white space
     */
    public static List<Typed> typed(List<String> words) {
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            text.append(word == 0 ? "" : " ");
            starts.put(text.length(), word);
            text.append(words.get(word));
            ends.put(text.length(), word + 1);
        }
        List<Typed> quantities = new ArrayList<>();
        for (Mention mention : QuantityScanner.scan(text.toString(), true)) {
            Integer first = starts.get(mention.start());
            Integer behind = ends.get(mention.end());
            if (first != null && behind != null) {
                quantities.add(new Typed(first, behind, mention.quantity()));
            }
        }
        return List.copyOf(quantities);
    }
}
