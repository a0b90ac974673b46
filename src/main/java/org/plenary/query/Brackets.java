package org.plenary.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Sees to it that every bracket that opens is closed and none lies too deep. */
final class Brackets {
    private Brackets() {}

    /**
     * The tokens with what is never closed closed at the end, what closes nothing left out, and pairs inside more than
     * {@code deepest} others left out.
     */
    static List<Token> balanced(List<Token> tokens, int deepest, Warnings warnings) {
        List<Token> balanced = new ArrayList<>();
        Deque<Token.Open> open = new ArrayDeque<>();
        for (Token token : tokens) {
            boolean kept = true;
            if (token instanceof Token.Open bracket) {
                open.push(bracket);
                kept = open.size() <= deepest;
                if (!kept) {
                    warnings.add("brackets too deep inside others are left out", token);
                }
            } else if (token instanceof Token.Close) {
                kept = !open.isEmpty() && open.size() <= deepest;
                if (open.isEmpty()) {
                    warnings.add("this bracket closes nothing", token);
                } else {
                    open.pop();
                }
            }
            if (kept) {
                balanced.add(token);
            }
        }
        close(balanced, open, deepest, warnings);
        return balanced;
    }

    private static void close(List<Token> balanced, Deque<Token.Open> open, int deepest, Warnings warnings) {
        if (!open.isEmpty()) {
            warnings.add("this bracket is never closed", open.peekLast());
            int end = balanced.isEmpty() ? 0 : balanced.getLast().end();
            for (int unclosed = Math.min(open.size(), deepest); unclosed > 0; unclosed--) {
                balanced.add(new Token.Close(end, end));
            }
        }
    }
}
