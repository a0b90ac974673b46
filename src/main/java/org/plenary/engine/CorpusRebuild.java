package org.plenary.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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

    public CorpusRebuild(CorpusFolder corpus, SearchIndex index) {
        this.corpus = corpus;
        this.index = index;
    }

    @Override
    public RebuildReport run(Consumer<RebuildProgress> progress) {
        long began = System.nanoTime();
        Batch batch = new Batch();
        try (IndexBuild build = index.rebuild()) {
            // Taken before reading: what changes meanwhile makes the next look at the corpus see a change.
            String fingerprint = fingerprint();
            List<SourceFile> files = files();
            for (int done = 0; done < files.size(); done++) {
                batch.read(files.get(done), build);
                progress.accept(new RebuildProgress(done + 1, files.size(), batch.passages, since(began)));
            }
            IndexState.Ready state = build.publish(new Provenance(fingerprint, batch.skipped));
            return new RebuildReport(state, batch.skipped, batch.remarks, since(began));
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
        private final Map<DocumentId, String> fileOf = new HashMap<>();
        private final List<SkippedFile> skipped = new ArrayList<>();
        private final List<RebuildReport.Remark> remarks = new ArrayList<>();
        private int passages;

        private void read(SourceFile file, IndexBuild build) {
            switch (corpus.read(file)) {
                case ReadOutcome.Skipped(String reason) -> skipped.add(new SkippedFile(file.path(), reason));
                case ReadOutcome.Read(Document document, List<String> said) -> {
                    String earlier = fileOf.putIfAbsent(document.id(), file.path());
                    if (earlier == null) {
                        List<Passage> read = Passages.of(document);
                        build.replace(document, read);
                        passages += read.size();
                        said.forEach(message -> remarks.add(new RebuildReport.Remark(file.path(), message)));
                    } else {
                        String reason = "the document id " + document.id() + " is taken by " + earlier;
                        skipped.add(new SkippedFile(file.path(), reason));
                    }
                }
            }
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
