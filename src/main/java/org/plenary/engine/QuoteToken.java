package org.plenary.engine;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text or a sign between words, with its place, so that texts can be compared by what they say and told apart by how
 * they are set.
 *
 * @param text the word in its compatibility form with straight apostrophes; for a sign, what all signs that differ from it in
 *     typography alone have in common
 * @param start UTF-16 offset
 * @param end not included
 */
record QuoteToken(Kind kind, String text, int start, int end) {
    private static final String QUOTATION_MARKS = "\"'`´“”„‟‘’‚‛«»‹›＂「」『』";
    private static final String APOSTROPHES = "'’ʼ";
    private static final String HYPHENS = "-‐‑–";
    private static final String DASHES = HYPHENS + "—―‒";
    private static final int DOTS_OF_AN_ELLIPSIS = 3;

    enum Kind {
        WORD,
        /** A hyphen inside a word, or where a line broke it. */
        HYPHEN,
        DASH,
        QUOTATION_MARK,
        ELLIPSIS,
        OTHER
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String sign) {
        return kind == Kind.OTHER && text.equals(sign);
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** The tokens of a text in order; white space is none, and invisible characters are none. */
    static List<QuoteToken> of(String text) {
        List<QuoteToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int end = at + Character.charCount(character);
            if (isSpace(character) || isInvisible(character)) {
                at = end;
                continue;
            }
            QuoteToken token;
            if (isOfWord(character)) {
                token = word(text, at);
            } else if (ellipsisEnd(text, at) > at) {
                token = new QuoteToken(Kind.ELLIPSIS, "…", at, ellipsisEnd(text, at));
            } else if (isOneOf(HYPHENS, character) && joins(text, at)) {
                token = new QuoteToken(Kind.HYPHEN, "-", at, end);
            } else if (isOneOf(DASHES, character)) {
                token = new QuoteToken(Kind.DASH, "—", at, dashEnd(text, at));
            } else if (isOneOf(QUOTATION_MARKS, character)) {
                token = new QuoteToken(Kind.QUOTATION_MARK, "\"", at, end);
            } else {
                token = new QuoteToken(Kind.OTHER, text.substring(at, end), at, end);
            }
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private static QuoteToken word(String text, int start) {
        int end = start;
        int before = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            int next = end + Character.charCount(character);
            int after = next < text.length() ? text.codePointAt(next) : 0;
            boolean inside = isOfWord(character) && !(end > start && isWordByItself(character))
                    || isInvisible(character) && isOfWord(after)
                    || isOneOf(APOSTROPHES, character) && Character.isLetter(before) && Character.isLetter(after)
                    || (character == '.' || character == ',') && Character.isDigit(before) && Character.isDigit(after);
            if (!inside) {
                break;
            }
            end = next;
            before = character;
            if (isWordByItself(character)) {
                break;
            }
        }
        return new QuoteToken(Kind.WORD, folded(text.substring(start, end)), start, end);
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !isInvisible(character))
                .forEach(character -> folded.appendCodePoint(isOneOf(APOSTROPHES, character) ? '\'' : character));
        return folded.toString();
    }

    private static int ellipsisEnd(String text, int start) {
        if (text.charAt(start) == '…') {
            return start + 1;
        }
        int dots = 0;
        int end = start;
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == '.') {
                dots++;
                end = at + 1;
            } else if (text.charAt(at) != ' ') {
                break;
            }
        }
        return dots >= DOTS_OF_AN_ELLIPSIS ? end : start;
    }

    private static int dashEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isOneOf(DASHES, text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Between two words without space, or at the end of a line that breaks a word. */
    private static boolean joins(String text, int at) {
        if (at == 0 || !isOfWord(text.codePointBefore(at))) {
            return false;
        }
        int next = at + 1;
        boolean broken = false;
        while (next < text.length() && isSpace(text.charAt(next))) {
            broken |= text.charAt(next) == '\n';
            next++;
        }
        return next < text.length() && isOfWord(text.codePointAt(next)) && (broken || next == at + 1);
    }

    private static boolean isOneOf(String signs, int character) {
        return signs.indexOf(character) >= 0;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Soft hyphens, joiners and marks of direction. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** In scripts that set no space between words. */
    private static boolean isWordByItself(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
