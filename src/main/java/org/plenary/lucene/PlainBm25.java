package org.plenary.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.query.AnyWords;
import org.plenary.query.Query.Everything;

/**
 * The baseline of information retrieval: one field of title, line break and text, Lucene's English analysis, and any of the
 * words of a question, whatever its operators say. Figures published for BM25 on public collections (Thakur et al., "BEIR",
 * 2021; Anserini's regressions) are measured so, with this k1 and b.
 */
final class PlainBm25 {
    /** The weights of headings and titles play no part: both are in the one field or nowhere. */
    static final Ranking RANKING = new Ranking(0.9f, 0.4f, 0, 0, 0, 0, 0);

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

    /** @param fields of the passage, to which this one is added */
    static Document added(Document fields, Metadata metadata, Passage passage) {
        String text = passage.text();
        boolean titleAlone = text.equals(metadata.title());
        fields.add(new PlainField(titleAlone ? text : metadata.title() + "\n" + text));
        return fields;
    }

    /** Any of the words; ranges are left out of account. */
    static Query query(org.plenary.query.Query asked) {
        if (asked instanceof Everything) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        try (TokenStream terms = ENGLISH.tokenStream(FIELD, AnyWords.bareText(asked))) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                words.add(new TermQuery(new Term(FIELD, term.toString())), Occur.SHOULD);
            }
            terms.end();
        } catch (IOException impossibleFromAString) {
            throw new UncheckedIOException(impossibleFromAString);
        }
        return words.build();
    }
}
