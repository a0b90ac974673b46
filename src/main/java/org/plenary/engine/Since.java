package org.plenary.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.index.IndexState;
import org.plenary.index.IndexedDocument;
import org.plenary.index.SearchIndex;
import org.plenary.index.SourceRecord;
import org.plenary.index.SourceRecord.HeldDocument;
import org.plenary.ingest.CorpusFolder;
import org.plenary.ingest.SourceFile;

/** The state that a reading of the corpus begins from, and what of it still holds. */
final class Since {
    private final IndexState.@Nullable Ready live;
    private final @Nullable SearchIndex index;
    private final Predicate<SourceFile> touched;
    private final Map<String, SourceRecord> records = new LinkedHashMap<>();
    private final Set<DocumentId> held = new HashSet<>();
    private final boolean sameRules;

    private Since(
            IndexState.@Nullable Ready live,
            @Nullable SearchIndex index,
            List<SourceRecord> sources,
            Predicate<SourceFile> touched,
            boolean sameRules) {
        this.live = live;
        this.index = index;
        this.touched = touched;
        this.sameRules = sameRules;
        for (SourceRecord source : sources) {
            records.put(source.file(), source);
            source.documents().stream().map(HeldDocument::id).forEach(held::add);
        }
    }

    /** Everything is new. */
    static Since nothing() {
        return new Since(null, null, List.of(), _ -> true, true);
    }

    /**
     * Where files are read by other rules than before, all of them are read again.
     *
     * @param index in that state, which must not change meanwhile
     * @param touched the files that may have changed
     */
    static Since live(IndexState.Ready live, SearchIndex index, String rules, Predicate<SourceFile> touched) {
        List<SourceRecord> sources = index.sources();
        Map<SourceFile, String> digests = new LinkedHashMap<>();
        for (SourceRecord source : sources) {
            digests.put(new SourceFile(source.file()), source.digest());
        }
        boolean same = CorpusFolder.fingerprint(rules, digests)
                .equals(live.provenance().fingerprint());
        return new Since(live, index, sources, touched, same);
    }

    /** Null when everything is new. */
    IndexState.@Nullable Ready live() {
        return live;
    }

    @Nullable
    SourceRecord recordOf(SourceFile file) {
        return records.get(file.path());
    }

    /**
     * What came of files that are not there and that nobody said had changed: as all of them where the corpus is on a disk that
     * was taken away.
     */
    List<SourceRecord> goneWithoutAWord(Collection<SourceFile> there) {
        Set<SourceFile> listed = Set.copyOf(there);
        return records.values().stream()
                .filter(record -> !touched.test(new SourceFile(record.file())))
                .filter(record -> !listed.contains(new SourceFile(record.file())))
                .toList();
    }

    /** The digest of a file as it is now, or as it was where it cannot have changed. */
    String digest(SourceFile file, CorpusFolder corpus) {
        SourceRecord record = recordOf(file);
        return record == null || touched.test(file) ? corpus.digest(file) : record.digest();
    }

    /** Whether the same would come of a file as the live state has of it, as long as others leave it its ids. */
    boolean isAsBefore(SourceFile file, String digest) {
        SourceRecord record = recordOf(file);
        return sameRules
                && record != null
                && !record.contested()
                && record.digest().equals(digest);
    }

    /** All documents that the live state has. */
    Set<DocumentId> held() {
        return held;
    }

    /** A document as the live state has it. */
    Optional<IndexedDocument> document(DocumentId id) {
        return index == null ? Optional.empty() : index.document(id);
    }
}
