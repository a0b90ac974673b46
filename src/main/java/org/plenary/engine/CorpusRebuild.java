package org.plenary.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.SourceFile;

/**
 * Brings the corpus into the index: the whole of it anew, or what changed since the live state. Both end in the same answers.
 *
 * <p>Files are taken in the order of their paths; one bad file never stops the others.
 */
public final class CorpusRebuild implements Rebuild {
    private final CorpusFolder corpus;
    private final SearchIndex index;
    private final Meanings meanings;
    private final int threads;

    /** @param threads how many may work beside the one that calls; 0 leaves the other cores to those who search meanwhile */
    public CorpusRebuild(CorpusFolder corpus, SearchIndex index, Meanings meanings, int threads) {
        this.corpus = corpus;
        this.index = index;
        this.meanings = meanings;
        this.threads = threads;
    }

    @Override
    public RebuildReport run(RebuildScope scope, Consumer<RebuildProgress> progress) {
        return switch (scope) {
            case RebuildScope.Whole() -> {
                try (IndexBuild build = index.rebuild()) {
                    yield read(build, Since.nothing(), files(), corpus.rules(), progress);
                }
            }
            case RebuildScope.Changes(Predicate<SourceFile> touched, boolean told) -> {
                try (IndexBuild build = index.update()) {
                    List<SourceFile> files = files();
                    if (files.isEmpty() && !told) {
                        requireNothingLost();
                    }
                    String rules = corpus.rules();
                    yield read(build, since(rules, touched), files, rules, progress);
                }
            }
        };
    }

    private Since since(String rules, Predicate<SourceFile> touched) {
        return switch (index.state()) {
            case IndexState.Empty() -> Since.nothing();
            case IndexState.Ready live -> Since.live(live, index, rules, touched);
        };
    }

    private void requireNothingLost() {
        if (index.state() instanceof IndexState.Ready live && live.documents() > 0) {
            throw new SearchFailure.CorpusUnreadable("the corpus folder is empty while the index holds "
                    + live.documents() + " documents, which stay; plenary rebuild takes them out");
        }
    }

    private RebuildReport read(
            IndexBuild build, Since since, List<SourceFile> files, String rules, Consumer<RebuildProgress> progress) {
        long began = System.nanoTime();
        try (CorpusReading reading = new CorpusReading(corpus, build, meanings, since, rules, threads, progress)) {
            reading.read(files);
            Provenance provenance = reading.provenance();
            IndexState.Ready live = since.live();
            IndexState.Ready state = live != null && reading.changes().none() && provenance.equals(live.provenance())
                    ? live
                    : build.publish(provenance, reading.sources());
            return new RebuildReport(
                    state,
                    reading.changes(),
                    reading.remarks().kept(),
                    reading.remarks().inAll(),
                    Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Override
    public boolean isHeld() {
        return index.state() instanceof IndexState.Ready ready
                && ready.provenance().held();
    }

    @Override
    public boolean isUpToDate() {
        return switch (index.state()) {
            case IndexState.Empty() -> false;
            case IndexState.Ready ready -> ready.provenance().fingerprint().equals(fingerprint());
        };
    }

    private List<SourceFile> files() {
        try {
            return corpus.files();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private String fingerprint() {
        try {
            return corpus.fingerprint();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static SearchFailure unreadable(IOException cause) {
        return new SearchFailure.CorpusUnreadable("cannot read the corpus: " + cause.getMessage(), cause);
    }
}
