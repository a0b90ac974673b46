package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import org.plenary.engine.QuoteToken.Kind;

/**
 * A quotation as the parts of a text that it repeats, in order.
 *
 * <p>What whoever quotes does to a text by convention parts it: an ellipsis, in brackets or not, leaves words out; brackets around
 * words put them in or in the place of a few; brackets in a word ({@code [t]he}, {@code govern[ed]}) change its letters.
 *
 * @param ending a full stop, comma, semicolon or colon at the end, which the text need not have there; empty when there is none
 * @param brackets what was in brackets
 */
record QuoteParts(List<Part> parts, String ending, Brackets brackets) {
    /** Words of the text that a pair of brackets may stand for. */
    private static final int BRACKETED = 5;
    /** Tokens between brackets; more are no insertion. */
    private static final int LONGEST_BRACKET = 40;
    /** Letters; a shorter beginning is that of too many words. */
    private static final int SHORTEST_STEM = 3;
    /** With fewer words in one go, or in all, parts stand in order in many a text by chance. */
    private static final int LONGEST_PART = 3;

    private static final int WORDS_OF_PARTS = 5;

    QuoteParts {
        parts = List.copyOf(parts);
    }

    /** How a word of the quotation may differ from that of the text. */
    enum Fit {
        SAME,
        ANY_FIRST_LETTER,
        /** The text's begins so, and the rest of the quotation's was in brackets. */
        STEM
    }

    enum Brackets {
        NONE,
        LETTERS,
        WORDS
    }

    record Word(QuoteToken token, Fit fit) {}

    /**
     * Tokens that stand side by side.
     *
     * @param reach how many words of the text may stand before it, behind the part before
     */
    record Part(List<Word> words, int reach) {
        Part {
            words = List.copyOf(words);
        }

        /** Whether an ellipsis stands before it. */
        boolean leavesOut() {
            return reach == Integer.MAX_VALUE;
        }

        private long count() {
            return words.stream().filter(word -> word.token().isWord()).count();
        }
    }

    long words() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /** Whether that they stand somewhere in order means anything. */
    boolean isTelling() {
        return parts.size() == 1 && brackets != Brackets.WORDS
                || words() >= WORDS_OF_PARTS && parts.stream().anyMatch(part -> part.count() >= LONGEST_PART);
    }

    /** Every sign taken as it stands; the marks around the whole do not count. */
    static QuoteParts literal(List<QuoteToken> tokens) {
        List<Word> words = new ArrayList<>();
        for (QuoteToken token : tokens) {
            words.add(new Word(token, Fit.SAME));
        }
        return of(List.of(new Part(words, 0)), Brackets.NONE);
    }

    /** With ellipses and brackets understood. */
    static QuoteParts understood(List<QuoteToken> tokens) {
        List<Part> parts = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        Brackets brackets = Brackets.NONE;
        int reach = 0;
        int at = 0;
        while (at < tokens.size()) {
            QuoteToken token = tokens.get(at);
            int end = closing(tokens, at);
            boolean letters = end == at + 2 && tokens.get(at + 1).isWord();
            if (letters && end + 1 < tokens.size() && touches(tokens.get(end), tokens.get(end + 1))) {
                words.add(new Word(joined(token, tokens.get(at + 1), tokens.get(end + 1)), Fit.ANY_FIRST_LETTER));
                brackets = brackets == Brackets.NONE ? Brackets.LETTERS : brackets;
                at = end + 2;
            } else if (letters && isStem(words) && touches(tokens.get(at - 1), token)) {
                words.add(new Word(words.removeLast().token(), Fit.STEM));
                brackets = brackets == Brackets.NONE ? Brackets.LETTERS : brackets;
                at = end + 1;
            } else if (token.kind() == Kind.ELLIPSIS || end > at) {
                boolean leavesOut = token.kind() == Kind.ELLIPSIS || isEllipsis(tokens.subList(at + 1, end));
                if (!words.isEmpty()) {
                    parts.add(new Part(words, reach));
                    words.clear();
                    reach = 0;
                }
                reach = Math.max(reach, leavesOut ? Integer.MAX_VALUE : BRACKETED);
                brackets = leavesOut ? brackets : Brackets.WORDS;
                at = Math.max(at, end) + 1;
            } else {
                boolean begins = words.isEmpty() && token.isWord() && reach == Integer.MAX_VALUE;
                words.add(new Word(token, begins ? Fit.ANY_FIRST_LETTER : Fit.SAME));
                at++;
            }
        }
        parts.add(new Part(words, reach));
        return of(parts, brackets);
    }

    /** Where what begins here in brackets ends; the same place when none do. Round brackets hold nothing but an ellipsis. */
    private static int closing(List<QuoteToken> tokens, int at) {
        QuoteToken token = tokens.get(at);
        if (token.is("(")) {
            boolean ellipsis = at + 2 < tokens.size()
                    && tokens.get(at + 1).kind() == Kind.ELLIPSIS
                    && tokens.get(at + 2).is(")");
            return ellipsis ? at + 2 : at;
        }
        if (token.is("[")) {
            int furthest = Math.min(tokens.size(), at + LONGEST_BRACKET);
            for (int end = at + 1; end < furthest; end++) {
                if (tokens.get(end).is("]")) {
                    return end;
                }
            }
        }
        return at;
    }

    private static boolean isEllipsis(List<QuoteToken> inside) {
        return inside.stream().allMatch(token -> token.kind() == Kind.ELLIPSIS);
    }

    private static boolean touches(QuoteToken left, QuoteToken right) {
        return left.end() == right.start() && (left.isWord() || right.isWord());
    }

    private static boolean isStem(List<Word> words) {
        return !words.isEmpty()
                && words.getLast().fit() == Fit.SAME
                && words.getLast().token().isWord()
                && words.getLast().token().text().length() >= SHORTEST_STEM
                && !words.getLast().token().isNumber();
    }

    private static QuoteToken joined(QuoteToken bracket, QuoteToken letters, QuoteToken word) {
        return new QuoteToken(Kind.WORD, letters.text() + word.text(), bracket.start(), word.end());
    }

    private static QuoteParts of(List<Part> split, Brackets brackets) {
        List<Part> parts = new ArrayList<>();
        String ending = "";
        int reach = 0;
        for (Part part : split) {
            List<Word> words = new ArrayList<>(part.words());
            while (!words.isEmpty() && !words.getFirst().token().isWord()) {
                words.removeFirst();
            }
            String last = "";
            while (!words.isEmpty() && isLoose(words.getLast().token())) {
                QuoteToken taken = words.removeLast().token();
                last = taken.kind() == Kind.OTHER ? taken.text() : last;
            }
            reach = Math.max(reach, part.reach());
            if (!words.isEmpty()) {
                ending = last;
                Word first = words.getFirst();
                if (parts.isEmpty() && first.fit() == Fit.SAME) {
                    words.set(0, new Word(first.token(), Fit.ANY_FIRST_LETTER));
                }
                parts.add(new Part(words, reach));
                reach = 0;
            }
        }
        return new QuoteParts(parts, ending, brackets);
    }

    /** At the end of a quotation or before an ellipsis, what belongs to the sentence that quotes. */
    private static boolean isLoose(QuoteToken token) {
        return switch (token.kind()) {
            case WORD -> false;
            case HYPHEN, DASH, QUOTATION_MARK, ELLIPSIS -> true;
            case OTHER -> ".,;:".contains(token.text());
        };
    }
}
