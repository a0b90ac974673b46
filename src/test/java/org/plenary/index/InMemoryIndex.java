package org.plenary.index;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.DocumentId;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.document.PassageId;
import org.plenary.embed.Embedding;
import org.plenary.language.DefinedAcronyms;
import org.plenary.query.Query;
import org.plenary.query.UnfinishedText;

/** An index that keeps everything in memory and looks at all of it for every question: for tests of what stands above. */
public final class InMemoryIndex implements SearchIndex {
    private static final int SHORTEST_MISSPELT = 4;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_EDITS = 2;
    private static final double CLOSE = 0.7;

    private volatile @Nullable State live;
    private volatile @Nullable State before;
    private final List<State> held = new ArrayList<>();
    private boolean building;
    private boolean closed;
    private int published;

    /** What was published once. */
    private record State(
            IndexState.Ready ready,
            SortedMap<DocumentId, IndexedDocument> documents,
            Map<PassageId, Meaning> meanings,
            List<SourceRecord> sources) {
        private List<IndexedPassage> passages() {
            List<IndexedPassage> passages = new ArrayList<>();
            for (IndexedDocument document : documents.values()) {
                document.passages().forEach(passage -> passages.add(new IndexedPassage(passage, document.metadata())));
            }
            return passages;
        }
    }

    @Override
    public SearchResponse search(SearchRequest request) {
        State state = live();
        if (request.after() != null) {
            state = ofVersion(request.after().version());
        }
        return new InMemorySearch(state.ready(), state.passages(), state.meanings(), request).answer();
    }

    private synchronized State live() {
        requireOpen();
        if (live == null) {
            throw new SearchFailure.NotReady();
        }
        return live;
    }

    private synchronized State ofVersion(String version) {
        return Stream.concat(Stream.of(live, before).filter(Objects::nonNull), held.stream())
                .filter(state -> state.ready().version().equals(version))
                .findFirst()
                .orElseThrow(() -> new SearchFailure.CursorExpired(version));
    }

    private void requireOpen() {
        if (closed) {
            throw new SearchFailure.IndexUnusable("the index was closed");
        }
    }

    @Override
    public Optional<IndexedPassage> passage(PassageId id) {
        return live().passages().stream()
                .filter(passage -> passage.passage().id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<IndexedDocument> document(DocumentId id) {
        return Optional.ofNullable(live().documents().get(id));
    }

    @Override
    public synchronized Optional<HeldState> hold(String version) {
        try {
            State state = ofVersion(version);
            held.add(state);
            return Optional.of(() -> letGo(state));
        } catch (SearchFailure.CursorExpired _) {
            return Optional.empty();
        }
    }

    private synchronized void letGo(State state) {
        held.remove(state);
    }

    @Override
    public DocumentsPage documents(@Nullable DocumentId after, int most) {
        State state = live();
        Comparator<DocumentSummary> byCodePoints = Comparator.comparing(
                document -> document.id().value().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
        List<DocumentSummary> behind = documents().stream()
                .sorted(byCodePoints)
                .filter(document -> after == null
                        || Arrays.compareUnsigned(
                                        document.id().value().getBytes(StandardCharsets.UTF_8),
                                        after.value().getBytes(StandardCharsets.UTF_8))
                                > 0)
                .toList();
        return new DocumentsPage(state.ready(), behind.subList(0, Math.min(most, behind.size())), behind.size() > most);
    }

    @Override
    public List<DocumentSummary> documents() {
        return live().documents().values().stream()
                .map(document -> new DocumentSummary(
                        document.id(), document.metadata(), document.passages().size()))
                .toList();
    }

    @Override
    public List<CloseWord> closeWords(String word, int most) {
        List<PlainText.Token> asked = PlainText.tokens(word);
        if (asked.size() != 1 || word.length() < SHORTEST_MISSPELT) {
            return List.of();
        }
        PlainText.Token typed = asked.getFirst();
        Map<String, Long> words = live().passages().stream()
                .flatMap(passage -> PlainText.tokens(passage.passage().text()).stream()
                        .map(PlainText.Token::exact)
                        .distinct())
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        if (words.keySet().stream()
                .anyMatch(known -> PlainText.tokens(known).getFirst().stem().equals(typed.stem()))) {
            return List.of();
        }
        List<CloseWord> close = new ArrayList<>();
        words.forEach((known, passages) -> {
            int edits = EditDistance.between(typed.exact(), known);
            String rest = typed.exact().startsWith(known) ? typed.exact().substring(known.length()) : "";
            double length = Math.min(known.length(), typed.exact().length());
            if (edits <= MOST_EDITS && 1 - edits / length >= CLOSE) {
                close.add(new CloseWord(known, 1 - edits / length, passages));
            } else if (rest.length() >= SHORTEST_PART && known.length() >= SHORTEST_PART && words.containsKey(rest)) {
                double closeness = 1 - 1.0 / typed.exact().length();
                close.add(new CloseWord(known + " " + rest, closeness, Math.min(passages, words.get(rest))));
            }
        });
        close.sort(Comparator.comparingDouble(CloseWord::closeness)
                .thenComparingLong(CloseWord::passages)
                .reversed()
                .thenComparing(CloseWord::text));
        return close.stream().limit(most).toList();
    }

    @Override
    public List<Completion> completions(String typed, int most, Deadline deadline) {
        List<IndexedPassage> passages = live().passages();
        return deadline.passed() ? List.of() : new InMemoryCompletions(passages, UnfinishedText.of(typed)).best(most);
    }

    @Override
    public List<SearchResponse.Hit> similar(PassageId id, int most) {
        State state = live();
        Optional<IndexedPassage> passage = passage(id);
        if (passage.isEmpty()) {
            return List.of();
        }
        SearchRequest alike = state.meanings().get(id) instanceof Meaning.Known(Embedding embedding)
                ? all(new Query.Everything(), new Retrieval.Semantic(List.of(embedding)))
                : all(anyWordOf(passage.get().passage().text()), new Retrieval.Keyword());
        return search(alike).hits().stream()
                .filter(hit -> !hit.passage().passage().id().equals(id))
                .sorted(Comparator.comparing(hit -> hit.passage().document().equals(id.document())))
                .limit(most)
                .toList();
    }

    private static Query anyWordOf(String text) {
        List<Query> words = PlainText.tokens(text).stream()
                .<Query>map(token -> new Query.Word(token.exact()))
                .toList();
        return new Query.Or(words);
    }

    private static SearchRequest all(Query query, Retrieval retrieval) {
        return new SearchRequest(
                query,
                retrieval,
                Filters.NONE,
                Set.of(),
                SearchRequest.Sort.RELEVANCE,
                0,
                Integer.MAX_VALUE,
                null,
                Deadline.none(),
                false);
    }

    @Override
    public List<AcronymDefinition> definitions(String acronym, int most) {
        Map<String, AcronymDefinition> byMeaning = new LinkedHashMap<>();
        for (IndexedPassage passage : live().passages()) {
            DefinedAcronyms.in(passage.passage().text()).stream()
                    .filter(definition -> definition.acronym().equals(acronym))
                    .map(DefinedAcronyms.Definition::meaning)
                    .distinct()
                    .forEach(meaning -> byMeaning.merge(
                            meaning,
                            new AcronymDefinition(
                                    acronym, meaning, passage.passage().id(), 1),
                            (first, _) ->
                                    new AcronymDefinition(acronym, meaning, first.definedIn(), first.passages() + 1)));
        }
        return byMeaning.values().stream()
                .sorted(Comparator.comparingInt(AcronymDefinition::passages).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<DocumentId> awaitingMeaning(int most) {
        return live().meanings().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Meaning.Awaited)
                .map(entry -> entry.getKey().document())
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public List<SourceRecord> sources() {
        return live().sources();
    }

    @Override
    public IndexBuild rebuild() {
        return begin(Map.of(), Map.of());
    }

    @Override
    public synchronized IndexBuild update() {
        return live == null ? begin(Map.of(), Map.of()) : begin(live.documents(), live.meanings());
    }

    private synchronized IndexBuild begin(Map<DocumentId, IndexedDocument> start, Map<PassageId, Meaning> meanings) {
        requireOpen();
        if (building) {
            throw new SearchFailure.Busy();
        }
        building = true;
        return new Build(start, meanings);
    }

    @Override
    public synchronized IndexState state() {
        requireOpen();
        return live == null ? new IndexState.Empty() : live.ready();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private final class Build implements IndexBuild {
        private final SortedMap<DocumentId, IndexedDocument> documents;
        private final Map<PassageId, Meaning> meanings;
        private boolean ended;

        private Build(Map<DocumentId, IndexedDocument> start, Map<PassageId, Meaning> meanings) {
            this.documents = new TreeMap<>(start);
            this.meanings = new HashMap<>(meanings);
        }

        @Override
        public synchronized void replace(DocumentId id, Metadata metadata, List<EmbeddedPassage> passages) {
            remove(id);
            if (!passages.isEmpty()) {
                List<Passage> plain =
                        passages.stream().map(EmbeddedPassage::passage).toList();
                documents.put(id, new IndexedDocument(id, metadata, plain));
                passages.forEach(each -> meanings.put(each.passage().id(), each.meaning()));
            }
        }

        @Override
        public synchronized void remove(DocumentId id) {
            documents.remove(id);
            meanings.keySet().removeIf(passage -> passage.document().equals(id));
        }

        @Override
        public IndexState.Ready publish(Provenance provenance, List<SourceRecord> sources) {
            synchronized (InMemoryIndex.this) {
                requireOpen();
                published++;
                int passages = documents.values().stream()
                        .mapToInt(document -> document.passages().size())
                        .sum();
                int awaiting = (int) meanings.values().stream()
                        .filter(Meaning.Awaited.class::isInstance)
                        .count();
                IndexState.Ready ready = new IndexState.Ready(
                        Integer.toString(published), Instant.now(), documents.size(), passages, awaiting, provenance);
                before = live;
                live = new State(ready, documents, meanings, List.copyOf(sources));
                return ready;
            }
        }

        @Override
        public void close() {
            synchronized (InMemoryIndex.this) {
                if (!ended) {
                    ended = true;
                    building = false;
                }
            }
        }
    }
}
