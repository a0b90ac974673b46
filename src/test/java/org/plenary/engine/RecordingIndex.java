package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.plenary.document.DocumentId;
import org.plenary.document.PassageId;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;

/** An index that counts what it is asked, lets something happen between two looks at it, and can run out of time. */
final class RecordingIndex implements SearchIndex {
    int searches;
    int searchesInTime = Integer.MAX_VALUE;
    int listings;
    int wordsLookedUp;
    Duration timeForAWord = Duration.ZERO;
    Runnable afterNextDocument = () -> {};

    private final SearchIndex index;

    RecordingIndex(SearchIndex index) {
        this.index = index;
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        searches++;
        SearchResponse response = index.search(request);
        return searches <= searchesInTime
                ? response
                : new SearchResponse(response.index(), List.of(), 0, Map.of(), true, null);
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        Optional<IndexedDocument> document = index.document(id);
        Runnable happening = afterNextDocument;
        afterNextDocument = () -> {};
        happening.run();
        return document;
    }

    @Override
    public List<DocumentSummary> documents() {
        listings++;
        return index.documents();
    }

    @Override
    public Optional<IndexedPassage> passage(PassageId id) {
        return index.passage(id);
    }

    @Override
    public Optional<String> closestWord(String word) {
        wordsLookedUp++;
        LockSupport.parkNanos(timeForAWord.toNanos());
        return index.closestWord(word);
    }

    @Override
    public IndexBuild rebuild() {
        return index.rebuild();
    }

    @Override
    public IndexBuild update() {
        return index.update();
    }

    @Override
    public IndexState state() {
        return index.state();
    }

    @Override
    public void close() {
        index.close();
    }
}
