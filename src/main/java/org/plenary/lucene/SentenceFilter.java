package org.plenary.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.plenary.document.Sentences;

/**
 * Puts a marker at the first word of every sentence but the first, at the same position as the word, so that "in one sentence"
 * can be asked for without moving any word.
 */
final class SentenceFilter extends TokenFilter {
    /** No tokenizer gives this as a word. */
    static final String MARKER = "\u0002";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private List<Sentences.Span> sentences = List.of();
    private int sentence;
    private boolean markerDue;

    SentenceFilter(TokenStream input) {
        super(input);
    }

    /** To be told before each text, the very one that the words come from. */
    void begin(String text) {
        sentences = Sentences.of(text);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (markerDue) {
            markerDue = false;
            term.setEmpty().append(MARKER);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        int before = sentence;
        while (sentence + 1 < sentences.size()
                && offset.startOffset() >= sentences.get(sentence + 1).start()) {
            sentence++;
        }
        markerDue = sentence > before;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        sentence = 0;
        markerDue = false;
    }
}
