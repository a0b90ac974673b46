package org.plenary.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number with its scale and unit, as far as they are written at it.
 *
 * @param start offset of the unit or the number, whichever comes first
 * @param end offset behind number, scale and unit
 * @param value with the scale applied
 * @param power of the scale, 0 if none is written
 * @param doubtful whether all that makes this more than a bare number is a letter that can mean something else
 */
record Amount(int start, int end, BigDecimal value, int power, boolean doubtful, Unit unit, Numeral.Form form) {
    /** Beyond this a number continues as a word of its own ({@code 5G}, {@code 3rd}) or a symbol. */
    private static final String TEARING = "/:_@°²³\\";

    /** Reads what begins with a digit or a number word at a place; null if that is no number. */
    static @Nullable Amount read(String text, int number) {
        boolean digits = Characters.isDigit(text.charAt(number));
        Numeral numeral = digits ? Numeral.read(text, number) : NumberWords.read(text, number);
        if (numeral == null) {
            return null;
        }
        Vocabulary.Found<Unit> before = digits ? UnitWords.before(text, number) : null;
        boolean money = before != null && UnitWords.isMoney(before.meaning());
        Scale scale = Scale.read(text, numeral, money);
        if (scale != null && scale.dividingPoint()) {
            numeral = numeral.withDividingPoint();
        }
        Sum sum = scale == null ? new Sum(numeral.value(), numeral.end()) : sum(text, numeral, scale);
        Vocabulary.Found<Unit> behind = UnitWords.behind(text, sum.end(), scale != null);
        Unit unit = before != null ? before.meaning() : behind != null ? behind.meaning() : Unit.COUNT;
        int end = behind != null && behind.meaning() == unit ? behind.end() : sum.end();
        if (end == numeral.end() && hangsOn(text, end)) {
            return null;
        }
        int start = before != null ? before.start() : number;
        // money has no thousandths
        BigDecimal value = scale == null && UnitWords.isMoney(unit)
                ? numeral.withDividingPoint().value()
                : sum.value();
        int power = scale == null ? 0 : scale.power();
        boolean doubtful = scale != null && scale.letter() && unit == Unit.COUNT;
        return new Amount(start, end, value, power, doubtful, unit, numeral.form());
    }

    private record Sum(BigDecimal value, int end) {}

    /** Adds the smaller parts that follow: {@code 1亿2000万}, {@code three thousand five hundred}. */
    private static Sum sum(String text, Numeral first, Scale scale) {
        BigDecimal value = first.value().scaleByPowerOfTen(scale.power());
        int end = scale.end();
        int power = scale.power();
        while (power > 0) {
            Numeral next = part(text, end, first.form() == Numeral.Form.WORDS);
            Scale nextScale = next == null ? null : Scale.read(text, next, false);
            if (next == null || next.form() == Numeral.Form.FRACTION || (nextScale != null && nextScale.letter())) {
                break;
            }
            int nextPower = nextScale == null ? 0 : nextScale.power();
            boolean apart = Characters.isSpaceAt(text, end);
            BigDecimal added = next.value().scaleByPowerOfTen(nextPower);
            boolean bare = nextScale == null && apart && next.form() != Numeral.Form.WORDS;
            if (bare || nextPower >= power || added.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) >= 0) {
                break;
            }
            value = value.add(added);
            end = nextScale == null ? next.end() : nextScale.end();
            power = nextPower;
        }
        return new Sum(value, end);
    }

    private static @Nullable Numeral part(String text, int end, boolean words) {
        int start = Characters.behindGap(text, end);
        if (!words) {
            return Characters.isDigitAt(text, start) ? Numeral.read(text, start) : null;
        }
        boolean and = text.regionMatches(true, start, "and ", 0, 4);
        return NumberWords.read(text, and ? start + 4 : start);
    }

    private static boolean hangsOn(String text, int end) {
        return end < text.length()
                && (Characters.isWordPartAt(text, end)
                        || TEARING.indexOf(text.charAt(end)) >= 0
                        || (text.charAt(end) == '.' && Characters.isWordPartAt(text, end + 1)));
    }

    boolean isBare() {
        return power == 0 && unit == Unit.COUNT;
    }

    Quantity quantity() {
        return Quantity.of(value, unit);
    }
}
