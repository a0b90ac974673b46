package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;

/**
 * One request answered from one state: first the best hits, where paragraphs that cannot be among them are skipped; then, without
 * scores, all of them for the counts; last the highlights of the hits given.
 *
 * <p>The request's deadline binds all of it: looking terms up and rewriting through the reader, collecting through the
 * searcher, and highlighting by asking. What was found when it passes is given, and called partial.
 */
final class OneSearch {
    private final Generation generation;
    private final Analysis analysis;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private boolean cut;

    OneSearch(Generation generation, Analysis analysis, Ranking ranking, SearchRequest request) throws IOException {
        this.generation = generation;
        this.analysis = analysis;
        this.request = request;
        QueryTimeout timeout = request.deadline()::passed;
        this.searcher = new IndexSearcher(ExitableDirectoryReader.wrap(generation.reader(), timeout));
        searcher.setSimilarity(ranking.similarity());
        searcher.setTimeout(timeout);
        this.translator = new QueryTranslator(analysis, ranking, searcher.getIndexReader(), request.query());
    }

    SearchResponse run() throws IOException {
        List<ScoreDoc> best = List.of();
        long total = 0;
        Map<Facet, FacetCounts> facets = Map.of();
        Query query = new MatchNoDocsQuery("time ran out before the question was understood");
        try {
            query = searcher.rewrite(translator.translate(request.query()));
            Query narrowed = searcher.rewrite(FilterQueries.narrowed(query, request.filters()));
            if (request.size() > 0) {
                TopFieldDocs found = best(narrowed);
                best = List.of(found.scoreDocs);
                total = found.totalHits.value();
            }
            if (!request.facets().isEmpty()) {
                FacetCounting counting = new FacetCounting(searcher, query, request.filters(), request.facets());
                facets = counting.counts();
                total = counting.total();
            } else if (request.size() == 0) {
                total = searcher.count(narrowed);
            }
        } catch (ExitableDirectoryReader.ExitingReaderException _) {
            cut = true;
        }
        cut |= searcher.timedOut();
        return response(best, total, facets);
    }

    /** The page asked for and one hit more, which tells whether there is a next page. */
    private TopFieldDocs best(Query narrowed) throws IOException {
        int wanted = Math.min(request.offset() + request.size() + 1, Math.max(1, generation.reader().maxDoc()));
        // Where nothing else counts all hits, this pass does, and so may skip none.
        int exactUpTo = request.facets().isEmpty() ? Integer.MAX_VALUE : 1;
        FieldDoc after = request.after() == null ? null : place(request.after());
        TopFieldDocs found = searcher.search(narrowed, new TopFieldCollectorManager(sort(), wanted, after, exactUpTo));
        if (request.sort() != SearchRequest.Sort.RELEVANCE) {
            TopFieldCollector.populateScores(found.scoreDocs, searcher, narrowed);
        }
        return found;
    }

    /** Total: equals stand in order of document and position. Undated documents come last in both directions. */
    private Sort sort() {
        SortField document = new SortField(PassageFields.DOCUMENT, SortField.Type.STRING);
        SortField position = new SortField(PassageFields.POSITION, SortField.Type.LONG);
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, document, position);
            case OLDEST ->
                new Sort(
                        new SortField(PassageFields.DAY, SortField.Type.LONG, false, undated(Long.MAX_VALUE)),
                        document,
                        position);
            case NEWEST ->
                new Sort(
                        new SortField(PassageFields.DAY, SortField.Type.LONG, true, undated(Long.MIN_VALUE)),
                        document,
                        position);
        };
    }

    private static Long undated(long day) {
        return day;
    }

    private FieldDoc place(Cursor after) {
        Object key = request.sort() == SearchRequest.Sort.RELEVANCE ? (Object) (float) after.key() : (Object) day(after.key());
        Object[] fields = {key, new BytesRef(after.last().document().value()), (long) after.position()};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    /** The ends of the scale stand for undated documents and survive the way through a double. */
    private static Long day(double key) {
        return (long) key;
    }

    private SearchResponse response(List<ScoreDoc> best, long total, Map<Facet, FacetCounts> facets)
            throws IOException {
        int from = Math.min(request.offset(), best.size());
        int to = Math.min(from + request.size(), best.size());
        Highlighting highlighting = new Highlighting(analysis, translator.lit(request.query()), request.deadline());
        StoredDocuments documents = new StoredDocuments(generation.reader());
        Map<DocumentId, Metadata> metadata = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : best.subList(from, to)) {
            Passage passage = documents.passage(found.doc);
            DocumentId document = passage.id().document();
            Metadata known = metadata.get(document);
            if (known == null) {
                known = documents.metadata(document);
                metadata.put(document, known);
            }
            List<Highlight> lit = highlighting.of(passage.text());
            hits.add(new Hit(new IndexedPassage(passage, known), score(found), lit));
        }
        cut |= highlighting.cut();
        Cursor next = to < best.size() && to > from ? cursor(hits.getLast(), best.get(to - 1)) : null;
        return new SearchResponse(generation.state(), hits, Math.max(total, hits.size()), facets, cut, next);
    }

    private double score(ScoreDoc found) {
        return request.sort() == SearchRequest.Sort.RELEVANCE ? key(found) : found.score;
    }

    private Cursor cursor(Hit last, ScoreDoc found) {
        Passage passage = last.passage().passage();
        return new Cursor(generation.state().version(), key(found), passage.id(), passage.position());
    }

    private static double key(ScoreDoc found) {
        @Nullable Object[] fields = ((FieldDoc) found).fields;
        return fields[0] instanceof Number number ? number.doubleValue() : 0;
    }
}
