package org.plenary.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexState;
import org.plenary.index.Provenance;
import org.plenary.index.Provenance.SkippedFile;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.SourceFile;

/** Reads the corpus folder into the index: files in order of their paths, one bad file never stops the others. */
public final class CorpusRebuild implements Rebuild {
    private final CorpusFolder corpus;
    private final SearchIndex index;
    private final Meanings meanings;

    public CorpusRebuild(CorpusFolder corpus, SearchIndex index, Meanings meanings) {
        this.corpus = corpus;
        this.index = index;
        this.meanings = meanings;
    }

    @Override
    public RebuildReport run(Consumer<RebuildProgress> progress) {
        long began = System.nanoTime();
        try (IndexBuild build = index.rebuild()) {
            // Taken before reading: what changes meanwhile makes the next look at the corpus see a change.
            String fingerprint = fingerprint();
            Batch batch = new Batch(files(), build, began, progress);
            batch.read();
            IndexState.Ready state = build.publish(batch.provenance(fingerprint));
            return new RebuildReport(state, batch.remarks.kept(), batch.remarks.inAll(), since(began));
        }
    }

    /** Whether the index holds the corpus as it is now. */
    public boolean isUpToDate() {
        return switch (index.state()) {
            case IndexState.Empty() -> false;
            case IndexState.Ready ready -> ready.provenance().fingerprint().equals(fingerprint());
        };
    }

    /** What has been read so far in one rebuild. */
    private final class Batch {
        private final List<SourceFile> files;
        private final IndexBuild build;
        private final long began;
        private final Consumer<RebuildProgress> progress;
        private final long bytesInAll;
        private final Map<DocumentId, Place> placeOf = new HashMap<>();
        private final FirstOfMany<SkippedFile> skipped = new FirstOfMany<>();
        private final FirstOfMany<RebuildReport.Remark> remarks = new FirstOfMany<>();
        private int filesDone;
        private long bytesDone;
        private int passages;

        private Batch(List<SourceFile> files, IndexBuild build, long began, Consumer<RebuildProgress> progress) {
            this.files = files;
            this.build = build;
            this.began = began;
            this.progress = progress;
            this.bytesInAll = files.stream().mapToLong(corpus::size).sum();
        }

        private void read() {
            for (SourceFile file : files) {
                corpus.read(file, (outcome, bytesRead) -> {
                    take(file, outcome);
                    tell(bytesRead);
                });
                filesDone++;
                bytesDone += corpus.size(file);
                tell(0);
            }
        }

        private void take(SourceFile file, ReadOutcome outcome) {
            switch (outcome) {
                case ReadOutcome.Skipped(int _, String reason) -> skip(file, outcome.placed(reason));
                case ReadOutcome.Read(int line, Document document, List<String> said) -> {
                    Place earlier = placeOf.putIfAbsent(document.id(), new Place(file.path(), line));
                    if (earlier == null) {
                        List<Passage> read = Passages.of(document);
                        build.replace(document.id(), document.metadata(), meanings.known(document.metadata(), read));
                        passages += read.size();
                        said.forEach(
                                message -> remarks.add(new RebuildReport.Remark(file.path(), outcome.placed(message))));
                    } else {
                        skip(file, outcome.placed("the document id " + document.id() + " is taken by " + earlier));
                    }
                }
            }
        }

        private void skip(SourceFile file, String reason) {
            skipped.add(new SkippedFile(file.path(), reason));
        }

        private void tell(long bytesRead) {
            boolean done = filesDone == files.size();
            double share = done ? 1 : Math.min(1, (bytesDone + bytesRead) / (double) Math.max(1, bytesInAll));
            progress.accept(
                    new RebuildProgress(filesDone, files.size(), share, placeOf.size(), passages, since(began)));
        }

        private Provenance provenance(String fingerprint) {
            return new Provenance(fingerprint, skipped.kept(), skipped.inAll());
        }
    }

    /** Where a document came from; line 0 is the whole file. */
    private record Place(String file, int line) {
        @Override
        public String toString() {
            return line == 0 ? file : file + ", line " + line;
        }
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

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
