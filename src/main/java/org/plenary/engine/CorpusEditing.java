package org.plenary.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.plenary.document.Document;
import org.plenary.document.DocumentId;
import org.plenary.document.Passage;
import org.plenary.document.Passages;
import org.plenary.index.SearchFailure;
import org.plenary.index.SearchIndex;
import org.plenary.index.SourceRecord;
import org.plenary.index.SourceRecord.HeldDocument;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.ReplacementNote.Replaced;
import org.plenary.ingest.ReplacementNote.Replacement;
import org.plenary.ingest.SourceFile;

/**
 * Adds documents to the corpus and withdraws them. What is answered is true on disk; the index follows.
 *
 * <p>May be used by many threads: files are taken in and read beside each other, and take their place in the corpus one after the
 * other.
 */
public final class CorpusEditing {
    private final CorpusStore store;
    private final CorpusFolder corpus;
    private final CorpusContents contents;
    private final Withdrawals withdrawals;
    private final Function<Set<SourceFile>, CompletableFuture<Void>> following;

    /** @param following has the index follow files that were written or removed; done when it does */
    public CorpusEditing(
            CorpusStore store,
            CorpusFolder corpus,
            SearchIndex index,
            Function<Set<SourceFile>, CompletableFuture<Void>> following) {
        this.store = store;
        this.corpus = corpus;
        this.contents = new CorpusContents(index);
        this.withdrawals = new Withdrawals(store, corpus);
        this.following = following;
    }

    /** Removes what earlier programs left half written, and ends what they left half done. */
    public synchronized void tidy() {
        try {
            store.tidy();
            if (store.replacing().read().isPresent()) {
                try (Closeable _ = store.lock()) {
                    endEarlier();
                }
            }
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /**
     * Stores a file, when documents can be made of it.
     *
     * @throws SearchFailure.CorpusUnwritable when the corpus folder does not take it; it is then as before, or the next change
     *     ends a replacement that was begun
     */
    public Addition add(Incoming incoming) {
        Optional<String> name = CorpusStore.name(incoming.name());
        if (name.isEmpty()) {
            return new Addition.Refused("the name of the file has no letter or digit");
        }
        if (incoming.metadata().length > 0 && CorpusFolder.holdsMany(new SourceFile(name.get()))) {
            return new Addition.Refused(
                    "a file of many documents says in its lines what is known of each; send it alone");
        }
        try (CorpusStore.Staged staged = store.stage(name.get(), incoming.content(), incoming.metadata())) {
            CorpusFolder aside = corpus.at(staged.folder());
            Found found = new Found(staged.file().path(), aside.digest(staged.file()));
            aside.read(staged.file(), (outcome, _) -> found.take(outcome));
            if (found.documents.isEmpty()) {
                return new Addition.Refused(
                        found.reasons.kept().isEmpty()
                                ? "no documents"
                                : found.reasons.kept().getFirst());
            }
            return keep(staged, found, incoming.replacing());
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    /** What a file holds. */
    private static final class Found {
        private final String file;
        private final String digest;
        private final List<HeldDocument> documents = new ArrayList<>();
        private final FirstOfMany<String> reasons = new FirstOfMany<>();
        private final FirstOfMany<String> remarks = new FirstOfMany<>();
        private int passages;

        private Found(String file, String digest) {
            this.file = file;
            this.digest = digest;
        }

        private void take(ReadOutcome outcome) {
            switch (outcome) {
                case ReadOutcome.Skipped(int _, String reason) -> reasons.add(outcome.placed(reason));
                case ReadOutcome.Read(int _, Document document, List<String> said) -> {
                    List<Passage> read = Passages.of(document);
                    documents.add(new HeldDocument(document.id(), TextDigest.of(read)));
                    passages += read.size();
                    said.forEach(remark -> remarks.add(outcome.placed(remark)));
                }
            }
        }

        private List<DocumentId> ids() {
            return documents.stream().map(HeldDocument::id).toList();
        }

        private SourceRecord record(SourceFile place) {
            return new SourceRecord(place.path(), digest, false, documents, reasons.kept(), reasons.inAll());
        }
    }

    private synchronized Addition keep(CorpusStore.Staged staged, Found found, boolean replacing) throws IOException {
        try (Closeable _ = store.lock()) {
            endEarlier();
            Optional<SourceRecord> same = contents.ofDigest(found.digest);
            if (same.isPresent()) {
                return new Addition.AlreadyHeld(
                        new SourceFile(same.get().file()),
                        same.get().documents().stream().map(HeldDocument::id).toList());
            }
            Map<DocumentId, SourceRecord> taken = new LinkedHashMap<>();
            found.ids().forEach(id -> contents.holding(id).ifPresent(record -> taken.put(id, record)));
            if (!taken.isEmpty() && !replacing) {
                Map.Entry<DocumentId, SourceRecord> first =
                        taken.entrySet().iterator().next();
                return new Addition.IdTaken(
                        first.getKey(), new SourceFile(first.getValue().file()));
            }
            List<String> remarks = new ArrayList<>(found.reasons.kept());
            remarks.addAll(found.remarks.kept());
            for (HeldDocument document : found.documents) {
                contents.ofText(document.text())
                        .filter(other -> !taken.containsKey(other))
                        .ifPresent(other -> remarks.add(document.id() + " has the same text as " + other));
            }
            Replacement replacement = new Replacement(staged.place(), withdrawals.byFile(taken));
            SourceFile place = replacement.by();
            replace(staged, replacement);
            taken.keySet().forEach(contents::withdrew);
            contents.wrote(found.record(place));
            Set<SourceFile> changed = files(replacement);
            CompletableFuture<Void> searchable = following.apply(changed).thenRun(() -> followed(place));
            return new Addition.Added(place, found.ids(), found.passages, remarks, searchable);
        }
    }

    /** What was begun on disk is ended there, now or by the next change; until the first withdrawal it can be taken back. */
    private void replace(CorpusStore.Staged staged, Replacement replacement) throws IOException {
        if (replacement.replaced().isEmpty()) {
            staged.keep(replacement.by());
            return;
        }
        store.replacing().write(replacement);
        staged.keep(replacement.by());
        int withdrawn = 0;
        try {
            for (Replaced replaced : replacement.replaced()) {
                withdrawals.withdraw(replaced);
                withdrawn++;
            }
            store.replacing().remove();
        } catch (IOException failed) {
            if (withdrawn == 0) {
                takeBack(replacement, failed);
            }
            throw failed;
        }
    }

    private void takeBack(Replacement replacement, IOException failed) {
        try {
            store.withdraw(replacement.by());
            store.replacing().remove();
        } catch (IOException again) {
            failed.addSuppressed(again);
        }
    }

    private static Set<SourceFile> files(Replacement replacement) {
        Set<SourceFile> files = new HashSet<>(Set.of(replacement.by()));
        replacement.replaced().forEach(replaced -> files.add(replaced.file()));
        return files;
    }

    /** Ends the replacement that a program was killed in or that the disk did not let end. */
    private void endEarlier() throws IOException {
        Optional<Replacement> left = store.replacing().read();
        if (left.isEmpty()) {
            return;
        }
        SourceFile by = left.get().by();
        for (Replaced replaced : left.get().replaced()) {
            withdrawals.withdrawAgain(replaced);
            replaced.documents().forEach(contents::withdrew);
        }
        Found found = new Found(by.path(), corpus.digest(by));
        corpus.read(by, (outcome, _) -> found.take(outcome));
        contents.wrote(found.record(by));
        store.replacing().remove();
        following.apply(files(left.get())).thenRun(() -> followed(by));
    }

    private synchronized void followed(SourceFile file) {
        contents.follows(file);
    }

    private synchronized void followed(DocumentId id) {
        contents.follows(id);
    }

    /**
     * Takes a document out of the corpus.
     *
     * @return done when searches no longer find it; empty when the corpus has no such document
     * @throws SearchFailure.CorpusUnwritable when the corpus folder does not let it go; it is then as before
     */
    public synchronized Optional<CompletableFuture<Void>> withdraw(DocumentId id) {
        try (Closeable _ = store.lock()) {
            endEarlier();
            Optional<SourceRecord> record = contents.holding(id);
            if (record.isEmpty()) {
                return Optional.empty();
            }
            Set<SourceFile> changed = new HashSet<>();
            for (Replaced replaced : withdrawals.byFile(Map.of(id, record.get()))) {
                withdrawals.withdraw(replaced);
                changed.add(replaced.file());
            }
            contents.withdrew(id);
            return Optional.of(following.apply(changed).thenRun(() -> followed(id)));
        } catch (IOException failed) {
            throw unwritable(failed);
        }
    }

    private static SearchFailure.CorpusUnwritable unwritable(IOException cause) {
        return new SearchFailure.CorpusUnwritable("cannot write to the corpus: " + CorpusStore.reason(cause), cause);
    }
}
