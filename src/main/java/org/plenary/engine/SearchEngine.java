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
import org.plenary.index.Cursor;
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

        Reading reading = question.words() == Words.ANY && any.isPresent() ? Reading.ANY_WORDS : Reading.ALL_WORDS;
        Query asked = reading == Reading.ANY_WORDS ? any.get() : all;
        SearchResponse response = index.search(request(question, asked, deadline));
        Long withAnyWords = null;
        if (reading == Reading.ALL_WORDS && any.isPresent() && response.total() < FEW && !response.partial()) {
            Long somewhere =
                    response.total() > 0 ? Long.valueOf(response.total()) : everywhere(all, question, deadline);
            if (somewhere == null) {
                response = response.cutShort();
            } else if (somewhere == 0) {
                reading = Reading.RELAXED;
                response = index.search(request(question, any.get(), deadline));
            } else {
                withAnyWords = count(any.get(), question.filters(), question.after(), deadline);
            }
        }
        boolean inVain = reading == Reading.RELAXED || response.total() == 0;
        String didYouMean = inVain && !response.partial() ? respelled(parsed, deadline) : null;
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
                deadline,
                question.lit());
    }

    /**
     * How many passages a query matches that matches nothing under the question's filters, were they left off; null when time
     * runs out. It is relaxed only when there are none: choosing a filter so never turns "all words" into "any words", and
     * every facet count keeps its promise.
     */
    private @Nullable Long everywhere(Query query, Question question, Deadline deadline) {
        return question.filters().isEmpty() ? Long.valueOf(0) : count(query, Filters.NONE, question.after(), deadline);
    }

    /** How many passages match; null when time runs out. */
    private @Nullable Long count(Query query, Filters filters, @Nullable Cursor walked, Deadline deadline) {
        SearchResponse response = index.search(SearchRequest.count(query, filters, walked, deadline));
        return response.partial() ? null : Long.valueOf(response.total());
    }

    /** Null when no word has a close one, or when time runs out. */
    private @Nullable String respelled(Parsed parsed, Deadline deadline) {
        StringBuilder respelled = new StringBuilder();
        int copied = 0;
        for (Parsed.TypedWord word : parsed.words()) {
            if (deadline.passed()) {
                return null;
            }
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
        return index.document(id.document()).flatMap(document -> passage(id, document, neighbours));
    }

    private static Optional<PassageInContext> passage(PassageId id, IndexedDocument document, int neighbours) {
        List<Passage> all = document.passages();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                List<Passage> before = all.subList(at - Math.min(neighbours, at), at);
                List<Passage> after = all.subList(at + 1, at + 1 + Math.min(neighbours, all.size() - at - 1));
                return Optional.of(
                        new PassageInContext(new IndexedPassage(all.get(at), document.metadata()), before, after));
            }
        }
        return Optional.empty();
    }

    /**
     * Opens a document with the passages lit that a query matches, those with all of its words; where no passage of the
     * document has them, or any are asked for, those with any.
     *
     * @param text a query, blank for none
     */
    public Optional<OpenDocument> open(DocumentId id, String text, Words words) {
        return index.document(id)
                .map(document -> new OpenDocument(document, text.isBlank() ? Map.of() : lit(document, text, words)));
    }

    private Map<String, List<Highlight>> lit(IndexedDocument document, String text, Words words) {
        Filters inDocument =
                new Filters(Map.of(Facet.DOCUMENT, Set.of(document.id().value())), Map.of(), null, null);
        Deadline deadline = Deadline.in(timeLimit);
        Query all = QueryParser.parse(text).query();
        Optional<Query> any = AnyWords.of(all);
        Query asked = words == Words.ANY ? any.orElse(all) : all;
        SearchResponse response = index.search(lit(asked, inDocument, deadline));
        if (response.total() == 0 && words == Words.ALL && any.isPresent() && !response.partial()) {
            response = index.search(lit(any.get(), inDocument, deadline));
        }
        // A rebuild may have come between the two looks at the index; marks of another text would be out of place.
        Set<Passage> shown = Set.copyOf(document.passages());
        Map<String, List<Highlight>> lit = new HashMap<>();
        for (Hit hit : response.hits()) {
            if (shown.contains(hit.passage().passage())) {
                lit.put(hit.passage().passage().label(), hit.highlights());
            }
        }
        return lit;
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
