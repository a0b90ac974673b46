package org.plenary.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.plenary.query.QueryLimits;

/**
 * How text becomes terms, in two ways that agree on every word's position.
 *
 * <p>{@code words}: possessives off, function words out, acronyms whole, the rest brought to its stem, for words in any form.
 * {@code exact}: each word as it stands, for phrases, exact words, patterns. Both fold case and accents and cut Chinese,
 * Japanese and Korean into pairs of characters.
 *
 * <p>Stems come from KStem, which joins inflections by a dictionary and leaves {@code organisation} apart from {@code organ}.
 * It knows many plurals as words of their own ({@code rights}, {@code states}), so the plural ending is taken off after it.
 */
final class Analysis {
    /** A term and how many positions it lies behind the one before; 0 for an alternative at the same place. */
    record Term(String text, int increment) {}

    /** Positions between two values of one field: more than nearness can ask for. */
    private static final int BETWEEN_VALUES = QueryLimits.MAX_DISTANCE + 1;

    /** Plurals that mean something else than their singulars. */
    private static final CharArraySet OWN_PLURALS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of("arms", "customs", "goods", "headquarters", "means", "news", "proceedings", "securities"), false));

    private final Analyzer indexedWords = new Chain(Terms.INDEXED_WORDS);
    private final Analyzer askedWords = new Chain(Terms.ASKED_WORDS);
    private final Analyzer exact = new Chain(Terms.EXACT);
    private final Analyzer exactWithSentences = new Chain(Terms.EXACT_WITH_SENTENCES);
    private final Analyzer indexing = new Indexing();

    /** The four chains; what is asked and what is indexed differ only in what acronyms give. */
    private enum Terms {
        INDEXED_WORDS,
        ASKED_WORDS,
        EXACT,
        EXACT_WITH_SENTENCES
    }

    private static final class Chain extends Analyzer {
        private final Terms terms;

        private Chain(Terms terms) {
            this.terms = terms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            return switch (terms) {
                case INDEXED_WORDS -> new TokenStreamComponents(tokenizer, stemmed(tokenizer, true));
                case ASKED_WORDS -> new TokenStreamComponents(tokenizer, stemmed(tokenizer, false));
                case EXACT -> new TokenStreamComponents(tokenizer, folded(paired(tokenizer)));
                case EXACT_WITH_SENTENCES -> {
                    SentenceFilter sentences = new SentenceFilter(folded(paired(tokenizer)));
                    yield new TokenStreamComponents(reader -> begin(reader, tokenizer, sentences), sentences);
                }
            };
        }

        @Override
        protected TokenStream normalize(String field, TokenStream stream) {
            return folded(new CJKWidthFilter(stream));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BETWEEN_VALUES;
        }

        /** Pairs are made first: the filter that makes them forgets of holes before them. */
        private static TokenStream paired(TokenStream tokens) {
            return new CJKBigramFilter(new CJKWidthFilter(tokens));
        }

        private static TokenStream folded(TokenStream tokens) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
        }

        private static TokenStream stemmed(TokenStream tokens, boolean acronymsTwice) {
            TokenStream acronyms = new AcronymFilter(new EnglishPossessiveFilter(paired(tokens)), acronymsTwice);
            TokenStream content = folded(new FunctionWordFilter(acronyms));
            TokenStream inflected = new SetKeywordMarkerFilter(content, OWN_PLURALS);
            return new RemoveDuplicatesTokenFilter(new EnglishMinimalStemFilter(new KStemFilter(inflected)));
        }

        private static void begin(Reader reader, StandardTokenizer tokenizer, SentenceFilter sentences) {
            try {
                String text = reader.readAllAsString();
                sentences.begin(text);
                tokenizer.setReader(new StringReader(text));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Chooses the chain by the name of the field. */
    private final class Indexing extends DelegatingAnalyzerWrapper {
        private Indexing() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.equals(PassageFields.exact(PassageFields.TEXT))) {
                return exactWithSentences;
            }
            return PassageFields.isExact(field) ? exact : indexedWords;
        }
    }

    /** What fields are indexed with, and a passage is read again with to highlight it. */
    Analyzer indexing() {
        return indexing;
    }

    /** What a query's words are looked up as; function words leave holes in the positions, or nothing. */
    List<Term> askedWords(String text) {
        return terms(askedWords.tokenStream("words", text));
    }

    /** What a phrase is looked up as. */
    List<Term> askedExactly(String text) {
        return terms(exact.tokenStream("exact", text));
    }

    /** A part of a word with case and accents folded. */
    String folded(String partOfWord) {
        return exact.normalize("exact", partOfWord).utf8ToString();
    }

    private static List<Term> terms(TokenStream stream) {
        List<Term> terms = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), increment.getPositionIncrement()));
            }
            stream.end();
        } catch (IOException impossibleFromAString) {
            throw new UncheckedIOException(impossibleFromAString);
        }
        return terms;
    }
}
