package org.plenary.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.document.DocumentId;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;
import org.plenary.index.SourceRecord;
import org.plenary.index.SourceRecord.HeldDocument;
import org.plenary.ingest.SourceFile;

/**
 * Which file of the corpus holds which document: as the live state of the index says, with what was added and withdrawn since. One
 * thread at a time uses it.
 */
final class CorpusContents {
    private final SearchIndex index;
    private final Map<SourceFile, SourceRecord> written = new HashMap<>();
    private final Set<DocumentId> withdrawn = new HashSet<>();
    private String version = "";
    private Map<DocumentId, SourceRecord> byId = Map.of();
    private Map<String, List<SourceRecord>> byDigest = Map.of();
    private Map<String, DocumentId> byText = Map.of();

    CorpusContents(SearchIndex index) {
        this.index = index;
    }

    /** The file that holds a document. */
    Optional<SourceRecord> holding(DocumentId id) {
        refresh();
        for (SourceRecord record : written.values()) {
            if (record.documents().stream().anyMatch(document -> document.id().equals(id))) {
                return Optional.of(record);
            }
        }
        return withdrawn.contains(id) ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    /** A file of the same bytes and metadata that still holds all of its documents. */
    Optional<SourceRecord> ofDigest(String digest) {
        refresh();
        List<SourceRecord> same = new ArrayList<>(byDigest.getOrDefault(digest, List.of()));
        written.values().stream()
                .filter(record -> record.digest().equals(digest))
                .forEach(same::add);
        return same.stream().filter(this::isWhole).findFirst();
    }

    private boolean isWhole(SourceRecord record) {
        return record.documents().stream()
                .allMatch(document ->
                        holding(document.id()).filter(record::equals).isPresent());
    }

    /** A document that says the same. */
    Optional<DocumentId> ofText(String text) {
        refresh();
        Optional<DocumentId> recent = written.values().stream()
                .flatMap(record -> record.documents().stream())
                .filter(document -> document.text().equals(text))
                .map(HeldDocument::id)
                .findFirst();
        return recent.or(() -> Optional.ofNullable(byText.get(text)).filter(id -> !withdrawn.contains(id)));
    }

    private void refresh() {
        if (index.state() instanceof IndexState.Ready ready && !ready.version().equals(version)) {
            byId = new HashMap<>();
            byDigest = new HashMap<>();
            byText = new HashMap<>();
            for (SourceRecord record : index.sources()) {
                if (!record.documents().isEmpty()) {
                    byDigest.computeIfAbsent(record.digest(), _ -> new ArrayList<>())
                            .add(record);
                }
                for (HeldDocument document : record.documents()) {
                    byId.put(document.id(), record);
                    byText.putIfAbsent(document.text(), document.id());
                }
            }
            version = ready.version();
        }
    }

    /** To be told of a file in the corpus that the index does not follow yet. */
    void wrote(SourceRecord record) {
        record.documents().forEach(document -> withdrawn.remove(document.id()));
        written.put(new SourceFile(record.file()), record);
    }

    void withdrew(DocumentId id) {
        written.replaceAll((_, record) -> without(id, record));
        written.values().removeIf(record -> record.documents().isEmpty());
        withdrawn.add(id);
    }

    /** The file is another one then, of a digest that nobody asked for yet. */
    private static SourceRecord without(DocumentId id, SourceRecord record) {
        List<HeldDocument> others = record.documents().stream()
                .filter(document -> !document.id().equals(id))
                .toList();
        return others.size() == record.documents().size()
                ? record
                : new SourceRecord(record.file(), "", false, others, record.skipped(), record.skippedInAll());
    }

    /** To be told when the index follows a file. */
    void follows(SourceFile file) {
        written.remove(file);
    }

    /** To be told when the index follows a withdrawal. */
    void follows(DocumentId id) {
        withdrawn.remove(id);
    }
}
