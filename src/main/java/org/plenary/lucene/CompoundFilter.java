package org.plenary.lucene;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.plenary.language.EnglishCompounds;

/**
 * Gives the one word that two make, at the place of the first and spanning both: {@code multistakeholder} for
 * {@code multi-stakeholder} and {@code multi stakeholder}. Two words joined by a hyphen always make one, in English also those
 * with a space between them that {@link EnglishCompounds} knows; words in a chain of hyphens do not.
 */
final class CompoundFilter extends TokenFilter {
    private static final Pattern HYPHENATED = Pattern.compile("([\\p{L}\\p{N}]+)[-\u2010\u2011]([\\p{L}\\p{N}]+)");
    private static final CharArraySet FIRST_PARTS =
            CharArraySet.unmodifiableSet(new CharArraySet(EnglishCompounds.firstParts(), true));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final boolean ofEnglish;
    private String text = "";
    private @Nullable State next;
    private boolean ended;
    private @Nullable Compound compound;

    CompoundFilter(TokenStream input, Language language) {
        super(input);
        this.ofEnglish = language == Language.ENGLISH;
    }

    /** @param first the state of its first word */
    private record Compound(String word, State first, int end) {}

    /** To be told before each text, the very one that the words come from. */
    void begin(String whole) {
        text = whole;
    }

    /** The one word that is typed with a hyphen; null when none is. */
    static @Nullable String ofHyphenated(String typed) {
        Matcher parts = HYPHENATED.matcher(typed);
        return parts.matches() && mayMakeOne(parts.group(1), parts.group(2)) ? parts.group(1) + parts.group(2) : null;
    }

    /** Figures with a hyphen between them are a range. */
    private static boolean mayMakeOne(String first, String second) {
        return Character.isLetter(first.charAt(0)) || Character.isLetter(second.charAt(0));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (compound != null) {
            restoreState(compound.first());
            term.setEmpty().append(compound.word());
            offset.setOffset(offset.startOffset(), compound.end());
            increment.setPositionIncrement(0);
            compound = null;
            return true;
        }
        if (next != null) {
            restoreState(next);
            next = null;
        } else if (ended || !input.incrementToken()) {
            return false;
        }
        int end = offset.endOffset();
        if (isHyphen(end) || (ofEnglish && isSpace(end) && FIRST_PARTS.contains(term.buffer(), 0, term.length()))) {
            lookAhead();
        }
        return true;
    }

    private void lookAhead() throws IOException {
        State first = captureState();
        String firstWord = term.toString();
        int start = offset.startOffset();
        int end = offset.endOffset();
        if (input.incrementToken()) {
            next = captureState();
            String second = term.toString();
            boolean one = isHyphen(end)
                    ? mayMakeOne(firstWord, second) && !isHyphen(start - 1) && !isHyphen(offset.endOffset())
                    : isOneWord(firstWord, second);
            if (one && offset.startOffset() == end + 1) {
                compound = new Compound(firstWord + second, first, offset.endOffset());
            }
        } else {
            ended = true;
        }
        restoreState(first);
    }

    private static boolean isOneWord(String first, String second) {
        return EnglishCompounds.isOneWord(first.toLowerCase(Locale.ROOT), second.toLowerCase(Locale.ROOT));
    }

    private boolean isSpace(int at) {
        return at < text.length() && Character.isSpaceChar(text.charAt(at));
    }

    private boolean isHyphen(int at) {
        return at >= 0 && at < text.length() && "-\u2010\u2011".indexOf(text.charAt(at)) >= 0;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
        ended = false;
        compound = null;
    }
}
