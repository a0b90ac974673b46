package org.plenary.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusReader;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.SourceFile;

/**
 * Looks at files some places ahead of where they are taken up, so that many are read at once and yet come in order. Large ones are
 * left to be read when their turn comes, so that no two of them lie in memory.
 */
final class FilesAhead {
    /** In bytes. */
    private static final long LARGE = 4 * 1024 * 1024;

    private final CorpusFolder corpus;
    private final CorpusReader reader;
    private final Since since;
    private final ExecutorService readers;
    private final int most;
    private final Iterator<SourceFile> files;
    private final Deque<Future<Look>> ahead = new ArrayDeque<>();

    /** @param most how many are looked at before they are needed, each held in memory; 0 for none */
    FilesAhead(
            CorpusFolder corpus,
            CorpusReader reader,
            Since since,
            ExecutorService readers,
            int most,
            Iterator<SourceFile> files) {
        this.corpus = corpus;
        this.reader = reader;
        this.since = since;
        this.readers = readers;
        this.most = most;
        this.files = files;
    }

    /**
     * What was seen of a file.
     *
     * @param outcomes what came of it; empty when it was not read, since it is unchanged, large, or holds many documents
     * @param isRead whether it was
     */
    record Look(SourceFile file, String digest, List<ReadOutcome> outcomes, boolean isRead) {}

    /** Whether there is another. */
    boolean hasNext() {
        return !ahead.isEmpty() || files.hasNext();
    }

    Look next() {
        if (most == 0) {
            return look(files.next());
        }
        while (ahead.size() < most && files.hasNext()) {
            SourceFile file = files.next();
            ahead.add(readers.submit((Callable<Look>) () -> look(file)));
        }
        return result(ahead.remove());
    }

    private Look look(SourceFile file) {
        String digest = since.digest(file, corpus);
        if (since.isAsBefore(file, digest) || CorpusFolder.holdsMany(file) || corpus.size(file) > LARGE) {
            return new Look(file, digest, List.of(), false);
        }
        List<ReadOutcome> outcomes = new ArrayList<>();
        reader.read(file, (outcome, _) -> outcomes.add(outcome));
        return new Look(file, digest, outcomes, true);
    }

    /** What a thread did, or threw, as if it were done here. */
    static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
