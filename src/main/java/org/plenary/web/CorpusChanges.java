package org.plenary.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.document.DocumentId;
import org.plenary.engine.Addition;
import org.plenary.engine.CorpusEditing;
import org.plenary.engine.CorpusFetching;
import org.plenary.engine.CorpusFetching.Arrival;
import org.plenary.engine.Incoming;

/** Adds documents and withdraws them for those who ask by HTTP: a few at a time, and with some patience until searches follow. */
final class CorpusChanges {
    /** How long an answer waits for the index, which follows within a second unless a whole rebuild is under way. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Files that are read at the same time: each may cost a core and the memory of a whole document. */
    private static final int AT_ONCE = 2;

    private static final Duration TURN = Duration.ofSeconds(20);

    private final CorpusEditing editing;
    private final CorpusFetching fetching;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Of their own, since a server of the web may take a minute to answer. */
    private final Semaphore fetchTurns = new Semaphore(AT_ONCE, true);

    CorpusChanges(CorpusEditing editing, CorpusFetching fetching) {
        this.editing = editing;
        this.fetching = fetching;
    }

    /** Empty when too many files are being added. */
    Optional<Addition> add(UploadedFile file, Map<String, List<String>> metadata, boolean replacing)
            throws IOException, InterruptedException {
        if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try (InputStream content = file.reading()) {
            return Optional.of(editing.add(Incoming.of(file.name(), content, metadata, replacing)));
        } finally {
            turns.release();
        }
    }

    /** Adds what stands at an address of the web. Empty when too many are being fetched. */
    Optional<Arrival> fetch(String address, Map<String, List<String>> metadata, boolean replacing)
            throws InterruptedException {
        if (!fetchTurns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fetching.add(address, metadata, replacing));
        } finally {
            fetchTurns.release();
        }
    }

    /** @return done when searches no longer find it; empty when there is no such document */
    Optional<CompletableFuture<Void>> withdraw(String id) {
        return DocumentId.isValid(id) ? editing.withdraw(new DocumentId(id)) : Optional.empty();
    }

    /** Whether the index follows, within the time that an answer may take. */
    static boolean isFollowed(CompletableFuture<Void> following) throws InterruptedException {
        try {
            following.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
