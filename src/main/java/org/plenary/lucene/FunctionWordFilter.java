package org.plenary.lucene;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Leaves function words out, but not the acronyms spelled like them: {@code IT}, {@code WHO}. Keeps their positions. */
final class FunctionWordFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final CharArraySet functionWords;

    /** @param folded in small letters, without accents */
    FunctionWordFilter(TokenStream folded, CharArraySet functionWords) {
        super(folded);
        this.functionWords = functionWords;
    }

    @Override
    protected boolean accept() {
        return keyword.isKeyword() || !functionWords.contains(term.buffer(), 0, term.length());
    }
}
