package org.plenary.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.language.Quantities.Mention;

/**
 * One walk through a text from left to right. At each number it decides: a quantity, one end of a range, or neither. It reads
 * ahead by bounded steps and never goes back further than one amount, so its time grows with the length of the text.
 */
final class QuantityScanner {
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
        if (amount == null || !NumberContext.isFree(text, amount)) {
            return false;
        }
        AmountRange range = AmountRange.read(text, amount, typed);
        if (range == null && amount.isBare()) {
            return false;
        }
        add(amount, range);
        return true;
    }

    private void number() {
        Amount amount = Amount.read(text, at);
        boolean free = amount != null && NumberContext.isFree(text, amount);
        if (isReference(at) && (amount == null || !free || amount.isBare() || amount.doubtful())) {
            at = behindRun(at);
            behindReference = at;
        } else if (amount == null || !free) {
            at = behindRun(at);
        } else {
            add(amount, AmountRange.read(text, amount, typed));
        }
    }

    private boolean isReference(int number) {
        return NumberContext.isReferredTo(text, number)
                || (behindReference >= 0 && NumberContext.isListed(text, behindReference, number));
    }

    private void add(Amount amount, @Nullable AmountRange range) {
        if (range != null) {
            mentions.add(new Mention(range.start(), range.end(), range.quantity()));
            at = range.end();
        } else if (isMentioned(amount)) {
            mentions.add(new Mention(amount.start(), amount.end(), amount.quantity()));
            at = amount.end();
        } else {
            at = behindRun(amount.end());
        }
    }

    private boolean isMentioned(Amount amount) {
        if (amount.isBare()) {
            return !AmountRange.isChained(text, amount.end()) && NumberContext.isCount(text, amount, typed);
        }
        return !amount.doubtful() || !AmountRange.isChained(text, amount.end());
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
        return end;
    }
}
