package org.plenary.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the items of one list and writes before each what a browser shows there. */
final class ListNumbers {
    /** What a list counts in. */
    private enum Style {
        DECIMAL,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN,
        BULLET,
        NONE
    }

    private static final String BULLET = "• ";
    private static final int LETTERS = 26;
    private static final int LARGEST_ROMAN = 3_999;
    private static final int LARGEST = 1_000_000;
    /** Characters. */
    private static final int LONGEST_DECIMAL = 20;

    private static final Pattern STYLE = Pattern.compile("list-style(?:-type)?\\s*:\\s*([a-z-]+)");
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final Style style;
    private final int step;
    private final @Nullable ListNumbers outer;
    private int next;
    private int current;

    private ListNumbers(Style style, int first, int step, @Nullable ListNumbers outer) {
        this.style = style;
        this.next = first;
        this.step = step;
        this.outer = outer;
        this.current = first;
    }

    /** @param outer the list that counts around this one; null when there is none */
    static ListNumbers of(Element list, @Nullable ListNumbers outer) {
        if (!list.normalName().equals("ol")) {
            return new ListNumbers(style(list, Style.BULLET), 0, 0, outer);
        }
        boolean reversed = list.hasAttr("reversed");
        int items = reversed
                ? (int) list.children().stream()
                        .filter(item -> item.normalName().equals("li"))
                        .count()
                : 1;
        int first = integer(list.attr("start"), items);
        return new ListNumbers(style(list, byDepth(outer)), first, reversed ? -1 : 1, outer);
    }

    /** Items that stand in no list have bullets. */
    static ListNumbers none() {
        return new ListNumbers(Style.BULLET, 0, 0, null);
    }

    /** A style sheet, which is not read, has lists in lists count as documents of this kind do: 1., (a), (i). */
    private static Style byDepth(@Nullable ListNumbers outer) {
        int depth = 0;
        for (ListNumbers list = outer; list != null; list = list.outer) {
            depth += list.isCounting() ? 1 : 0;
        }
        return switch (depth) {
            case 1 -> Style.LOWER_LETTER;
            case 2 -> Style.LOWER_ROMAN;
            default -> Style.DECIMAL;
        };
    }

    private static Style style(Element list, Style usual) {
        Matcher styled = STYLE.matcher(list.attr("style").toLowerCase(Locale.ROOT));
        String written = styled.find()
                ? String.valueOf(styled.group(1))
                : list.attr("type").strip();
        return switch (written) {
            case "1", "decimal", "decimal-leading-zero" -> Style.DECIMAL;
            case "a", "lower-alpha", "lower-latin" -> Style.LOWER_LETTER;
            case "A", "upper-alpha", "upper-latin" -> Style.UPPER_LETTER;
            case "i", "lower-roman" -> Style.LOWER_ROMAN;
            case "I", "upper-roman" -> Style.UPPER_ROMAN;
            case "disc", "circle", "square" -> Style.BULLET;
            case "none" -> Style.NONE;
            default -> usual;
        };
    }

    private boolean isCounting() {
        return style != Style.BULLET && style != Style.NONE;
    }

    /** What stands before the next item, a space behind it. */
    String next(Element item) {
        current = integer(item.attr("value"), next);
        next = current + step;
        return switch (style) {
            case DECIMAL -> decimal() + ". ";
            case LOWER_LETTER -> "(" + letters(current) + ") ";
            case UPPER_LETTER -> letters(current).toUpperCase(Locale.ROOT) + ". ";
            case LOWER_ROMAN -> "(" + roman(current) + ") ";
            case UPPER_ROMAN -> roman(current).toUpperCase(Locale.ROOT) + ". ";
            case BULLET -> BULLET;
            case NONE -> "";
        };
    }

    /** Behind the numbers of the decimal lists around, since a plain 1 under a 2 would be the first paragraph again. */
    private String decimal() {
        StringBuilder written = new StringBuilder().append(current);
        for (ListNumbers list = outer; list != null && written.length() < LONGEST_DECIMAL; list = list.outer) {
            if (list.style == Style.DECIMAL) {
                written.insert(0, list.current + ".");
            }
        }
        return written.toString();
    }

    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('a' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder numeral = new StringBuilder();
        int left = number;
        for (int at = 0; at < VALUES.length; at++) {
            while (left >= VALUES[at]) {
                numeral.append(NUMERALS[at]);
                left -= VALUES[at];
            }
        }
        return numeral.toString();
    }

    private static int integer(String written, int otherwise) {
        try {
            int number = Integer.parseInt(written.strip());
            return Math.abs((long) number) <= LARGEST ? number : otherwise;
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
