package org.plenary.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Gives the last character of a run of Chinese, Japanese or Korean ones by itself too, at the place of the last pair. Every other
 * character begins a pair, so that each can be found alone: as the beginning of a pair or whole.
 */
final class LastCharacterFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State next;
    private boolean ended;
    private @Nullable State last;

    /** @param pairs as {@link CJKBigramFilter} gives them */
    LastCharacterFilter(TokenStream pairs) {
        super(pairs);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (last != null) {
            restoreState(last);
            last = null;
            String pair = term.toString();
            term.setEmpty().append(pair, pair.offsetByCodePoints(0, 1), pair.length());
            type.setType(CJKBigramFilter.SINGLE_TYPE);
            increment.setPositionIncrement(0);
            return true;
        }
        if (next != null) {
            restoreState(next);
            next = null;
        } else if (ended || !input.incrementToken()) {
            return false;
        }
        if (isPair()) {
            lookAhead();
        }
        return true;
    }

    private void lookAhead() throws IOException {
        State pair = captureState();
        int end = offset.endOffset();
        if (input.incrementToken()) {
            next = captureState();
            last = isPair() && offset.startOffset() < end ? null : pair;
        } else {
            ended = true;
            last = pair;
        }
        restoreState(pair);
    }

    private boolean isPair() {
        return type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
        ended = false;
        last = null;
    }
}
