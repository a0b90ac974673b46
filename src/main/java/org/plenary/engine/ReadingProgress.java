package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.SourceFile;

/** Counts what was read and tells it on. One thread uses it. */
final class ReadingProgress {
    private final long began = System.nanoTime();
    private final Consumer<RebuildProgress> progress;
    private int filesInAll;
    private long bytesInAll;
    private int filesDone;
    private long bytesDone;
    private int documents;
    private int passages;

    ReadingProgress(Consumer<RebuildProgress> progress) {
        this.progress = progress;
    }

    void begin(List<SourceFile> files, CorpusFolder corpus) {
        filesInAll = files.size();
        bytesInAll = files.stream().mapToLong(corpus::size).sum();
    }

    void document(int itsPassages) {
        documents++;
        passages += itsPassages;
    }

    /** @param bytesRead of the file at hand */
    void within(long bytesRead) {
        tell(bytesRead);
    }

    /** @param bytes of the file that is done */
    void done(long bytes) {
        filesDone++;
        bytesDone += bytes;
        tell(0);
    }

    private void tell(long bytesRead) {
        boolean done = filesDone == filesInAll;
        double share = done ? 1 : Math.min(1, (bytesDone + bytesRead) / (double) Math.max(1, bytesInAll));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        progress.accept(new RebuildProgress(filesDone, filesInAll, share, documents, passages, elapsed));
    }
}
