package org.plenary.query;

import java.util.regex.Pattern;

/** Finds where a run of characters ends that is read as one: at a space, a quote, or a bracket that is not a part of it. */
final class Runs {
    private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT|NEAR/\\d+");

    private Runs() {}

    static boolean isBreak(char character) {
        return character == ' ' || character == '(' || character == ')' || Characters.isQuote(character);
    }

    /** @param inField whether a field's name stands before the run, so that no word in it is an operator */
    static int end(String text, int begin, boolean inField) {
        int end = begin;
        while (end < text.length() && (text.charAt(end) == '(' || !isBreak(text.charAt(end)))) {
            if (text.charAt(end) == '(') {
                int close = innerClose(text, begin, end, inField);
                if (close < 0) {
                    return end;
                }
                end = close;
            }
            end++;
        }
        return end;
    }

    /** Where the bracket closes that opens here, when it is a part of a word, as in {@code 5(1)(a)}; else -1. */
    private static int innerClose(String text, int begin, int open, boolean inField) {
        boolean behindWord = open > begin
                && (text.charAt(open - 1) == ')' || Characters.isLetterOrDigit(text.codePointBefore(open)));
        if (!behindWord || (!inField && isOperator(text.substring(begin, open)))) {
            return -1;
        }
        int close = open + 1;
        while (close < text.length() && !isBreak(text.charAt(close))) {
            close++;
        }
        boolean closes = close < text.length() && text.charAt(close) == ')';
        return closes && Characters.hasLetterOrDigit(text.substring(open, close)) ? close : -1;
    }

    private static boolean isOperator(String run) {
        return OPERATOR.matcher(run.substring(WordEdges.bareStart(run))).matches();
    }
}
