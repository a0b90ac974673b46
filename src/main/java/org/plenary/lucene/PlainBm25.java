package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.plenary.document.Passage;
import org.plenary.query.Query.And;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.DateRange;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;
import org.plenary.query.Query.YearRange;

/**
 * The baseline of information retrieval: one field of title, line break and text, Lucene's English analysis, and any of the
 * words of a question, whatever its operators say. Figures published for BM25 on public collections (Thakur et al., "BEIR",
 * 2021; Anserini's regressions) are measured so, with this k1 and b.
 */
final class PlainBm25 {
    /** The weights of headings and titles play no part: both are in the one field or nowhere. */
    static final Ranking RANKING = new Ranking(0.9f, 0.4f, 0, 0, 0);

    private static final String FIELD = "plain";
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private PlainBm25() {}

    /** A field that brings its own analysis, so that the one of other fields need not know of it. */
    private static final class PlainField extends Field {
        private PlainField(String text) {
            super(FIELD, text, TextField.TYPE_NOT_STORED);
        }

        @Override
        public TokenStream tokenStream(Analyzer ofOtherFields, TokenStream reuse) {
            return ENGLISH.tokenStream(FIELD, stringValue());
        }
    }

    /** @param block the Lucene documents of these passages */
    static List<Document> added(List<Document> block, org.plenary.document.Document document, List<Passage> passages) {
        for (int at = 0; at < block.size(); at++) {
            String text = document.metadata().title() + "\n" + passages.get(at).text();
            block.get(at).add(new PlainField(text));
        }
        return block;
    }

    /** Any of the words; ranges are left out of account. */
    static Query query(org.plenary.query.Query asked) {
        if (asked instanceof Everything) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        collect(asked, words);
        return words.build();
    }

    private static void collect(org.plenary.query.Query query, BooleanQuery.Builder words) {
        switch (query) {
            case Word(String text) -> add(text, words);
            case ExactWord(String text) -> add(text, words);
            case Phrase(String text, int _) -> add(text, words);
            case Prefix(String beginning) -> add(beginning, words);
            case Wildcard(String pattern) -> add(pattern, words);
            case Fuzzy(String text, int _) -> add(text, words);
            case AnyOf(List<Positional> choices) -> choices.forEach(choice -> collect(choice, words));
            case Near(Positional left, Positional right, int _) -> collect(left, right, words);
            case SameSentence(Positional left, Positional right) -> collect(left, right, words);
            case And(List<org.plenary.query.Query> clauses) -> clauses.forEach(clause -> collect(clause, words));
            case Or(List<org.plenary.query.Query> clauses) -> clauses.forEach(clause -> collect(clause, words));
            case Not(org.plenary.query.Query clause) -> collect(clause, words);
            case Fielded(var _, org.plenary.query.Query clause) -> collect(clause, words);
            case Everything _ -> {}
            case Nothing _ -> {}
            case YearRange _ -> {}
            case DateRange _ -> {}
        }
    }

    private static void collect(Positional left, Positional right, BooleanQuery.Builder words) {
        collect(left, words);
        collect(right, words);
    }

    private static void add(String text, BooleanQuery.Builder words) {
        try (TokenStream terms = ENGLISH.tokenStream(FIELD, text)) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                words.add(new TermQuery(new Term(FIELD, term.toString())), Occur.SHOULD);
            }
            terms.end();
        } catch (IOException impossibleFromAString) {
            throw new UncheckedIOException(impossibleFromAString);
        }
    }
}
