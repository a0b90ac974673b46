package org.plenary.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives a word that an article is written to a second time without it, at the same place: {@code l'organisation} and
 * {@code organisation}. So phrases and patterns find it either way.
 */
final class ElidedFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int elided;
    private @Nullable State whole;

    /** @param folded in small letters, with straight apostrophes */
    ElidedFilter(TokenStream folded) {
        super(folded);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (whole != null) {
            restoreState(whole);
            String word = term.toString().substring(elided);
            term.setEmpty().append(word);
            offset.setOffset(Math.min(offset.startOffset() + elided, offset.endOffset()), offset.endOffset());
            increment.setPositionIncrement(0);
            whole = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        int apostrophe = 0;
        while (apostrophe < term.length() && term.charAt(apostrophe) != '\'') {
            apostrophe++;
        }
        if (apostrophe + 1 < term.length() && FunctionWords.ELIDED.contains(term.buffer(), 0, apostrophe)) {
            elided = apostrophe + 1;
            whole = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        whole = null;
    }
}
