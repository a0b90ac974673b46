package org.plenary.lucene;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one of what is written differently in one language or another without being another word: case, accents, also those
 * that are characters of their own, the dots of {@code ё}, Arabic vowel signs and the letters that stand for one another, digits
 * of all scripts.
 */
final class Folding extends TokenFilter {
    private static final char FIRST_BEYOND_ASCII = '\u0080';
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036f';
    private static final char FIRST_VOWEL_SIGN = '\u064b';
    private static final char LAST_VOWEL_SIGN = '\u0652';
    private static final char TATWEEL = '\u0640';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private Folding(TokenStream input) {
        super(input);
    }

    static TokenStream of(TokenStream words) {
        return new ASCIIFoldingFilter(new Folding(new LowerCaseFilter(words)));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isAscii()) {
            composeIfMarked();
            foldCharacters();
        }
        return true;
    }

    private boolean isAscii() {
        char[] letters = term.buffer();
        for (int at = 0; at < term.length(); at++) {
            if (letters[at] >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Composed before marks are dropped: {@code й} is no accented {@code и}. */
    private void composeIfMarked() {
        if (term.chars().anyMatch(Folding::isMark)) {
            String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
            term.setEmpty().append(composed);
        }
    }

    private void foldCharacters() {
        char[] letters = term.buffer();
        int kept = 0;
        for (int at = 0; at < term.length(); at++) {
            if (!isMark(letters[at])) {
                letters[kept] = folded(letters[at]);
                kept++;
            }
        }
        term.setLength(kept);
    }

    private static char folded(char character) {
        return switch (character) {
            case 'ё' -> 'е';
            case 'آ', 'أ', 'إ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> Character.isDigit(character) ? (char) ('0' + Character.digit(character, 10)) : character;
        };
    }

    /** Combining accents, Arabic vowel signs, and what stretches Arabic words. */
    private static boolean isMark(int character) {
        return (character >= FIRST_ACCENT && character <= LAST_ACCENT)
                || (character >= FIRST_VOWEL_SIGN && character <= LAST_VOWEL_SIGN)
                || character == TATWEEL;
    }
}
