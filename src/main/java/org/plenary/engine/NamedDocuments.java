package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.cite.DocumentNaming;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.index.DocumentSummary;
import org.plenary.index.IndexState;
import org.plenary.index.SearchIndex;

/** The documents of the collection by what people call them. Read once for each state of the index, when first asked for. */
final class NamedDocuments {
    /** In order of their ids; the names of others are not known. */
    private static final int MOST_DOCUMENTS = 100_000;

    private static final Names NONE = new Names("", Map.of(), Map.of(), Map.of());

    private final SearchIndex index;
    private final KnownHoldings holdings;
    private volatile Names last = NONE;

    /**
     * @param byKey by all of a name
     * @param byWord by each word of what is known of them
     * @param words how many words the titles have
     */
    private record Names(
            String version,
            Map<String, List<DocumentId>> byKey,
            Map<String, List<DocumentId>> byWord,
            Map<DocumentId, Integer> words) {}

    NamedDocuments(SearchIndex index, KnownHoldings holdings) {
        this.index = index;
        this.holdings = holdings;
    }

    /** Those that have the name whole. */
    List<DocumentId> called(String name) {
        Names names = names();
        return DocumentNaming.typed(name).stream()
                .flatMap(key -> names.byKey().getOrDefault(key, List.of()).stream())
                .distinct()
                .toList();
    }

    /** The one document that has a name of that {@linkplain DocumentNaming#key key}; empty where several have it. */
    Optional<DocumentId> only(String key) {
        List<DocumentId> having = names().byKey().getOrDefault(key, List.of());
        return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
    }

    /** Those that have every word of the name in what is known of them, those with the shortest titles first. */
    List<DocumentId> having(String name, int most) {
        Names names = names();
        Set<DocumentId> all = new LinkedHashSet<>();
        boolean first = true;
        for (String word : DocumentNaming.key(name).split(" ")) {
            List<DocumentId> having = names.byWord().getOrDefault(word, List.of());
            if (first) {
                all.addAll(having);
            } else {
                all.retainAll(new HashSet<>(having));
            }
            first = false;
        }
        return all.stream()
                .sorted(Comparator.comparingInt((DocumentId id) -> names.words().getOrDefault(id, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private Names names() {
        return switch (index.state()) {
            case IndexState.Empty() -> NONE;
            case IndexState.Ready ready -> {
                Names names = last;
                if (!names.version().equals(ready.version())) {
                    names = read(ready.version(), holdings.now().byId());
                    last = names;
                }
                yield names;
            }
        };
    }

    private static Names read(String version, List<DocumentSummary> documents) {
        Map<String, List<DocumentId>> byKey = new HashMap<>();
        Map<String, List<DocumentId>> byWord = new HashMap<>();
        Map<DocumentId, Integer> words = new HashMap<>();
        documents.stream().limit(MOST_DOCUMENTS).forEach(document -> {
            DocumentId id = document.id();
            Set<String> keys = DocumentNaming.keys(id, document.metadata());
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(id));
            words(keys, document.metadata())
                    .forEach(word ->
                            byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(id));
            words.put(id, DocumentNaming.key(document.metadata().title()).split(" ").length);
        });
        return new Names(version, byKey, byWord, words);
    }

    private static Set<String> words(Set<String> keys, Metadata metadata) {
        Set<String> words = new HashSet<>();
        Stream.concat(keys.stream(), Stream.of(metadata.body() == null ? "" : DocumentNaming.key(metadata.body())))
                .flatMap(key -> Stream.of(key.split(" ")))
                .forEach(words::add);
        return words;
    }
}
