package org.plenary.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.plenary.embed.Embedding;
import org.plenary.index.Filters;
import org.plenary.index.RankFusion;
import org.plenary.index.RankFusion.Candidate;
import org.plenary.index.RankFusion.Ranked;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchResponse.Match;
import org.plenary.lucene.Head.HeadHit;

/**
 * Finds the hits that an answer begins with: by meaning, or by words and meaning together.
 *
 * <p>Together is done in two looks. The first gives passages by words and by meaning and fuses them; then the question is moved
 * a little towards the first of them, whose words are those of the collection, and the cosines are taken again (relevance
 * feedback after Rocchio 1971, without anybody's judgement).
 */
final class HeadSearch {
    /** With more passages that have the typed words side by side, nothing needs to be found by meaning alone. */
    private static final int MOST_PHRASES = 50;

    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private final HybridWeights weights;
    private final Filters filters;
    private final StoredVectors vectors;

    HeadSearch(IndexSearcher searcher, QueryTranslator translator, HybridWeights weights, Filters filters) {
        this.searcher = searcher;
        this.translator = translator;
        this.weights = weights;
        this.filters = filters;
        this.vectors = new StoredVectors(searcher.getIndexReader());
    }

    /** The nearest of those that the query matches. */
    Head nearest(org.plenary.query.Query required, List<Embedding> question) throws IOException {
        Map<Integer, Double> cosines = new HashMap<>();
        for (Embedding each : question) {
            cosines.putAll(cosines(each, neighbours(each, required)));
        }
        List<HeadHit> hits = new ArrayList<>();
        cosines.forEach((passage, cosine) -> hits.add(new HeadHit(passage, cosine, EnumSet.of(Match.SEMANTIC))));
        hits.sort(Comparator.comparingDouble(HeadHit::score).reversed().thenComparingInt(HeadHit::passage));
        return new Head(hits.subList(0, Math.min(hits.size(), Retrieval.CANDIDATES)));
    }

    /** The best by words and meaning together. */
    Head fused(Retrieval.Hybrid retrieval) throws IOException {
        Query anyWords = narrowed(retrieval.anyWords());
        TopDocs byWords = searcher.search(anyWords, Retrieval.CANDIDATES);
        Set<Integer> near = new HashSet<>();
        for (Embedding each : retrieval.question()) {
            near.addAll(neighbours(each, retrieval.required()));
        }
        TopDocs phrases = searcher.search(narrowed(retrieval.phrase()), MOST_PHRASES + 1);
        Set<Integer> withPhrase = numbers(phrases);

        Set<Integer> all = new LinkedHashSet<>(numbers(byWords));
        all.addAll(near);
        all.addAll(withPhrase);
        Map<Integer, Double> scores = wordScores(anyWords, all);
        Map<Integer, Double> cosines = new HashMap<>();
        for (Embedding each : retrieval.question()) {
            cosines.putAll(cosines(each, all));
        }
        List<Ranked> first = ranked(all, scores, cosines);
        for (Embedding each : retrieval.question()) {
            cosines.putAll(cosines(moved(each, first), all));
        }
        return head(ranked(all, scores, cosines), near, withPhrase);
    }

    private List<Ranked> ranked(Set<Integer> all, Map<Integer, Double> scores, Map<Integer, Double> cosines) {
        List<Candidate> candidates = new ArrayList<>();
        for (int passage : all) {
            candidates.add(new Candidate(
                    passage, scores.getOrDefault(passage, 0.0), cosines.getOrDefault(passage, Double.NaN)));
        }
        return new RankFusion(weights.meaning()).order(candidates, Retrieval.CANDIDATES);
    }

    /** What has the typed words side by side stands before all that has none of the words, or leaves no room for it. */
    private static Head head(List<Ranked> ranked, Set<Integer> near, Set<Integer> withPhrase) {
        List<HeadHit> withWords = new ArrayList<>();
        List<HeadHit> held = new ArrayList<>();
        List<HeadHit> inOrder = new ArrayList<>();
        int phrasesLeft = withPhrase.size();
        for (Ranked each : ranked) {
            Candidate candidate = each.candidate();
            Set<Match> matched = EnumSet.noneOf(Match.class);
            if (candidate.words() > 0) {
                matched.add(Match.KEYWORD);
            }
            if (near.contains(candidate.passage())) {
                matched.add(Match.SEMANTIC);
            }
            HeadHit hit = new HeadHit(candidate.passage(), each.score(), matched);
            if (candidate.words() == 0 && phrasesLeft > 0) {
                held.add(hit);
                continue;
            }
            inOrder.add(hit);
            if (withPhrase.contains(candidate.passage()) && --phrasesLeft == 0) {
                inOrder.addAll(held);
                held.clear();
            }
        }
        return new Head(inOrder);
    }

    private Query narrowed(org.plenary.query.Query query) throws IOException {
        return searcher.rewrite(FilterQueries.narrowed(translator.translate(query), filters));
    }

    private static Set<Integer> numbers(TopDocs found) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (ScoreDoc each : found.scoreDocs) {
            numbers.add(each.doc);
        }
        return numbers;
    }

    /** The passages nearest to the question, of those that match what is required. */
    private Set<Integer> neighbours(Embedding question, org.plenary.query.Query required) throws IOException {
        boolean any = required instanceof org.plenary.query.Query.Everything && filters.isEmpty();
        Query nearest = new KnnFloatVectorQuery(
                PassageFields.vectors(question.model()),
                question.vector(),
                Retrieval.CANDIDATES,
                any ? null : narrowed(required));
        return numbers(searcher.search(nearest, Retrieval.CANDIDATES));
    }

    /** The scores by words of passages however they were found; those that have no word are missing. */
    private Map<Integer, Double> wordScores(Query anyWords, Set<Integer> passages) throws IOException {
        if (passages.isEmpty()) {
            return Map.of();
        }
        Query among = new BooleanQuery.Builder()
                .add(anyWords, Occur.MUST)
                .add(new PassageNumbersQuery(passages), Occur.FILTER)
                .build();
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc each : searcher.search(among, passages.size()).scoreDocs) {
            scores.put(each.doc, (double) each.score);
        }
        return scores;
    }

    private Map<Integer, Double> cosines(Embedding question, Set<Integer> passages) throws IOException {
        Map<Integer, Double> cosines = new HashMap<>();
        vectors.of(question.model(), passages).forEach((passage, vector) -> {
            Embedding found = new Embedding(question.model(), vector);
            cosines.put(passage, (double) question.cosine(found));
        });
        return cosines;
    }

    /** The question moved towards the middle of the first hits that have a vector of its model. */
    private Embedding moved(Embedding question, List<Ranked> first) throws IOException {
        Set<Integer> best = new LinkedHashSet<>();
        for (Ranked each : first.subList(0, Math.min(first.size(), weights.feedbackHits()))) {
            best.add(each.candidate().passage());
        }
        return question.towards(List.copyOf(vectors.of(question.model(), best).values()), weights.feedback());
    }
}
