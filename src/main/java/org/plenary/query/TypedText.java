package org.plenary.query;

import java.util.Arrays;

/**
 * What was typed, cut to {@link QueryLimits#MAX_LENGTH} and freed of what nobody sees.
 *
 * <p>Every space is one plain space, full-width signs of the syntax are their ASCII twins, invisible characters are gone. Each
 * remaining character knows its place in the raw text.
 */
final class TypedText {
    private final String raw;
    private final String text;
    private final int[] places;
    private final boolean cut;

    private TypedText(String raw, String text, int[] places, boolean cut) {
        this.raw = raw;
        this.text = text;
        this.places = places;
        this.cut = cut;
    }

    static TypedText of(String typed) {
        boolean cut = typed.length() > QueryLimits.MAX_LENGTH;
        String raw = cut ? cut(typed) : typed;
        StringBuilder text = new StringBuilder(raw.length());
        int[] places = new int[raw.length()];
        for (int at = 0; at < raw.length(); ) {
            int codePoint = raw.codePointAt(at);
            int shown = Characters.isSpace(codePoint) ? ' ' : halfWidth(codePoint);
            if (!Characters.isInvisible(shown)) {
                places[text.length()] = at;
                if (Character.charCount(shown) == 2) {
                    places[text.length() + 1] = at + 1;
                }
                text.appendCodePoint(shown);
            }
            at += Character.charCount(codePoint);
        }
        return new TypedText(raw, text.toString(), Arrays.copyOf(places, text.length()), cut);
    }

    private static String cut(String typed) {
        boolean splitsPair = Character.isHighSurrogate(typed.charAt(QueryLimits.MAX_LENGTH - 1))
                && Character.isLowSurrogate(typed.charAt(QueryLimits.MAX_LENGTH));
        return typed.substring(0, splitsPair ? QueryLimits.MAX_LENGTH - 1 : QueryLimits.MAX_LENGTH);
    }

    private static int halfWidth(int codePoint) {
        return switch (codePoint) {
            case '（' -> '(';
            case '）' -> ')';
            case '：' -> ':';
            case '＊' -> '*';
            case '＂' -> '"';
            default -> codePoint;
        };
    }

    String raw() {
        return raw;
    }

    String text() {
        return text;
    }

    boolean isCut() {
        return cut;
    }

    /** Where in the raw text the character stands; the length of the raw text behind the last one. */
    int rawStart(int place) {
        return place < places.length ? places[place] : raw.length();
    }

    /** Where in the raw text the character before this place ends. */
    int rawEnd(int place) {
        return place == 0 ? 0 : places[place - 1] + 1;
    }
}
