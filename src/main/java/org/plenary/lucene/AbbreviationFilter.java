package org.plenary.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the dots out of abbreviations and marks them as keywords: {@code U.S.} becomes {@code US}, {@code e.g.} becomes
 * {@code eg}. The tokenizer has left the last dot off.
 */
final class AbbreviationFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    AbbreviationFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isAbbreviation()) {
            int letters = (term.length() + 1) / 2;
            for (int letter = 1; letter < letters; letter++) {
                term.buffer()[letter] = term.charAt(2 * letter);
            }
            term.setLength(letters);
            keyword.setKeyword(true);
        }
        return true;
    }

    /** Single letters with a dot between each two. */
    private boolean isAbbreviation() {
        if (term.length() < 3 || term.length() % 2 == 0) {
            return false;
        }
        for (int at = 0; at < term.length(); at++) {
            boolean fits = at % 2 == 0 ? Character.isLetter(term.charAt(at)) : term.charAt(at) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
