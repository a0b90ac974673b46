package org.plenary.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes terms, in two ways that agree on every word's position.
 *
 * <p>{@code words}: by the rules of the text's {@link Language}, function words out, acronyms whole, the rest brought to its
 * stem, for words in any form. {@code exact}: in the same way in all languages each word as it stands, for phrases, exact words,
 * patterns. Both fold case and accents and cut Chinese, Japanese and Korean into pairs of characters. {@link Chain} is the way
 * from the one to the other.
 */
final class Analysis {
    /** A term and how many positions it lies behind the one before; 0 for an alternative at the same place. */
    record Term(String text, int increment) {}

    private static final char BEFORE_LANGUAGE = '@';

    private final Map<Language, Analyzer> indexedWords = new EnumMap<>(Language.class);
    private final Map<Language, Analyzer> askedWords = new EnumMap<>(Language.class);
    private final Analyzer exact = Chain.askedExactly();
    private final Analyzer indexedExactly = Chain.indexedExactly();
    private final Analyzer sentences = Chain.sentences();
    private final Analyzer indexing = new Indexing();

    Analysis() {
        for (Language language : Language.values()) {
            indexedWords.put(language, Chain.indexedWords(language));
            askedWords.put(language, Chain.askedWords(language));
        }
    }

    /** Chooses the chain by the name of the field and the language that is given with it. */
    private final class Indexing extends DelegatingAnalyzerWrapper {
        private Indexing() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String fieldAndLanguage) {
            int end = fieldAndLanguage.lastIndexOf(BEFORE_LANGUAGE);
            String field = end < 0 ? fieldAndLanguage : fieldAndLanguage.substring(0, end);
            if (field.equals(PassageFields.exact(PassageFields.TEXT))) {
                return sentences;
            }
            if (PassageFields.isExact(field)) {
                return indexedExactly;
            }
            Language language = end < 0 ? Language.ENGLISH : Language.valueOf(fieldAndLanguage.substring(end + 1));
            return of(language, indexedWords);
        }
    }

    private static Analyzer of(Language language, Map<Language, Analyzer> chains) {
        return requireNonNull(chains.get(language));
    }

    /** What fields are indexed with, and a passage is read again with to highlight it: see {@link #terms}. */
    Analyzer indexing() {
        return indexing;
    }

    /**
     * The terms of a text in its language.
     *
     * @param indexing what {@link #indexing} gives, which Lucene hands to each field
     */
    static TokenStream terms(Analyzer indexing, String field, Language language, String text) {
        return indexing.tokenStream(field + BEFORE_LANGUAGE + language.name(), text);
    }

    /** What a query's words are looked up as; function words leave holes in the positions, or nothing. */
    List<Term> askedWords(Language language, String text) {
        return terms(of(language, askedWords).tokenStream("words", text));
    }

    /** What a phrase is looked up as. */
    List<Term> askedExactly(String text) {
        return terms(exact.tokenStream("exact", text));
    }

    /**
     * Whether a Chinese, Japanese or Korean character stands alone at the end, as in {@code 2016年}. Where more of them follow in a
     * text, it holds the pair that begins with it.
     */
    static boolean endInCharacter(List<Term> exact) {
        if (exact.isEmpty()) {
            return false;
        }
        String last = exact.getLast().text();
        return last.codePointCount(0, last.length()) == 1
                && switch (UnicodeScript.of(last.codePointAt(0))) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
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
