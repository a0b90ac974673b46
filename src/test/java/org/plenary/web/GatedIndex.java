package org.plenary.web;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.plenary.index.ForwardingIndex;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchResponse;

/** An index whose searches can be held, counted, or made to fail. */
final class GatedIndex extends ForwardingIndex {
    private final Semaphore entered = new Semaphore(0);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean cutShort;
    private volatile boolean failingBehindTheFirst;

    GatedIndex(SearchIndex index) {
        super(index);
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

    /** Fails from the second page of a walk on. */
    void failBehindTheFirst() {
        failingBehindTheFirst = true;
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
        if (failingBehindTheFirst && request.after() != null) {
            throw new SearchFailure.IndexUnusable("damaged");
        }
        SearchResponse whole = super.search(request);
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
}
