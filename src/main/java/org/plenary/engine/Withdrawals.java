package org.plenary.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.document.DocumentId;
import org.plenary.index.SourceRecord;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.CorpusStore;
import org.plenary.ingest.ReadOutcome;
import org.plenary.ingest.ReplacementNote.Replaced;
import org.plenary.ingest.SourceFile;

/** Takes documents out of files of the corpus. A file goes whole when nothing else is in it. */
final class Withdrawals {
    private final CorpusStore store;
    private final CorpusFolder corpus;

    Withdrawals(CorpusStore store, CorpusFolder corpus) {
        this.store = store;
        this.corpus = corpus;
    }

    /** Where documents lie, file by file. */
    List<Replaced> byFile(Map<DocumentId, SourceRecord> documents) {
        Map<SourceRecord, Set<DocumentId>> ids = new HashMap<>();
        documents.forEach((id, record) ->
                ids.computeIfAbsent(record, _ -> new HashSet<>()).add(id));
        List<Replaced> files = new ArrayList<>();
        ids.forEach((record, of) -> {
            SourceFile file = new SourceFile(record.file());
            files.add(new Replaced(file, corpus.digest(file), of));
        });
        return files;
    }

    void withdraw(Replaced replaced) throws IOException {
        SourceFile file = replaced.file();
        if (!CorpusFolder.holdsMany(file)) {
            store.withdraw(file);
            return;
        }
        Set<Integer> lines = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        corpus.read(file, (outcome, _) -> {
            boolean named = outcome instanceof ReadOutcome.Read read
                    && replaced.documents().contains(read.document().id());
            (named ? lines : others).add(outcome.line());
        });
        if (lines.isEmpty() && others.contains(0)) {
            throw new IOException("cannot read " + file);
        }
        if (others.isEmpty()) {
            store.withdraw(file);
        } else {
            store.withdraw(file, lines);
        }
    }

    /** The same where some of it may be done already: what is not as it was when it was to go is left alone. */
    void withdrawAgain(Replaced replaced) throws IOException {
        if (corpus.digest(replaced.file()).equals(replaced.digest())) {
            withdraw(replaced);
        }
    }
}
