package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.engine.Answer.Reading;
import org.plenary.engine.Question.Words;
import org.plenary.index.Deadline;
import org.plenary.index.DocumentSummary;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.query.AnyWords;
import org.plenary.query.Parsed;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/** Answers questions from an index and opens what it holds. */
public final class SearchEngine {
    /** Below so many hits an answer tells how many passages have any of the words. */
    private static final int FEW = 10;
    /** Lit passages in an opened document; in a longer one the rest stay unlit. */
    private static final int MOST_LIT = 2_000;

    private final SearchIndex index;
    private final Duration timeLimit;

    /** @param timeLimit what one question may take in all; past it the answer is partial */
    public SearchEngine(SearchIndex index, Duration timeLimit) {
        this.index = index;
        this.timeLimit = timeLimit;
    }

    public Answer search(Question question) {
        long began = System.nanoTime();
        Deadline deadline = Deadline.in(timeLimit);
        Parsed parsed = QueryParser.parse(question.text());
        Query all = parsed.query();
        Optional<Query> any = AnyWords.of(all);

        Query asked = all;
        Reading reading = Reading.ALL_WORDS;
        if (question.words() == Words.ANY && any.isPresent()) {
            asked = any.get();
            reading = Reading.ANY_WORDS;
        }
        SearchResponse response = index.search(request(question, asked, deadline));
        if (response.total() == 0
                && reading == Reading.ALL_WORDS
                && any.isPresent()
                && nowhere(all, question, deadline)) {
            asked = any.get();
            reading = Reading.RELAXED;
            response = index.search(request(question, asked, deadline));
        }
        Long withAnyWords = null;
        if (reading == Reading.ALL_WORDS && response.total() < FEW && any.isPresent() && !response.partial()) {
            withAnyWords = index.search(SearchRequest.count(any.get(), question.filters(), deadline))
                    .total();
        }
        boolean narrow = reading == Reading.RELAXED || response.total() == 0;
        String didYouMean = narrow && !response.partial() ? respelled(parsed) : null;
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Answer(question, parsed, reading, response, withAnyWords, didYouMean, took);
    }

    private static SearchRequest request(Question question, Query query, Deadline deadline) {
        return new SearchRequest(
                query,
                question.filters(),
                question.facets(),
                question.sort(),
                question.offset(),
                question.size(),
                question.after(),
                deadline);
    }

    /**
     * Whether no passage of the whole collection matches. Asked without the filters, so that choosing a filter never turns
     * "all words" into "any words" and every facet count keeps its promise.
     */
    private boolean nowhere(Query query, Question question, Deadline deadline) {
        if (question.filters().isEmpty()) {
            return true;
        }
        SearchResponse everywhere = index.search(SearchRequest.count(query, Filters.NONE, deadline));
        return everywhere.total() == 0 && !everywhere.partial();
    }

    private @Nullable String respelled(Parsed parsed) {
        StringBuilder respelled = new StringBuilder();
        int copied = 0;
        for (Parsed.TypedWord word : parsed.words()) {
            Optional<String> closest = index.closestWord(word.text());
            if (closest.isPresent()) {
                respelled.append(parsed.raw(), copied, word.start()).append(closest.get());
                copied = word.end();
            }
        }
        return copied == 0
                ? null
                : respelled.append(parsed.raw().substring(copied)).toString();
    }

    /** The passage with up to so many neighbours of its document on either side. */
    public Optional<PassageInContext> passage(PassageId id, int neighbours) {
        Optional<IndexedPassage> found = index.passage(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Passage> all =
                index.document(id.document()).map(IndexedDocument::passages).orElse(List.of());
        int position = found.get().passage().position();
        List<Passage> before = all.subList(clamp(position - neighbours, all), clamp(position, all));
        List<Passage> after = all.subList(clamp(position + 1, all), clamp(position + 1 + neighbours, all));
        return Optional.of(new PassageInContext(found.get(), before, after));
    }

    private static int clamp(int position, List<Passage> all) {
        return Math.clamp(position, 0, all.size());
    }

    /**
     * Opens a document with the passages lit that a query matches.
     *
     * @param text a query, blank for none
     */
    public Optional<OpenDocument> open(DocumentId id, String text) {
        Optional<IndexedDocument> document = index.document(id);
        if (document.isEmpty() || text.isBlank()) {
            return document.map(found -> new OpenDocument(found, Map.of()));
        }
        Filters inDocument = new Filters(Map.of(Facet.DOCUMENT, Set.of(id.value())), Map.of(), null, null);
        Deadline deadline = Deadline.in(timeLimit);
        Query query = QueryParser.parse(text).query();
        SearchResponse response = index.search(lit(query, inDocument, deadline));
        Optional<Query> any = AnyWords.of(query);
        if (response.total() == 0 && any.isPresent()) {
            response = index.search(lit(any.get(), inDocument, deadline));
        }
        Map<String, List<Highlight>> lit = new HashMap<>();
        for (Hit hit : response.hits()) {
            lit.put(hit.passage().passage().label(), hit.highlights());
        }
        return Optional.of(new OpenDocument(document.get(), lit));
    }

    private static SearchRequest lit(Query query, Filters filters, Deadline deadline) {
        return new SearchRequest(query, filters, Set.of(), Sort.RELEVANCE, 0, MOST_LIT, null, deadline);
    }

    /** The ids of the collection closest to one that it does not hold, at most so many. */
    public List<DocumentId> closestIds(String wanted, int most) {
        List<DocumentId> ids = new ArrayList<>();
        for (DocumentSummary document : index.documents()) {
            ids.add(document.id());
        }
        return NearestIds.among(ids, wanted, most);
    }

    public Optional<IndexedDocument> document(DocumentId id) {
        return index.document(id);
    }

    public List<DocumentSummary> documents() {
        return index.documents();
    }

    public IndexState state() {
        return index.state();
    }
}
