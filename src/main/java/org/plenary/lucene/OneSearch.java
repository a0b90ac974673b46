package org.plenary.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
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
import org.plenary.lucene.Lights.Light;

/**
 * One request answered from one state: first the best hits, where paragraphs that cannot be among them are skipped; then, without
 * scores, all of them for the counts; last the highlights of the hits given.
 *
 * <p>The request's deadline binds all of it: looking terms up and rewriting through the reader, collecting through the
 * searcher, and highlighting by asking. What was found when it passes is given, and called partial.
 */
final class OneSearch {
    private final Generation generation;
    private final Profile profile;
    private final Analysis analysis;
    private final SearchRequest request;
    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private boolean cut;

    OneSearch(Generation generation, Profile profile, Analysis analysis, Ranking ranking, SearchRequest request)
            throws IOException {
        this.generation = generation;
        this.profile = profile;
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
        Map<Facet, FacetCounts> facets = FacetCounting.nothing(request.filters(), request.facets());
        try {
            Query query = searcher.rewrite(profile.translated(request.query(), translator));
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
        long wanted = (long) request.offset() + request.size() + 1;
        int atMost = (int) Math.min(wanted, Math.max(1, generation.reader().maxDoc()));
        // Where nothing else counts all hits, this pass does, and so may skip none.
        int exactUpTo = request.facets().isEmpty() ? Integer.MAX_VALUE : 1;
        FieldDoc after = request.after() == null ? null : place(request.after());
        return searcher.search(narrowed, new TopFieldCollectorManager(sort(), atMost, after, exactUpTo));
    }

    /**
     * Total: equals stand in order of document and position. Undated documents come last in both directions. The score stands
     * at the end of an order by date not to decide anything but to be told.
     */
    private Sort sort() {
        SortField document = new SortField(PassageFields.DOCUMENT, SortField.Type.STRING);
        SortField position = new SortField(PassageFields.POSITION, SortField.Type.LONG);
        return switch (request.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, document, position);
            case OLDEST -> new Sort(day(false, Long.MAX_VALUE), document, position, SortField.FIELD_SCORE);
            case NEWEST -> new Sort(day(true, Long.MIN_VALUE), document, position, SortField.FIELD_SCORE);
        };
    }

    private static SortField day(boolean newestFirst, Long undated) {
        return new SortField(PassageFields.DAY, SortField.Type.LONG, newestFirst, undated);
    }

    private FieldDoc place(Cursor after) {
        BytesRef document = new BytesRef(after.last().document().value());
        Long position = (long) after.position();
        Object[] fields = switch (request.sort()) {
            case RELEVANCE -> new Object[] {(float) after.key(), document, position};
            // The ends of the scale stand for undated documents and survive the way through a double.
            case OLDEST, NEWEST -> new Object[] {(long) after.key(), document, position, 0f};
        };
        // Behind all that are equal, of which there is one at most.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private SearchResponse response(List<ScoreDoc> best, long total, Map<Facet, FacetCounts> facets)
            throws IOException {
        int from = Math.min(request.offset(), best.size());
        int to = (int) Math.min((long) from + request.size(), best.size());
        // Without hits the question may not have been translated in time, and so could not be now.
        List<Light> lights = request.lit() && to > from ? Lights.of(request.query(), translator) : List.of();
        Highlighting highlighting = new Highlighting(analysis, lights, request.deadline());
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
            List<Highlight> highlights = highlighting.of(passage.text());
            hits.add(new Hit(new IndexedPassage(passage, known), score(found), highlights));
        }
        cut |= highlighting.cut();
        Cursor next = to < best.size() && to > from ? cursor(hits.getLast(), best.get(to - 1)) : null;
        return new SearchResponse(generation.state(), hits, Math.max(total, hits.size()), facets, cut, next);
    }

    private double score(ScoreDoc found) {
        return switch (request.sort()) {
            case RELEVANCE -> number(found, 0);
            case OLDEST, NEWEST -> number(found, 3);
        };
    }

    private Cursor cursor(Hit last, ScoreDoc found) {
        Passage passage = last.passage().passage();
        return new Cursor(generation.state().version(), number(found, 0), passage.id(), passage.position());
    }

    /** What a hit was sorted by, in the order of {@link #sort}. */
    private static double number(ScoreDoc found, int field) {
        return ((Number) requireNonNull(((FieldDoc) found).fields[field])).doubleValue();
    }
}
