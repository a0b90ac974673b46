package org.plenary.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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

/** An index whose searches can be held, counted, or made to fail. */
final class GatedIndex implements SearchIndex {
    private final SearchIndex index;
    private final Semaphore entered = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean cutShort;

    GatedIndex(SearchIndex index) {
        this.index = index;
    }

    CountDownLatch hold() {
        gate = new CountDownLatch(1);
        entered.drainPermits();
        return gate;
    }

    void letGo() {
        gate.countDown();
    }

    void awaitSearches(int count) {
        entered.acquireUninterruptibly(count);
    }

    int searchesSoFar() {
        return entered.availablePermits();
    }

    void failWith(Throwable thrown) {
        failure = Optional.of(thrown);
    }

    void cutAnswersShort() {
        cutShort = true;
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        entered.release();
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        if (failure.isPresent()) {
            throw unchecked(failure.get());
        }
        SearchResponse whole = index.search(request);
        return cutShort
                ? new SearchResponse(whole.index(), whole.hits(), whole.total(), whole.facets(), true, whole.next())
                : whole;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    @Override
    public Optional<IndexedPassage> passage(PassageId id) {
        return index.passage(id);
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        return index.document(id);
    }

    @Override
    public List<DocumentSummary> documents() {
        return index.documents();
    }

    @Override
    public Optional<String> closestWord(String word) {
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
