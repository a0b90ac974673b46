package org.plenary.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.index.Ask.ask;
import static org.plenary.index.Ask.word;
import static org.plenary.index.Documents.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.index.Deadline;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.query.Field;
import org.plenary.query.Query;
import org.plenary.query.Query.Positional;
import org.plenary.query.QueryLimits;

/** The costliest questions that the limits of the query language let through are answered or cut, and nothing else happens. */
class HostileQueryTest {
    private static LuceneIndex index;

    @BeforeAll
    static void publishManyWords(@TempDir Path folder) {
        index = LuceneIndex.open(folder);
        publish(index, new GeneratedCollection(4, 30_000).documents(150, 15));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<Positional> leadingWildcards() {
        List<Positional> wildcards = new ArrayList<>();
        for (int number = 0; number < QueryLimits.MAX_PATTERNS; number++) {
            String letters = GeneratedCollection.word(number * 7).substring(0, 3);
            wildcards.add(new Query.Wildcard("*" + letters.charAt(0) + "?" + letters.substring(1) + "*"));
        }
        return wildcards;
    }

    private static List<Positional> fuzzies() {
        List<Positional> fuzzies = new ArrayList<>();
        for (int number = 0; number < QueryLimits.MAX_FUZZY; number++) {
            fuzzies.add(new Query.Fuzzy(GeneratedCollection.word(100 + number * 31) + "x", 2));
        }
        return fuzzies;
    }

    private static Positional chained(List<Positional> places, boolean bySentence) {
        Positional chain = places.getFirst();
        for (Positional place : places.subList(1, places.size())) {
            chain = bySentence
                    ? new Query.SameSentence(chain, place)
                    : new Query.Near(chain, place, QueryLimits.MAX_DISTANCE);
        }
        return chain;
    }

    static Stream<Query> costlyQueries() {
        List<Query> frequent = IntStream.range(0, QueryLimits.MAX_CLAUSES)
                .<Query>mapToObj(number -> word(GeneratedCollection.word(number)))
                .toList();
        List<Query> phrases = IntStream.range(0, QueryLimits.MAX_CLAUSES)
                .<Query>mapToObj(number -> new Query.Phrase(
                        GeneratedCollection.word(number % 10) + " " + GeneratedCollection.word(number % 7), 100))
                .toList();
        Query longPhrase = new Query.Phrase(
                String.join(" ", Collections.nCopies(QueryLimits.MAX_PHRASE_WORDS, GeneratedCollection.word(1))),
                QueryLimits.MAX_DISTANCE);
        List<Positional> choices = new ArrayList<>(leadingWildcards().subList(0, 10));
        IntStream.range(0, 80)
                .forEach(number -> choices.add(new Query.Phrase(
                        GeneratedCollection.word(number) + " " + GeneratedCollection.word(number + 1), 0)));
        Positional anyOf = new Query.AnyOf(choices);
        Query deep = word("the");
        for (int depth = 1; depth < QueryLimits.MAX_DEPTH; depth++) {
            deep = switch (depth % 3) {
                case 0 -> new Query.And(List.of(deep, frequent.get(depth), new Query.Not(frequent.get(depth + 1))));
                case 1 -> new Query.Or(List.of(deep, frequent.get(depth), new Query.Not(frequent.get(depth + 1))));
                default -> new Query.Not(deep);
            };
        }
        return Stream.of(
                new Query.Or(frequent),
                new Query.And(frequent),
                new Query.Or(phrases),
                longPhrase,
                new Query.Or(List.copyOf(leadingWildcards())),
                new Query.And(List.copyOf(leadingWildcards())),
                new Query.Or(List.copyOf(fuzzies())),
                chained(leadingWildcards(), false),
                chained(leadingWildcards(), true),
                chained(fuzzies(), true),
                new Query.Near(anyOf, anyOf, QueryLimits.MAX_DISTANCE),
                new Query.SameSentence(anyOf, anyOf),
                new Query.SameSentence(new Query.Wildcard("*a*"), new Query.Near(anyOf, new Query.Prefix("b"), 50)),
                new Query.Fielded(Field.TITLE, new Query.Or(List.copyOf(leadingWildcards()))),
                new Query.Fielded(Field.TOPIC, new Query.Or(List.copyOf(fuzzies()))),
                new Query.Or(Collections.nCopies(QueryLimits.MAX_CLAUSES, new Query.YearRange(1990, 2020))),
                deep);
    }

    @ParameterizedTest
    @MethodSource("costlyQueries")
    void costlyQueryIsAnsweredWholly(Query query) {
        SearchResponse response = ask(query).countingAll().size(20).of(index);
        assertThat(response.partial()).isFalse();
        assertThat(response.facets()).containsOnlyKeys(Facet.values());
    }

    @ParameterizedTest
    @MethodSource("costlyQueries")
    void costlyQueryIsCutWhereverTheDeadlineFalls(Query query) {
        long total = ask(query).size(0).of(index).total();
        for (int microseconds = 0; microseconds < 50_000; microseconds = microseconds * 2 + 50) {
            for (Sort sort : Sort.values()) {
                SearchResponse response = ask(query)
                        .countingAll()
                        .sort(sort)
                        .only(Facet.KIND, "report", "declaration", "none")
                        .deadline(Deadline.in(Duration.ofNanos(microseconds * 1_000L)))
                        .of(index);
                assertThat(response.facets()).containsOnlyKeys(Facet.values());
                assertThat(response.total()).isBetween((long) response.hits().size(), total);
                assertThat(response.partial() || response.total() == total).isTrue();
                assertThat(response.hits())
                        .allSatisfy(hit -> assertThat(hit.score()).isFinite());
            }
        }
    }

    /** Near so many words each, so that every one of them is a question of its own. */
    private static Query nearManyWords(Positional place) {
        return new Query.Or(IntStream.range(0, QueryLimits.MAX_NEAR)
                .<Query>mapToObj(number -> new Query.Near(place, word(GeneratedCollection.word(number)), 1 + number))
                .toList());
    }

    static Stream<Query> queriesOfManyPlaces() {
        String letter = GeneratedCollection.word(5).substring(0, 1);
        String ideographs = IntStream.range(0x4E00, 0x4E00 + 1_900)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Stream.of(
                nearManyWords(new Query.Prefix(letter)),
                nearManyWords(new Query.Wildcard(String.join("-", Collections.nCopies(5, letter + "*")))),
                new Query.Near(new Query.Phrase(ideographs, 2), word(GeneratedCollection.word(1)), 5));
    }

    @ParameterizedTest
    @MethodSource("queriesOfManyPlaces")
    void placesOfManyWordsAreAnswered(Query query) {
        SearchResponse response = ask(query).countingAll().size(20).of(index);
        assertThat(response.partial()).isFalse();
    }

    @Test
    void filtersOfThousandsOfValuesAreAnswered() {
        Set<String> values = new TreeSet<>();
        IntStream.range(0, 10_000).forEach(number -> values.add("value " + number));
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            choices.put(facet, values);
        }
        SearchResponse response = ask(new Query.Everything())
                .filters(new Filters(choices, choices, null, null))
                .countingAll()
                .of(index);
        assertThat(response.total()).isZero();
        assertThat(response.facets().get(Facet.BODY).values()).hasSizeGreaterThanOrEqualTo(values.size());
    }

    @Test
    void randomQueriesAreAnsweredOrCut() {
        List<String> words =
                IntStream.range(0, 30).mapToObj(GeneratedCollection::word).toList();
        RandomQueries queries = new RandomQueries(9, words);
        Random random = new Random(10);
        for (int question = 0; question < 400; question++) {
            Query query = queries.query(question % 6);
            SearchResponse response = ask(query)
                    .countingAll()
                    .size(random.nextInt(200))
                    .offset(random.nextInt(3_000))
                    .deadline(Deadline.in(Duration.ofNanos(random.nextInt(5_000_000))))
                    .of(index);
            assertThat(response.facets()).containsOnlyKeys(Facet.values());
        }
    }
}
