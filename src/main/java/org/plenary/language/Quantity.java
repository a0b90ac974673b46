package org.plenary.language;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A number, or a range of numbers, of something. What is written {@code 3.5b}, {@code 3.5 billion} or {@code 3,500 million}
 * is the same quantity.
 *
 * @param low the least, not negative
 * @param high the most; the same as {@code low} unless a range was written
 */
public record Quantity(BigDecimal low, BigDecimal high, Unit unit) {
    private static final String RANGE = "..";

    public Quantity {
        if (low.signum() < 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("not a range: " + low + RANGE + high);
        }
        // equality of decimals looks at trailing zeros
        low = low.stripTrailingZeros();
        high = high.stripTrailingZeros();
    }

    public static Quantity of(BigDecimal value, Unit unit) {
        return new Quantity(value, value, unit);
    }

    public boolean isRange() {
        return !low.equals(high);
    }

    /** The one written form: {@code 3500000000}, {@code 47.1%}, {@code 1030000000000usd}, {@code 1.5..2%}. */
    public String term() {
        return number() + unit.code();
    }

    /**
     * Every form under which a text that says this is found by the {@link #term} of a query: with the unit and without, so that
     * 1.03 trillion finds US$1.03 trillion but not the other way round; of a range also its two ends.
     */
    public List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        for (String number : isRange() ? List.of(number(), written(low), written(high)) : List.of(number())) {
            terms.add(number + unit.code());
            terms.add(number);
        }
        return List.copyOf(terms);
    }

    /** Whether what a text says lies wholly within this; without a unit this holds any. */
    public boolean holds(Quantity said) {
        return (unit == Unit.COUNT || unit == said.unit)
                && low.compareTo(said.low) <= 0
                && said.high.compareTo(high) <= 0;
    }

    private String number() {
        return isRange() ? written(low) + RANGE + written(high) : written(low);
    }

    private static String written(BigDecimal value) {
        return value.toPlainString();
    }
}
