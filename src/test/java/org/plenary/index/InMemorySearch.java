package org.plenary.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Metadata;
import org.plenary.document.Passage;
import org.plenary.embed.Embedding;
import org.plenary.document.PassageId;
import org.plenary.document.PublicationDate;
import org.plenary.index.SearchResponse.FacetCounts;
import org.plenary.index.SearchResponse.FacetValue;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.index.SearchResponse.Hit;
import org.plenary.index.SearchResponse.Match;
import org.plenary.query.Query;

/** One request answered from one state by looking at every passage. */
final class InMemorySearch {
    private static final Comparator<Hit> IN_ORDER_OF_THE_COLLECTION = Comparator.<Hit, String>comparing(
                    hit -> hit.passage().document().value())
            .thenComparing(hit -> hit.passage().passage().position());
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final IndexState.Ready state;
    private final List<IndexedPassage> passages;
    private final Map<PassageId, Meaning> meanings;
    private final SearchRequest request;
    private boolean cut;

    InMemorySearch(
            IndexState.Ready state,
            List<IndexedPassage> passages,
            Map<PassageId, Meaning> meanings,
            SearchRequest request) {
        this.state = state;
        this.passages = passages;
        this.meanings = meanings;
        this.request = request;
    }

    SearchResponse answer() {
        List<Hit> asked = asked();
        List<Hit> hits = new ArrayList<>(narrowed(asked, request.filters()));
        hits.sort(order());
        List<Hit> left = request.after() == null ? hits : behind(request.after(), hits);
        int from = Math.min(request.offset(), left.size());
        int to = (int) Math.min((long) from + request.size(), left.size());
        List<Hit> page = left.subList(from, to);
        Cursor next = to < left.size() && to > from ? cursor(page.getLast()) : null;
        return new SearchResponse(state, page, hits.size(), facets(asked), cut, next);
    }

    private List<Hit> asked() {
        List<Hit> hits = new ArrayList<>();
        for (IndexedPassage passage : passages) {
            if (request.deadline().passed()) {
                cut = true;
                break;
            }
            hit(passage).ifPresent(hits::add);
        }
        return hits;
    }

    private Optional<Hit> hit(IndexedPassage passage) {
        PassageEvaluation evaluation = new PassageEvaluation(passage);
        Query query = request.query();
        return switch (request.retrieval()) {
            case Retrieval.Keyword() ->
                evaluation.matches(query)
                        ? Optional.of(new Hit(
                                passage, evaluation.score(query), Set.of(Match.KEYWORD), lit(evaluation, query)))
                        : Optional.empty();
            case Retrieval.Semantic(List<Embedding> question) ->
                evaluation.matches(query)
                        ? nearness(passage, question)
                                .map(near -> new Hit(passage, near, Set.of(Match.SEMANTIC), lit(evaluation, query)))
                        : Optional.empty();
            case Retrieval.Hybrid hybrid -> hybrid(passage, evaluation, hybrid);
        };
    }

    /** Everything counts as near here: collections of tests are smaller than the candidates that an index takes. */
    private Optional<Hit> hybrid(IndexedPassage passage, PassageEvaluation evaluation, Retrieval.Hybrid hybrid) {
        boolean words = evaluation.matches(request.query()) || evaluation.matches(hybrid.anyWords());
        Optional<Double> near =
                evaluation.matches(hybrid.required()) ? nearness(passage, hybrid.question()) : Optional.empty();
        Set<Match> matched = EnumSet.noneOf(Match.class);
        if (words) {
            matched.add(Match.KEYWORD);
        }
        near.ifPresent(_ -> matched.add(Match.SEMANTIC));
        if (matched.isEmpty()) {
            return Optional.empty();
        }
        double score = near.orElse(0.0)
                + (words ? evaluation.score(hybrid.anyWords()) : 0)
                + (evaluation.matches(hybrid.phrase()) ? 1_000 : 0);
        return Optional.of(new Hit(passage, score, matched, lit(evaluation, hybrid.anyWords())));
    }

    private List<Highlight> lit(PassageEvaluation evaluation, Query query) {
        return request.lit() ? evaluation.lit(query) : List.of();
    }

    private Optional<Double> nearness(IndexedPassage passage, List<Embedding> question) {
        if (!(meanings.get(passage.passage().id()) instanceof Meaning.Known(Embedding known))) {
            return Optional.empty();
        }
        return question.stream()
                .filter(asked -> asked.model().equals(known.model()))
                .map(asked -> (double) asked.cosine(known))
                .findFirst();
    }

    private static List<Hit> narrowed(List<Hit> hits, Filters filters) {
        return hits.stream().filter(hit -> passes(filters, hit.passage())).toList();
    }

    private static boolean passes(Filters filters, IndexedPassage passage) {
        for (Facet facet : Facet.values()) {
            List<String> values = valuesOf(facet, passage);
            Set<String> included = filters.included(facet);
            if (!included.isEmpty() && values.stream().noneMatch(included::contains)) {
                return false;
            }
            if (values.stream().anyMatch(filters.excluded(facet)::contains)) {
                return false;
            }
        }
        return (filters.from() == null && filters.to() == null)
                || isOf(passage.metadata(), filters.from(), filters.to());
    }

    private static List<String> valuesOf(Facet facet, IndexedPassage passage) {
        return facet.valuesOf(passage.document(), passage.metadata(), passage.passage());
    }

    /** Whether any day that a document may be of lies in the range. */
    static boolean isOf(Metadata metadata, @Nullable LocalDate from, @Nullable LocalDate to) {
        PublicationDate date = metadata.date();
        if (date == null || (from != null && to != null && from.isAfter(to))) {
            return false;
        }
        return (from == null || !date.last().isBefore(from))
                && (to == null || !date.first().isAfter(to));
    }

    private Comparator<Hit> order() {
        return Comparator.comparingDouble(this::rank).thenComparing(IN_ORDER_OF_THE_COLLECTION);
    }

    /** Less is earlier. */
    private double rank(Hit hit) {
        PublicationDate date = hit.passage().metadata().date();
        double day = date == null ? Double.POSITIVE_INFINITY : date.first().toEpochDay();
        return switch (request.sort()) {
            case RELEVANCE -> -hit.score();
            case OLDEST -> day;
            case NEWEST -> date == null ? day : -day;
        };
    }

    private Cursor cursor(Hit last) {
        Passage passage = last.passage().passage();
        return new Cursor(state.version(), rank(last), passage.id(), passage.position());
    }

    private List<Hit> behind(Cursor cursor, List<Hit> hits) {
        PassageId last = cursor.last();
        return hits.stream()
                .dropWhile(hit -> rank(hit) < cursor.key())
                .dropWhile(hit -> rank(hit) == cursor.key() && !isBehind(hit, last, cursor.position()))
                .toList();
    }

    private static boolean isBehind(Hit hit, PassageId last, int position) {
        int order = hit.passage().document().compareTo(last.document());
        return order > 0 || (order == 0 && hit.passage().passage().position() > position);
    }

    private Map<Facet, FacetCounts> facets(List<Hit> asked) {
        Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
        for (Facet facet : request.facets()) {
            Set<String> chosen = request.filters().included(facet);
            Map<String, Long> counts = new TreeMap<>();
            chosen.forEach(value -> counts.put(value, 0L));
            for (Hit hit : narrowed(asked, request.filters().withoutChoiceOf(facet))) {
                valuesOf(facet, hit.passage()).forEach(value -> counts.merge(value, 1L, Long::sum));
            }
            facets.put(facet, listed(facet, counts, chosen));
        }
        return facets;
    }

    private static FacetCounts listed(Facet facet, Map<String, Long> counts, Set<String> chosen) {
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetValue(value, count, chosen.contains(value))));
        values.sort(MOST_FIRST);
        Set<FacetValue> kept = new TreeSet<>(
                facet == Facet.YEAR
                        ? Comparator.comparing(
                                        (FacetValue value) -> value.value().length())
                                .thenComparing(FacetValue::value)
                        : MOST_FIRST);
        values.stream().limit(FacetCounts.MOST_VALUES).forEach(kept::add);
        values.stream().filter(FacetValue::selected).forEach(kept::add);
        return new FacetCounts(List.copyOf(kept), values.size() - kept.size());
    }

    /** The texts of a passage that a field of words is asked of. */
    static List<String> texts(org.plenary.query.Field field, IndexedPassage passage) {
        Metadata metadata = passage.metadata();
        return switch (field) {
            case TEXT -> List.of(passage.passage().text());
            case TITLE -> known(metadata.title(), metadata.shortTitle(), metadata.symbol());
            case SECTION -> passage.passage().sectionPath();
            case BODY -> known(metadata.body());
            case EVENT -> known(metadata.event());
            case PLACE -> known(metadata.place());
            case MENTIONS -> metadata.mentions();
            case KIND -> folded(known(metadata.kind()));
            case TOPIC -> folded(metadata.topics());
            case DOCUMENT -> folded(List.of(passage.document().value()));
            case LANGUAGE -> folded(List.of(metadata.language()));
            case FORM -> folded(List.of(metadata.form().written()));
            case SYMBOL -> folded(known(metadata.symbol()));
            case LABEL -> folded(List.of(passage.passage().label()));
            case YEAR, DATE -> List.of();
        };
    }

    private static List<String> known(@Nullable String... values) {
        List<String> known = new ArrayList<>();
        for (String value : values) {
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }

    private static List<String> folded(List<String> values) {
        Stream<String> folded = values.stream().map(value -> value.toLowerCase(Locale.ROOT));
        return folded.toList();
    }
}
