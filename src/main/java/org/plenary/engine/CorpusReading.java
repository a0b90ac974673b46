package org.plenary.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.index.IndexBuild;
import org.plenary.index.IndexedDocument;
import org.plenary.index.Provenance;
import org.plenary.index.Provenance.SkippedFile;
import org.plenary.index.SourceRecord;
import org.plenary.index.SourceRecord.HeldDocument;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusReader;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.SourceFile;

/**
 * Reads the files of the corpus into one build. The thread that calls decides, in the order of the files, which document has an
 * id; others read ahead of it and put documents into the index behind it.
 */
final class CorpusReading implements AutoCloseable {
    /** Characters of a document that is put into the index alone. */
    private static final int LARGE = 2 * 1024 * 1024;

    private final CorpusFolder corpus;
    private final CorpusReader reader;
    private final IndexBuild build;
    private final Meanings meanings;
    private final Since since;
    private final int threads;
    private final ExecutorService readers;
    private final DocumentsBehind behind;
    private final ReadingProgress progress;

    private final String rules;
    private final Map<DocumentId, Place> placeOf = new HashMap<>();
    private final Map<SourceFile, String> digests = new LinkedHashMap<>();
    private final List<SourceRecord> sources = new ArrayList<>();
    private final FirstOfMany<SkippedFile> skipped = new FirstOfMany<>();
    private final FirstOfMany<RebuildReport.Remark> remarks = new FirstOfMany<>();
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private int removed;

    CorpusReading(
            CorpusFolder corpus,
            IndexBuild build,
            Meanings meanings,
            Since since,
            String rules,
            int threads,
            Consumer<RebuildProgress> progress) {
        this.corpus = corpus;
        this.reader = corpus.reader();
        this.build = build;
        this.meanings = meanings;
        this.since = since;
        this.threads = threads;
        this.readers = Executors.newFixedThreadPool(
                Math.max(1, threads),
                Thread.ofPlatform().name("reading-", 0).daemon().factory());
        this.behind = new DocumentsBehind(threads);
        this.progress = new ReadingProgress(progress);
        this.rules = rules;
    }

    /** Where a document came from; line 0 is the whole file, or a line that nobody knows any more. */
    private record Place(String file, int line) {
        private String seenFrom(String other) {
            return file.equals(other) && line > 0 ? "line " + line : file;
        }
    }

    void read(List<SourceFile> files) {
        progress.begin(files, corpus);
        FilesAhead ahead =
                new FilesAhead(corpus, reader, since, readers, threads == 0 ? 0 : 2 * threads, files.iterator());
        while (ahead.hasNext()) {
            take(ahead.next());
        }
        for (SourceRecord gone : since.goneWithoutAWord(files)) {
            if (areFree(gone.documents())) {
                digests.put(new SourceFile(gone.file()), gone.digest());
                keep(gone);
            }
        }
        behind.finish();
        for (DocumentId id : since.held()) {
            if (!placeOf.containsKey(id)) {
                build.remove(id);
                removed++;
            }
        }
    }

    private void take(FilesAhead.Look look) {
        digests.put(look.file(), look.digest());
        @Nullable SourceRecord earlier = since.recordOf(look.file());
        if (earlier != null && since.isAsBefore(look.file(), look.digest()) && areFree(earlier.documents())) {
            keep(earlier);
        } else {
            OneFile file = new OneFile(look.file());
            if (look.isRead()) {
                look.outcomes().forEach(outcome -> {
                    file.take(outcome);
                    progress.within(corpus.size(look.file()));
                });
            } else {
                reader.read(look.file(), (outcome, bytesRead) -> {
                    file.take(outcome);
                    progress.within(bytesRead);
                });
            }
            sources.add(file.record(look.digest()));
        }
        progress.done(corpus.size(look.file()));
    }

    private boolean areFree(List<HeldDocument> documents) {
        return documents.stream().noneMatch(document -> placeOf.containsKey(document.id()));
    }

    /** Takes over what the live state has of a file. */
    private void keep(SourceRecord record) {
        record.documents().forEach(document -> placeOf.put(document.id(), new Place(record.file(), 0)));
        unchanged.addAndGet(record.documents().size());
        SourceFile file = new SourceFile(record.file());
        record.skipped().forEach(reason -> skipped.add(new SkippedFile(file.path(), reason)));
        skipped.addUnnamed(record.skippedInAll() - record.skipped().size());
        sources.add(record);
    }

    /** What comes of one file that is read. */
    private final class OneFile {
        private final SourceFile file;
        private final List<HeldDocument> documents = new ArrayList<>();
        private final FirstOfMany<String> reasons = new FirstOfMany<>();
        private boolean contested;

        private OneFile(SourceFile file) {
            this.file = file;
        }

        private void take(ReadOutcome outcome) {
            switch (outcome) {
                case ReadOutcome.Skipped(int _, String reason) -> skip(outcome.placed(reason));
                case ReadOutcome.Read(int line, Document document, List<String> said) -> {
                    Place earlier = placeOf.putIfAbsent(document.id(), new Place(file.path(), line));
                    if (earlier == null) {
                        index(document);
                        said.forEach(
                                message -> remarks.add(new RebuildReport.Remark(file.path(), outcome.placed(message))));
                    } else {
                        contested |= !earlier.file().equals(file.path());
                        skip(outcome.placed(
                                "the document id " + document.id() + " is taken by " + earlier.seenFrom(file.path())));
                    }
                }
            }
        }

        private void index(Document document) {
            List<Passage> passages = Passages.of(document);
            documents.add(new HeldDocument(document.id(), TextDigest.of(passages)));
            progress.document(passages.size());
            if (passages.stream().mapToLong(passage -> passage.text().length()).sum() > LARGE) {
                behind.finish();
                put(document, passages);
            } else {
                behind.run(() -> put(document, passages));
            }
        }

        private void skip(String reason) {
            reasons.add(reason);
            skipped.add(new SkippedFile(file.path(), reason));
        }

        private SourceRecord record(String digest) {
            return new SourceRecord(file.path(), digest, contested, documents, reasons.kept(), reasons.inAll());
        }
    }

    private void put(Document document, List<Passage> passages) {
        IndexedDocument read = new IndexedDocument(document.id(), document.metadata(), passages);
        if (since.held().contains(document.id())) {
            if (since.document(document.id()).equals(Optional.of(read))) {
                unchanged.incrementAndGet();
                return;
            }
            replaced.incrementAndGet();
        }
        build.replace(document.id(), document.metadata(), meanings.known(document.metadata(), passages));
    }

    Provenance provenance() {
        return new Provenance(CorpusFolder.fingerprint(rules, digests), skipped.kept(), skipped.inAll());
    }

    List<SourceRecord> sources() {
        return List.copyOf(sources);
    }

    FirstOfMany<RebuildReport.Remark> remarks() {
        return remarks;
    }

    DocumentChanges changes() {
        int added = placeOf.size() - replaced.get() - unchanged.get();
        return new DocumentChanges(added, replaced.get(), removed, unchanged.get());
    }

    @Override
    public void close() {
        readers.shutdownNow();
        behind.close();
    }
}
