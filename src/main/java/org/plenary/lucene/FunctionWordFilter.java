package org.plenary.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Leaves function words out, but not the acronyms spelled like them: {@code IT}, {@code WHO}. Keeps their positions. */
final class FunctionWordFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    FunctionWordFilter(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean accept() {
        return keyword.isKeyword()
                || !FunctionWords.ENGLISH.contains(term.toString().toLowerCase(Locale.ROOT));
    }
}
