package org.plenary.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.embed.Embedding;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.IndexedPassage;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;
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
    private final HybridWeights hybrid;
    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private boolean cut;

    OneSearch(
            Generation generation,
            Profile profile,
            Analysis analysis,
            Ranking ranking,
            HybridWeights hybrid,
            SearchRequest request)
            throws IOException {
        this.generation = generation;
        this.profile = profile;
        this.analysis = analysis;
        this.request = request;
        this.hybrid = hybrid;
        QueryTimeout timeout = request.deadline()::passed;
        this.searcher = new IndexSearcher(ExitableDirectoryReader.wrap(generation.reader(), timeout));
        searcher.setSimilarity(ranking.similarity());
        searcher.setTimeout(timeout);
        AskedWords words = new AskedWords(analysis, generation.languages(), request.query());
        this.translator = new QueryTranslator(analysis, ranking, searcher.getIndexReader(), words);
    }

    SearchResponse run() throws IOException {
        Head head = Head.NONE;
        List<FieldDoc> best = List.of();
        long total = 0;
        Map<Facet, FacetCounts> facets = FacetCounting.nothing(request.filters(), request.facets());
        try {
            Query matching = searcher.rewrite(profile.translated(request.query(), translator));
            head = head();
            Query query = searcher.rewrite(found(matching, head));
            Query narrowed = searcher.rewrite(FilterQueries.narrowed(query, request.filters()));
            if (request.size() > 0) {
                Query behindHead = searcher.rewrite(FilterQueries.narrowed(behind(matching), request.filters()));
                BestHits.Page page = new BestHits(searcher, request, head).page(narrowed, behindHead);
                best = page.hits();
                total = page.total();
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
        return response(best, head, total, facets);
    }

    private Head head() throws IOException {
        HeadSearch search = new HeadSearch(searcher, translator, hybrid, request.filters());
        return switch (request.retrieval()) {
            case Retrieval.Keyword() -> Head.NONE;
            case Retrieval.Semantic(List<Embedding> question) -> search.nearest(request.query(), question);
            case Retrieval.Hybrid retrieval -> search.fused(retrieval);
        };
    }

    /** Everything that belongs to the answer, but for the filters. */
    private Query found(Query matching, Head head) {
        return switch (request.retrieval()) {
            case Retrieval.Keyword() -> matching;
            case Retrieval.Semantic _ -> head.query();
            case Retrieval.Hybrid _ ->
                new BooleanQuery.Builder()
                        .add(matching, Occur.SHOULD)
                        .add(head.query(), Occur.SHOULD)
                        .build();
        };
    }

    private Query behind(Query matching) {
        return switch (request.retrieval()) {
            case Retrieval.Keyword _ -> matching;
            case Retrieval.Hybrid _ -> matching;
            case Retrieval.Semantic _ -> new MatchNoDocsQuery("the nearest are all there is");
        };
    }

    private SearchResponse response(List<FieldDoc> best, Head head, long total, Map<Facet, FacetCounts> facets)
            throws IOException {
        int given = Math.min(request.size(), best.size());
        // Without hits the question may not have been translated in time, and so could not be now.
        List<Light> lights = request.lit() && given > 0 ? Lights.of(request.query(), translator) : List.of();
        Highlighting highlighting = new Highlighting(analysis, lights, request.deadline());
        StoredDocuments documents = new StoredDocuments(generation.reader());
        Map<DocumentId, Metadata> metadata = new HashMap<>();
        Map<Integer, Set<Match>> matched = head.matched();
        List<Hit> hits = new ArrayList<>();
        for (FieldDoc found : best.subList(0, given)) {
            Passage passage = documents.passage(found.doc);
            DocumentId document = passage.id().document();
            Metadata known = metadata.get(document);
            if (known == null) {
                known = documents.metadata(document);
                metadata.put(document, known);
            }
            List<Highlight> highlights = highlighting.of(passage.text(), Language.of(known.language()));
            Set<Match> by = matched.getOrDefault(found.doc, Set.of(Match.KEYWORD));
            double score = score(found, matched.containsKey(found.doc));
            hits.add(new Hit(new IndexedPassage(passage, known), score, by, highlights));
        }
        cut |= highlighting.cut();
        Cursor next = best.size() > given && given > 0 ? cursor(hits.getLast(), best.get(given - 1)) : null;
        return new SearchResponse(generation.state(), hits, Math.max(total, hits.size()), facets, cut, next);
    }

    /**
     * By words alone the score of BM25. Otherwise that of the head lies between 1 and 2, and what stands behind has less than 1:
     * so scores never rise from one hit to the next.
     */
    private double score(FieldDoc found, boolean inHead) {
        double score = switch (request.sort()) {
            case RELEVANCE -> number(found, 0);
            case OLDEST, NEWEST -> number(found, 3);
        };
        return switch (request.retrieval()) {
            case Retrieval.Keyword _ -> score;
            case Retrieval.Semantic _ -> score;
            case Retrieval.Hybrid _ -> inHead ? 1 + score : score / (1 + score);
        };
    }

    private Cursor cursor(Hit last, FieldDoc found) {
        Passage passage = last.passage().passage();
        return new Cursor(generation.state().version(), number(found, 0), passage.id(), passage.position());
    }

    /** What a hit was sorted by. */
    private static double number(FieldDoc found, int field) {
        return ((Number) requireNonNull(found.fields[field])).doubleValue();
    }
}
