package org.plenary.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number as written, without scale and unit.
 *
 * @param end offset behind it
 */
record Numeral(BigDecimal value, int end, Form form) {
    /** Digits of the whole part; longer runs are identifiers. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DECIMALS = 12;
    private static final String DECIMAL_SIGNS = ".,٫";

    enum Form {
        /** {@code 1600}. */
        PLAIN,
        /** {@code 1,600}, {@code 1 600}, {@code 1.600.000}, {@code 1’600}. */
        GROUPED,
        /** {@code 3.5}, {@code 3,5}. */
        FRACTION,
        /** {@code three hundred}. */
        WORDS
    }

    /**
     * Reads a numeral of digits of any script; null where the digits are no number: too many, a numbering ({@code 2.3.1}), a time.
     *
     * <p>A comma before three digits divides thousands, before any other count it is the sign of decimals, as is a point that is
     * alone.
     *
     * @param start of the first digit
     */
    static @Nullable Numeral read(String text, int start) {
        int whole = behindDigits(text, start);
        if (whole - start > MOST_DIGITS) {
            return null;
        }
        int grouped = behindGroups(text, start, whole);
        if (grouped < 0) {
            return null;
        }
        char divider = grouped > whole ? text.charAt(whole) : 0;
        int end = behindDecimals(text, grouped, divider, text.charAt(start) == '0');
        if (end - grouped > MOST_DECIMALS || isTorn(text, end)) {
            return null;
        }
        Form form = grouped > whole ? Form.GROUPED : end > grouped ? Form.FRACTION : Form.PLAIN;
        return new Numeral(value(text, start, grouped, end), end, form);
    }

    /** Behind the groups of three that follow the first digits, -1 if there are too many. */
    private static int behindGroups(String text, int start, int whole) {
        if (whole - start > 3 || text.charAt(start) == '0' || !isDivider(text, whole)) {
            return whole;
        }
        char divider = text.charAt(whole);
        int end = whole;
        while (end < text.length() && text.charAt(end) == divider && isGroup(text, end + 1)) {
            end += 4;
            if (end - start > MOST_DIGITS + MOST_DIGITS / 3) {
                return -1;
            }
        }
        if (divider == '.' && end == whole + 4 && !(text.startsWith(",", end) && Characters.isDigitAt(text, end + 1))) {
            return whole;
        }
        boolean goesOn = end < text.length() && text.charAt(end) == divider && Characters.isDigitAt(text, end + 1);
        return goesOn && Characters.isSpace(divider) ? whole : end;
    }

    private static boolean isDivider(String text, int place) {
        return place < text.length() && ",.'’٬ \u00A0\u202F\u2009".indexOf(text.charAt(place)) >= 0;
    }

    private static boolean isGroup(String text, int start) {
        return Characters.isDigitAt(text, start)
                && Characters.isDigitAt(text, start + 1)
                && Characters.isDigitAt(text, start + 2)
                && !Characters.isDigitAt(text, start + 3);
    }

    private static int behindDecimals(String text, int place, char divider, boolean zero) {
        if (place >= text.length()
                || DECIMAL_SIGNS.indexOf(text.charAt(place)) < 0
                || text.charAt(place) == divider
                || !Characters.isDigitAt(text, place + 1)) {
            return place;
        }
        int end = behindDigits(text, place + 1);
        boolean listed = text.charAt(place) == ',' && divider == 0 && isGroup(text, place + 1) && !zero;
        return listed ? place : end;
    }

    /** Whether more digits hang on: {@code 2.3.1}, {@code 12:30}, {@code 70/125}, {@code 1,234,56}. */
    private static boolean isTorn(String text, int end) {
        return end < text.length() && ".,:/٫'’".indexOf(text.charAt(end)) >= 0 && Characters.isDigitAt(text, end + 1);
    }

    private static BigDecimal value(String text, int start, int grouped, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            if (Characters.isDigit(text.charAt(at))) {
                digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
            }
        }
        return new BigDecimal(new BigInteger(digits.toString()), Math.max(0, end - grouped - 1));
    }

    /** This with a point before three digits read as dividing thousands: {@code 30.000} is thirty thousand. */
    Numeral withDividingPoint() {
        boolean thousands = form == Form.FRACTION && value.scale() == 3 && value.compareTo(BigDecimal.ONE) >= 0;
        return thousands ? new Numeral(value.scaleByPowerOfTen(3), end, Form.GROUPED) : this;
    }

    private static int behindDigits(String text, int start) {
        int end = start;
        while (Characters.isDigitAt(text, end)) {
            end++;
        }
        return end;
    }
}
