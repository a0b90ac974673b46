package org.plenary.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;

/** The passages most like a given one: by its vector, else by its most telling words. */
final class SimilarPassages {
    private static final int MOST_WORDS = 25;

    private final Generation generation;
    private final Analysis analysis;
    private final IndexSearcher searcher;
    private final StoredDocuments documents;

    SimilarPassages(Generation generation, Analysis analysis, Ranking ranking) {
        this.generation = generation;
        this.analysis = analysis;
        this.searcher = new IndexSearcher(generation.reader());
        this.documents = new StoredDocuments(generation.reader());
        searcher.setSimilarity(ranking.similarity());
    }

    /** Those of other documents first, each group best first. */
    List<Hit> of(PassageId id, int most) throws IOException {
        Query itself = new TermQuery(new Term(PassageFields.ID, id.toString()));
        ScoreDoc[] found = searcher.search(itself, 1).scoreDocs;
        if (found.length == 0) {
            return List.of();
        }
        Query sameDocument =
                new TermQuery(new Term(PassageFields.DOCUMENT, id.document().value()));
        List<Hit> similar =
                new ArrayList<>(among(allBut(MatchAllDocsQuery.INSTANCE, sameDocument), found[0].doc, most));
        if (similar.size() < most) {
            similar.addAll(among(allBut(sameDocument, itself), found[0].doc, most - similar.size()));
        }
        return similar;
    }

    private static Query allBut(Query all, Query excluded) {
        return new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    private List<Hit> among(Query others, int passage, int most) throws IOException {
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(generation.reader())) {
            if (PassageFields.isVectors(field.name)) {
                String model = PassageFields.modelOf(field.name);
                Map<Integer, float[]> vector = new StoredVectors(generation.reader()).of(model, Set.of(passage));
                for (float[] point : vector.values()) {
                    Query nearest = new KnnFloatVectorQuery(field.name, point, most, others);
                    return hits(searcher.search(nearest, most).scoreDocs, Match.SEMANTIC);
                }
            }
        }
        Query alike = new BooleanQuery.Builder()
                .add(alike(documents.passage(passage).text()), Occur.MUST)
                .add(others, Occur.FILTER)
                .build();
        return hits(searcher.search(alike, most).scoreDocs, Match.KEYWORD);
    }

    private Query alike(String text) throws IOException {
        MoreLikeThis words = new MoreLikeThis(generation.reader());
        words.setAnalyzer(analysis.indexing());
        words.setFieldNames(new String[] {PassageFields.TEXT});
        words.setMinDocFreq(1);
        words.setMinTermFreq(1);
        words.setMaxQueryTerms(MOST_WORDS);
        words.setBoost(true);
        return words.like(PassageFields.TEXT, new StringReader(text));
    }

    private List<Hit> hits(ScoreDoc[] found, Match by) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc each : found) {
            Passage passage = documents.passage(each.doc);
            IndexedPassage known =
                    new IndexedPassage(passage, documents.metadata(passage.id().document()));
            hits.add(new Hit(known, each.score, EnumSet.of(by), List.of()));
        }
        return hits;
    }
}
