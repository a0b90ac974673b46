package org.plenary.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.language.Quantities.Mention;

/**
 * One walk through a text from left to right. At each number it decides: a quantity, one end of a range, or neither. It reads
 * ahead by bounded steps and never goes back further than one amount, so its time grows with the length of the text.
 */
final class QuantityScanner {
    private static final Set<String> BETWEEN = Set.of("between", "entre", "zwischen", "между", "بين");
    private static final Set<String> AND = Set.of("and", "et", "y", "e", "und", "и");
    /** Between the ends of a range, whatever stands before. */
    private static final Set<String> TO = Set.of("to", "à", "a", "bis", "до");

    /** From a word between to the number: a currency and a gap. */
    private static final int LONGEST_CURRENCY = 7;

    private final String text;
    private final boolean typed;
    private final List<Mention> mentions = new ArrayList<>();
    private int at;
    /** Behind the last number that was a reference; those listed with it are references too. */
    private int behindReference = -1;

    private QuantityScanner(String text, boolean typed) {
        this.text = text;
        this.typed = typed;
    }

    /** @param typed whether this is a query, where ranges may be written {@code 3..4} and a number stands for itself */
    static List<Mention> scan(String text, boolean typed) {
        QuantityScanner scanner = new QuantityScanner(text, typed);
        scanner.walk();
        return List.copyOf(scanner.mentions);
    }

    private void walk() {
        while (at < text.length()) {
            char character = text.charAt(at);
            if (Characters.isDigit(character)) {
                number();
            } else if (!Characters.isWordPart(character)) {
                at++;
            } else if (!NumberWords.canBegin(character) || !wordNumber()) {
                at = behindLetters(at);
            }
        }
    }

    /** Stops before digits that a currency directly before them makes a number: {@code USD5}. */
    private int behindLetters(int start) {
        int end = start;
        while (Characters.isWordPartAt(text, end)) {
            if (Characters.isDigit(text.charAt(end))) {
                return UnitWords.before(text, end) == null ? behindRun(end) : end;
            }
            end++;
        }
        return end;
    }

    private boolean wordNumber() {
        Amount amount = Amount.read(text, at);
        if (amount == null || amount.isBare() || !NumberContext.isFree(text, amount)) {
            return false;
        }
        add(amount, at);
        return true;
    }

    private void number() {
        int number = at;
        Amount amount = Amount.read(text, number);
        if (amount == null || !NumberContext.isFree(text, amount)) {
            at = behindRun(number);
            noteReference(number);
        } else {
            add(amount, number);
        }
    }

    private void add(Amount first, int number) {
        boolean reference = (first.isBare() || first.doubtful()) && isReference(first, number);
        Amount second = reference ? null : rangeEnd(first);
        if (reference) {
            at = behindRun(Math.max(number + 1, first.end()));
            behindReference = at;
        } else if (second != null && isChained(second.end())) {
            at = behindRun(second.end());
        } else if (second != null && addRange(first, second)) {
            at = second.end();
        } else if (isMentioned(first)) {
            mentions.add(new Mention(first.start(), first.end(), first.quantity()));
            at = first.end();
        } else {
            at = first.isBare() ? behindRun(first.end()) : first.end();
        }
    }

    private boolean isReference(Amount amount, int number) {
        return NumberContext.isReferredTo(text, number)
                || (behindReference >= 0 && NumberContext.isListed(text, behindReference, number));
    }

    private void noteReference(int number) {
        if (NumberContext.isReferredTo(text, number)
                || (behindReference >= 0 && NumberContext.isListed(text, behindReference, number))) {
            behindReference = at;
        }
    }

    private boolean isMentioned(Amount amount) {
        if (isChained(amount.end()) && (amount.isBare() || amount.doubtful())) {
            return false;
        }
        return !amount.isBare() || NumberContext.isCount(text, amount, typed);
    }

    /** Whether digits follow a dash: telephones, dates, numbers of books. */
    private boolean isChained(int end) {
        return Characters.isDashAt(text, end) && Characters.isDigitAt(text, end + 1);
    }

    /** The amount that a dash or a word joins to the first; null if none is. */
    private @Nullable Amount rangeEnd(Amount first) {
        int start = behindJoint(first);
        for (int number = start; start > 0 && number <= start + LONGEST_CURRENCY && number < text.length(); number++) {
            if (Characters.isDigitAt(text, number) || (number == start && NumberWords.canBegin(text.charAt(number)))) {
                Amount second = Amount.read(text, number);
                return second != null && second.start() == start ? second : null;
            }
        }
        return null;
    }

    /** Where the second end must begin, -1 if nothing joins one. */
    private int behindJoint(Amount first) {
        int place = first.end();
        if (typed && text.startsWith("..", Characters.behindGap(text, place))) {
            return Characters.behindGap(text, Characters.behindGap(text, place) + 2);
        }
        int gap = Characters.behindGap(text, place);
        int joint = Characters.isDashAt(text, place) ? place : gap;
        if (Characters.isDashAt(text, joint) || (joint < text.length() && "~～至到".indexOf(text.charAt(joint)) >= 0)) {
            return Characters.behindGap(text, joint + 1);
        }
        int end = joint;
        while (end < joint + 4 && Characters.isWordPartAt(text, end)) {
            end++;
        }
        String word = text.substring(joint, end);
        boolean joins =
                TO.contains(word) || (AND.contains(word) && NumberContext.isBehind(text, first.start(), BETWEEN));
        int behind = Characters.behindGap(text, end);
        return joins && joint > place && behind > end ? behind : -1;
    }

    private boolean addRange(Amount first, Amount second) {
        boolean year = NumberContext.isYear(first);
        boolean sameKind = first.unit() == second.unit() || first.unit() == Unit.COUNT || second.unit() == Unit.COUNT;
        if (!sameKind || (second.isBare() && !first.isBare() && UnitWords.behind(text, second.end(), false) != null)) {
            return false;
        }
        Amount low = first.under(second);
        if (low.value().compareTo(second.value()) > 0 && first.power() == 0 && second.power() > 0) {
            low = new Amount(first.start(), first.end(), first.value(), 0, false, first.unit(second), first.form());
            if (year || !NumberContext.isCount(text, first, typed)) {
                return false;
            }
        }
        boolean bare = first.isBare() && second.isBare();
        if (bare && !(NumberContext.isCount(text, first, typed) && NumberContext.isCount(text, second, typed))) {
            return false;
        }
        BigDecimal least = low.value().min(second.value());
        BigDecimal most = low.value().max(second.value());
        if (!least.equals(low.value()) && (year || Characters.isDashAt(text, first.end()))) {
            return false;
        }
        mentions.add(new Mention(first.start(), second.end(), new Quantity(least, most, first.unit(second))));
        return true;
    }

    /** Behind the letters and digits from here and what is joined to them: {@code 70/125}, {@code 555-1234}, {@code 5(1)}. */
    private int behindRun(int start) {
        int end = start;
        while (Characters.isWordPartAt(text, end)
                || (end < text.length()
                        && ".,:/-–_+&=?#'’(".indexOf(text.charAt(end)) >= 0
                        && Characters.isWordPartAt(text, end + 1))) {
            end++;
        }
        return Math.max(end, start);
    }
}
