package org.plenary.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Marks words written in capitals ({@code WSIS}, {@code G20}, {@code IT}) as keywords, which are neither stemmed nor left out.
 *
 * <p>In a text each acronym is given a second time, unmarked and at the same place, so that {@code brics} finds {@code BRICS}
 * although the query word is stemmed and the acronym is not.
 */
final class AcronymFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final boolean twice;
    private boolean repeat;
    private State acronym;

    /** @param twice whether to give each acronym as a plain word too */
    AcronymFilter(TokenStream input, boolean twice) {
        super(input);
        this.twice = twice;
        this.acronym = captureState();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (repeat) {
            repeat = false;
            restoreState(acronym);
            keyword.setKeyword(false);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (isAcronym(term)) {
            keyword.setKeyword(true);
            repeat = twice;
            acronym = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        repeat = false;
    }

    /** Two characters or more, at least one capital letter, no small letter. */
    static boolean isAcronym(CharSequence word) {
        boolean capital = false;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            if (Character.isLowerCase(character)) {
                return false;
            }
            capital |= Character.isUpperCase(character);
        }
        return capital && word.length() >= 2;
    }
}
