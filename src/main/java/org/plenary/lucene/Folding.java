package org.plenary.lucene;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one of what is written differently in one language or another without being another word: case, accents, also those
 * that are characters of their own, the dots of {@code ё}, Arabic vowel signs and the letters that stand for one another, digits
 * of all scripts.
 */
final class Folding extends TokenFilter {
    private static final char FIRST_MARK = '\u0300';
    private static final char LAST_MARK = '\u036f';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private Folding(TokenStream input) {
        super(input);
    }

    static TokenStream of(TokenStream words) {
        TokenStream latin = new ASCIIFoldingFilter(new Folding(new LowerCaseFilter(words)));
        return new DecimalDigitFilter(new ArabicNormalizationFilter(latin));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        boolean marks = false;
        for (int at = 0; at < term.length(); at++) {
            char character = term.charAt(at);
            if (character == 'ё') {
                term.buffer()[at] = 'е';
            }
            marks |= isMark(character);
        }
        if (marks) {
            composeAndDropMarks();
        }
        return true;
    }

    /** First composed, so that letters such as {@code й} are not taken for accented ones. */
    private void composeAndDropMarks() {
        String composed = Normalizer.normalize(term, Normalizer.Form.NFC).replace('ё', 'е');
        term.setEmpty();
        for (int at = 0; at < composed.length(); at++) {
            if (!isMark(composed.charAt(at))) {
                term.append(composed.charAt(at));
            }
        }
    }

    private static boolean isMark(char character) {
        return character >= FIRST_MARK && character <= LAST_MARK;
    }
}
