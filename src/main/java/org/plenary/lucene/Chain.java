package org.plenary.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.plenary.query.QueryLimits;

/**
 * The steps by which a text becomes terms. All chains cut texts at the same places and take no word's position away, so that
 * they agree on positions.
 *
 * <p>English stems come from KStem, which joins inflections by a dictionary and leaves {@code organisation} apart from
 * {@code organ}. It knows many plurals as words of their own ({@code rights}, {@code states}), so the plural ending is taken
 * off after it.
 */
final class Chain extends Analyzer {
    /** Positions between two values of one field: more than nearness can ask for. */
    private static final int BETWEEN_VALUES = QueryLimits.MAX_DISTANCE + 1;

    /** Plurals that mean something else than their singulars. */
    private static final CharArraySet OWN_PLURALS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of("arms", "customs", "goods", "headquarters", "means", "news", "proceedings", "securities"), false));

    private final Steps steps;

    private Chain(Steps steps) {
        this.steps = steps;
    }

    private interface Steps {
        TokenStreamComponents from(StandardTokenizer tokenizer);
    }

    /** Words of a text, acronyms twice, compounds whole and in parts. */
    static Chain indexedWords(Language language) {
        return new Chain(tokenizer -> {
            CompoundFilter compounds = new CompoundFilter(inWords(tokenizer, language), language);
            return readingAll(tokenizer, compounds::begin, stemmed(compounds, language, true));
        });
    }

    /** Words of a question. */
    static Chain askedWords(Language language) {
        return new Chain(tokenizer ->
                new TokenStreamComponents(tokenizer, stemmed(inWords(tokenizer, language), language, false)));
    }

    static Chain askedExactly() {
        return new Chain(tokenizer -> new TokenStreamComponents(tokenizer, Folding.of(inPairs(tokenizer))));
    }

    static Chain indexedExactly() {
        return new Chain(tokenizer -> new TokenStreamComponents(tokenizer, exact(tokenizer)));
    }

    /** As indexed exactly, with the beginnings of sentences marked. */
    static Chain sentences() {
        return new Chain(tokenizer -> {
            SentenceFilter sentences = new SentenceFilter(exact(tokenizer));
            return readingAll(tokenizer, sentences::begin, sentences);
        });
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return steps.from(new StandardTokenizer());
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
        return Folding.of(new CJKWidthFilter(stream));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }

    /** Pairs are made first: the filter that makes them forgets of holes before them. */
    private static TokenStream inPairs(TokenStream tokens) {
        return new CJKBigramFilter(new CJKWidthFilter(tokens));
    }

    private static TokenStream exact(TokenStream tokens) {
        return new ElidedFilter(Folding.of(new LastCharacterFilter(inPairs(tokens))));
    }

    private static TokenStream inWords(TokenStream tokens, Language language) {
        TokenStream pairs = inPairs(tokens);
        TokenStream whole = language.elides() ? new ElisionFilter(pairs, FunctionWords.ELIDED) : pairs;
        return new AbbreviationFilter(language == Language.ENGLISH ? new EnglishPossessiveFilter(whole) : whole);
    }

    private static TokenStream stemmed(TokenStream words, Language language, boolean acronymsTwice) {
        TokenStream folded = Folding.of(new AcronymFilter(words, acronymsTwice));
        TokenStream content = new FunctionWordFilter(folded, language.functionWords());
        TokenStream inflected =
                language == Language.ENGLISH ? new SetKeywordMarkerFilter(content, OWN_PLURALS) : content;
        return new RemoveDuplicatesTokenFilter(language.stemmed(inflected));
    }

    private static TokenStreamComponents readingAll(
            StandardTokenizer tokenizer, Consumer<String> reading, TokenStream terms) {
        return new TokenStreamComponents(
                reader -> {
                    String text = all(reader);
                    reading.accept(text);
                    tokenizer.setReader(new StringReader(text));
                },
                terms);
    }

    private static String all(Reader reader) {
        try {
            return reader.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
