package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.plenary.document.DocumentId;
import org.plenary.index.CloseWord;
import org.plenary.index.DocumentSummary;
import org.plenary.index.ForwardingIndex;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;

/** An index that counts what it is asked, lets something happen between two looks at it, and can run out of time. */
final class RecordingIndex extends ForwardingIndex {
    int searches;
    int searchesInTime = Integer.MAX_VALUE;
    int listings;
    int wordsLookedUp;
    Duration timeForAWord = Duration.ZERO;
    Runnable afterNextDocument = () -> {};

    RecordingIndex(SearchIndex index) {
        super(index);
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        searches++;
        SearchResponse response = super.search(request);
        return searches <= searchesInTime
                ? response
                : new SearchResponse(response.index(), List.of(), 0, Map.of(), true, null);
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        Optional<IndexedDocument> document = super.document(id);
        Runnable happening = afterNextDocument;
        afterNextDocument = () -> {};
        happening.run();
        return document;
    }

    @Override
    public List<DocumentSummary> documents() {
        listings++;
        return super.documents();
    }

    @Override
    public List<CloseWord> closeWords(String word, int most) {
        wordsLookedUp++;
        LockSupport.parkNanos(timeForAWord.toNanos());
        return super.closeWords(word, most);
    }
}
