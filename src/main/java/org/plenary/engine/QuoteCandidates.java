package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.document.PassageId;
import org.plenary.engine.QuoteParts.Part;
import org.plenary.engine.QuoteParts.Word;
import org.plenary.index.Deadline;
import org.plenary.index.Filters;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedPassage;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.query.Field;
import org.plenary.query.Query;

/** Passages that a quotation may be from, found by words alone: those of the phrase first, then those of parts of it. */
final class QuoteCandidates {
    /** Passages of one search. */
    private static final int MOST = 50;
    /** Of the words that find passages by some of them; the longest ones are the rarest. */
    private static final int MOST_WORDS = 40;
    /** Words side by side; fewer are in too many passages, more are too easily changed. */
    private static final int SHINGLE = 4;

    private static final int MOST_SHINGLES = 60;
    /** Parts that all must be in a passage; the longest are looked for. */
    private static final int MOST_PARTS = 16;

    private final SearchIndex index;
    private final Deadline deadline;
    private final Map<PassageId, IndexedPassage> found = new LinkedHashMap<>();
    private boolean cut;
    private boolean more;

    QuoteCandidates(SearchIndex index, Deadline deadline) {
        this.index = index;
        this.deadline = deadline;
    }

    /** Looks for all parts side by side in one passage. */
    IndexState.Ready lookForAll(QuoteParts parts) {
        List<Query> phrases = parts.parts().stream()
                .sorted(Comparator.comparingInt((Part part) -> part.words().size())
                        .reversed())
                .limit(MOST_PARTS)
                .<Query>map(part -> new Query.Phrase(text(part.words()), 0))
                .toList();
        SearchResponse response = search(phrases.size() == 1 ? phrases.getFirst() : new Query.And(phrases));
        more |= response.total() > MOST;
        return response.index();
    }

    /** Looks for pieces of the quotation, and for the longest of its words. */
    void lookForSome(QuoteParts parts) {
        List<Query> shingles = shingles(parts);
        search(any(shingles));
        search(any(words(parts)));
    }

    /** Passages under a heading that has the longest part; they are no candidates themselves. */
    List<IndexedPassage> underHeadings(QuoteParts parts) {
        Part longest = parts.parts().stream()
                .max(Comparator.comparingInt(part -> part.words().size()))
                .orElseThrow();
        SearchResponse response =
                response(new Query.Fielded(Field.SECTION, new Query.Phrase(text(longest.words()), 0)));
        return response.hits().stream().map(Hit::passage).toList();
    }

    private static Query any(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new Query.Or(queries);
    }

    private static List<Query> shingles(QuoteParts parts) {
        List<Query> all = new ArrayList<>();
        for (Part part : parts.parts()) {
            List<Word> words =
                    part.words().stream().filter(word -> word.token().isWord()).toList();
            for (int from = 0; from < Math.max(1, words.size() - SHINGLE + 1); from++) {
                all.add(new Query.Phrase(text(words.subList(from, Math.min(words.size(), from + SHINGLE))), 0));
            }
        }
        int step = (all.size() + MOST_SHINGLES - 1) / MOST_SHINGLES;
        List<Query> some = new ArrayList<>();
        for (int at = 0; at < all.size(); at += step) {
            some.add(all.get(at));
        }
        return some;
    }

    private static List<Query> words(QuoteParts parts) {
        Set<String> words = new LinkedHashSet<>();
        for (Part part : parts.parts()) {
            for (Word word : part.words()) {
                if (word.token().isWord()) {
                    words.add(word.token().text());
                }
            }
        }
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .<Query>map(Query.Word::new)
                .toList();
    }

    /** As it was typed, but for white space. */
    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Word word : words) {
            QuoteToken token = word.token();
            text.append(!text.isEmpty() && token.start() > end ? " " : "").append(token.text());
            end = token.end();
        }
        return text.toString();
    }

    private SearchResponse search(Query query) {
        SearchResponse response = response(query);
        for (Hit hit : response.hits()) {
            found.putIfAbsent(hit.passage().passage().id(), hit.passage());
        }
        return response;
    }

    private SearchResponse response(Query query) {
        SearchResponse response = index.search(new SearchRequest(
                query,
                new Retrieval.Keyword(),
                Filters.NONE,
                Set.of(),
                Sort.RELEVANCE,
                0,
                MOST,
                null,
                deadline,
                false));
        cut |= response.partial();
        return response;
    }

    /** In the order in which they were found. */
    List<IndexedPassage> passages() {
        return List.copyOf(found.values());
    }

    /** Whether more passages have the phrase than were looked at. */
    boolean hasMore() {
        return more;
    }

    /** Whether time ran out. */
    boolean isCut() {
        return cut;
    }
}
