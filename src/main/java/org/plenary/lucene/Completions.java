package org.plenary.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.plenary.index.Completion;
import org.plenary.index.Deadline;
import org.plenary.query.UnfinishedText;

/**
 * Completes from the states that are open. What that takes is gathered once for each state, beside the first request to it, which
 * waits only as long as it may; it is let go of together with the state.
 */
final class Completions {
    private final Analysis analysis;
    private final Map<IndexReader.CacheKey, FutureTask<CompletionSources>> gathered = new ConcurrentHashMap<>();

    Completions(Analysis analysis) {
        this.analysis = analysis;
    }

    /** @param reader held by the caller */
    List<Completion> of(DirectoryReader reader, String typed, int most, Deadline deadline) throws IOException {
        UnfinishedText text = UnfinishedText.of(typed);
        if (text.text().isBlank()) {
            return List.of();
        }
        FutureTask<CompletionSources> sources =
                gathered.computeIfAbsent(reader.getReaderCacheHelper().getKey(), _ -> gather(reader));
        try {
            CompletionSources ready = sources.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return new Completing(reader, analysis, ready, text, deadline).best(most);
        } catch (TimeoutException _) {
            return List.of();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException failure) {
            gathered.remove(reader.getReaderCacheHelper().getKey(), sources);
            throw new IOException("cannot gather completions", failure.getCause());
        }
    }

    private FutureTask<CompletionSources> gather(DirectoryReader reader) {
        reader.incRef();
        FutureTask<CompletionSources> gathering = new FutureTask<>(() -> {
            try {
                return CompletionSources.of(reader, analysis);
            } finally {
                reader.decRef();
            }
        });
        reader.getReaderCacheHelper().addClosedListener(gathered::remove);
        // A thread of its own kind: on the few that carry virtual threads, requests would wait for it.
        Thread.ofPlatform().daemon().name("completions").start(gathering);
        return gathering;
    }
}
