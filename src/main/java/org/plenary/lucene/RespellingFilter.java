package org.plenary.lucene;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Gives each word that is no acronym in another spelling. */
final class RespellingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final UnaryOperator<String> spelling;

    RespellingFilter(TokenStream input, UnaryOperator<String> spelling) {
        super(input);
        this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            String word = term.toString();
            String respelled = spelling.apply(word);
            if (!respelled.equals(word)) {
                term.setEmpty().append(respelled);
            }
        }
        return true;
    }
}
