package org.plenary.language;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two amounts joined to a range: {@code 3-4 billion}, {@code between 3 and 4 billion}, {@code US$3–4 billion}. */
record AmountRange(int start, int end, Quantity quantity) {
    private static final Set<String> BETWEEN = Set.of("between", "entre", "zwischen", "между");
    private static final Set<String> AND = Set.of("and", "et", "y", "e", "und", "и");
    private static final Set<String> TO = Set.of("to", "à", "a", "bis", "до");
    private static final int LONGEST_JOINT = 3;
    private static final String SIGNS = "~～至到";

    /** From a joint to the number behind it: a currency and a gap. */
    private static final int LONGEST_CURRENCY = 7;

    /**
     * Reads on from the first amount.
     *
     * @param typed whether two dots join too
     */
    static @Nullable AmountRange read(String text, Amount first, boolean typed) {
        int start = behindJoint(text, first, typed);
        Amount second = start < 0 ? null : amount(text, start);
        if (second == null || isChained(text, second.end())) {
            return null;
        }
        return joined(text, first, second, typed);
    }

    /** Whether digits follow a dash: telephones, dates, numbers of books. */
    static boolean isChained(String text, int end) {
        return Characters.isDashAt(text, end) && Characters.isDigitAt(text, end + 1);
    }

    /** Where the second amount must begin, -1 if nothing joins one. */
    private static int behindJoint(String text, Amount first, boolean typed) {
        int gap = Characters.behindGap(text, first.end());
        if (typed && text.startsWith("..", gap)) {
            return Characters.behindGap(text, gap + 2);
        }
        int joint = Characters.isDashAt(text, first.end()) ? first.end() : gap;
        if (Characters.isDashAt(text, joint) || (joint < text.length() && SIGNS.indexOf(text.charAt(joint)) >= 0)) {
            return Characters.behindGap(text, joint + 1);
        }
        int end = joint;
        while (end <= joint + LONGEST_JOINT && Characters.isWordPartAt(text, end)) {
            end++;
        }
        String word = text.substring(joint, end);
        boolean joins = TO.contains(word)
                || (AND.contains(word) && BETWEEN.contains(NumberContext.wordBefore(text, first.start())));
        int behind = Characters.behindGap(text, end);
        return joins && joint > first.end() && behind > end ? behind : -1;
    }

    private static @Nullable Amount amount(String text, int start) {
        int number = start;
        int last = Math.min(start + LONGEST_CURRENCY, text.length() - 1);
        while (number < last && !Characters.isDigitAt(text, number)) {
            number++;
        }
        Amount second = Characters.isDigitAt(text, number) ? Amount.read(text, number) : null;
        if (second == null && start <= last && NumberWords.canBegin(text.charAt(start))) {
            second = Amount.read(text, start);
        }
        return second != null && second.start() == start ? second : null;
    }

    /** The range, if its ends fit: what is written once, scale and unit behind or the currency before, is meant for both. */
    private static @Nullable AmountRange joined(String text, Amount first, Amount second, boolean typed) {
        boolean sameUnit = first.unit() == second.unit();
        boolean currencyBefore = first.power() == 0 && !Characters.isDigitAt(text, first.start());
        boolean dash = Characters.isDashAt(text, first.end());
        boolean fits = first.unit() == Unit.COUNT
                ? first.power() == 0 || second.power() > 0
                : sameUnit || (second.unit() == Unit.COUNT && currencyBefore && (dash || second.power() > 0));
        if (!fits || (NumberContext.isYear(first) && !NumberContext.isYear(second) && !dash)) {
            return null;
        }
        if (first.isBare() && second.isBare() && !areCounts(text, first, second, typed)) {
            return null;
        }
        BigDecimal low = first.power() == 0 ? first.value().scaleByPowerOfTen(second.power()) : first.value();
        if (low.compareTo(second.value()) > 0 && first.power() == 0 && second.power() > 0) {
            if (!isCount(text, first, typed)) {
                return null;
            }
            low = first.value();
        }
        if (low.compareTo(second.value()) > 0 && (dash || !(sameUnit || first.isBare()))) {
            return null;
        }
        Unit unit = first.unit() == Unit.COUNT ? second.unit() : first.unit();
        Quantity quantity = new Quantity(low.min(second.value()), low.max(second.value()), unit);
        return new AmountRange(first.start(), second.end(), quantity);
    }

    /** Bare ends; a small one counts beside one that is surely no name: {@code 850-1,000 hours}. */
    private static boolean areCounts(String text, Amount first, Amount second, boolean typed) {
        boolean small = second.form() == Numeral.Form.GROUPED && !NumberContext.isYear(first);
        return isCount(text, second, typed) && (small || isCount(text, first, typed));
    }

    private static boolean isCount(String text, Amount amount, boolean typed) {
        return NumberContext.isCount(text, amount, typed);
    }
}
