package org.plenary.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.embed.Embedders;
import org.plenary.embed.Embedding;
import org.plenary.engine.Answer.Reading;
import org.plenary.engine.Question.Mode;
import org.plenary.engine.Question.Words;
import org.plenary.index.AcronymDefinition;
import org.plenary.index.Cursor;
import org.plenary.index.Deadline;
import org.plenary.index.Filters;
import org.plenary.index.IndexedPassage;
import org.plenary.index.Retrieval;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchRequest;
import org.plenary.index.SearchRequest.Sort;
import org.plenary.index.SearchResponse;
import org.plenary.language.Thesaurus;
import org.plenary.query.AnyWords;
import org.plenary.query.Parsed;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/**
 * One question on its way to its answer: read, expanded, embedded where meaning can help, asked of the index, and helped where
 * little came of it.
 */
final class OneAnswer {
    /** Below so many hits an answer tells how many passages have any of the words. */
    private static final int FEW = 10;
    /** With so many passages that have all the words, none need be found without them: what was asked for fills the pages. */
    private static final long MANY = 50;
    /** So many plain words are a sentence, which no passage repeats in full: any of them will do. */
    private static final int SENTENCE = 8;

    private static final int MOST_MEANINGS = 2;

    private final SearchIndex index;
    private final Embedders embedders;
    private final Question question;
    private final @Nullable IndexedPassage cited;
    private final long began = System.nanoTime();
    private final Parsed parsed;
    private final List<Expansion> expansions;
    private final Query all;
    private final Optional<Query> any;
    private final List<Embedding> meaning;
    private final Deadline deadline;

    /** @param cited the paragraph that the question is a citation of; null when it is none */
    OneAnswer(
            SearchIndex index,
            Embedders embedders,
            Thesaurus thesaurus,
            Duration timeLimit,
            Question question,
            @Nullable IndexedPassage cited) {
        this.index = index;
        this.cited = cited;
        this.embedders = embedders;
        this.question = question;
        this.parsed = QueryParser.parse(question.text());
        QueryExpansion.Expanded expanded = question.expanding()
                ? QueryExpansion.of(parsed.query(), thesaurus, acronym -> meanings(index, acronym))
                : new QueryExpansion.Expanded(parsed.query(), List.of());
        this.expansions = expanded.expansions();
        this.all = expanded.query();
        this.any = AnyWords.of(all);
        this.meaning = meaning();
        // Begins here, since the first question of all may have to wait for a model to be loaded.
        this.deadline = Deadline.in(timeLimit);
    }

    /** At most two: more say that the acronym is used for many things. */
    static List<String> meanings(SearchIndex index, String acronym) {
        return index.definitions(acronym, MOST_MEANINGS).stream()
                .map(AcronymDefinition::meaning)
                .toList();
    }

    Answer answer() {
        if (meaning.isEmpty()) {
            return byWords();
        }
        return switch (question.mode()) {
            case KEYWORD -> byWords();
            case SEMANTIC -> byMeaning();
            case HYBRID -> byBoth();
            case AUTO -> automatic();
        };
    }

    /**
     * The question as vectors; none when meaning plays no part: where dates decide the order, where nothing but operators and
     * quotes was typed, and where no model reads the language.
     */
    private List<Embedding> meaning() {
        boolean wanted = switch (question.mode()) {
            case KEYWORD -> false;
            case SEMANTIC, HYBRID -> true;
            case AUTO ->
                question.sort() == Sort.RELEVANCE && !AnyWords.withoutWords(all).equals(all);
        };
        if (!wanted || embedders.isEmpty()) {
            return List.of();
        }
        List<Embedding> meaning = new ArrayList<>();
        for (String text : MeaningText.of(parsed, expansions)) {
            embedders.question(text).ifPresent(meaning::add);
        }
        return meaning;
    }

    /** A single word that the collection has is asked for by itself; everything else by words and meaning. */
    private Answer automatic() {
        Answer words = parsed.words().size() == 1 ? byWords() : null;
        return words == null
                        || words.response().total() == 0 && !words.response().partial()
                ? byBoth()
                : words;
    }

    private Answer byWords() {
        Reading reading = asksForAny() ? Reading.ANY_WORDS : Reading.ALL_WORDS;
        SearchResponse response = index.search(request(asked(reading), new Retrieval.Keyword()));
        Long withAnyWords = null;
        if (reading == Reading.ALL_WORDS && any.isPresent() && response.total() < FEW && !response.partial()) {
            Long somewhere = response.total() > 0 ? Long.valueOf(response.total()) : everywhere();
            if (somewhere == null) {
                response = response.cutShort();
            } else if (somewhere == 0) {
                reading = Reading.RELAXED;
                response = index.search(request(any.get(), new Retrieval.Keyword()));
            } else {
                withAnyWords = count(any.get(), question.filters(), question.after());
            }
        }
        long withWords = reading == Reading.RELAXED ? 0 : response.total();
        return helped(Mode.KEYWORD, reading, response, withWords, null, withAnyWords);
    }

    private Answer byMeaning() {
        Query required = AnyWords.withoutWords(all);
        SearchResponse response = index.search(request(required, new Retrieval.Semantic(meaning)));
        return new Answer(
                question,
                parsed,
                Mode.SEMANTIC,
                expansions,
                Reading.ANY_WORDS,
                response,
                null,
                null,
                null,
                List.of(),
                null,
                cited,
                took());
    }

    private Answer byBoth() {
        Reading reading = asksForAny() ? Reading.ANY_WORDS : Reading.ALL_WORDS;
        Long withWords = count(asked(reading), question.filters(), question.after());
        boolean enough =
                question.mode() == Mode.AUTO && reading == Reading.ALL_WORDS && withWords != null && withWords >= MANY;
        Query required = AnyWords.withoutWords(all);
        Retrieval.Hybrid both = enough
                ? new Retrieval.Hybrid(all, all, new Query.Nothing(), meaning)
                : new Retrieval.Hybrid(any.orElse(all), required, phrase(), meaning);
        SearchResponse response = index.search(request(asked(reading), both));
        if (reading == Reading.ALL_WORDS && withWords != null && withWords == 0 && any.isPresent()) {
            reading = Reading.RELAXED;
        }
        return helped(
                Mode.HYBRID,
                reading,
                response,
                withWords == null ? 0 : withWords,
                asksForAny() ? null : withWords,
                null);
    }

    private boolean asksForAny() {
        return any.isPresent()
                && (question.words() == Words.ANY || parsed.words().size() >= SENTENCE);
    }

    private Query asked(Reading reading) {
        return switch (reading) {
            case ALL_WORDS -> all;
            case ANY_WORDS, RELAXED -> any.orElse(all);
        };
    }

    /** The plain words as they stand beside each other, when they are all that was typed. */
    private Query phrase() {
        boolean wordsAlone = AnyWords.withoutWords(parsed.query()) instanceof Query.Everything;
        String text = AnyWords.text(parsed.query());
        return wordsAlone && text.indexOf(' ') >= 0 ? new Query.Phrase(text, 0) : new Query.Nothing();
    }

    private SearchRequest request(Query query, Retrieval retrieval) {
        return new SearchRequest(
                query,
                retrieval,
                question.filters(),
                question.facets(),
                question.sort(),
                question.offset(),
                question.size(),
                question.after(),
                deadline,
                question.lit());
    }

    /**
     * How many passages have all the words when none has under the question's filters, were they left off; null when time
     * runs out. The question is relaxed only when there are none: choosing a filter so never turns "all words" into "any
     * words", and every facet count keeps its promise.
     */
    private @Nullable Long everywhere() {
        return question.filters().isEmpty() ? Long.valueOf(0) : count(all, Filters.NONE, question.after());
    }

    /** How many passages match; null when time runs out. */
    private @Nullable Long count(Query query, Filters filters, @Nullable Cursor walked) {
        SearchResponse response = index.search(SearchRequest.count(query, filters, walked, deadline));
        return response.partial() ? null : Long.valueOf(response.total());
    }

    /**
     * The answer with what would find something where this question finds nothing, or little.
     *
     * @param withWords how many passages have the words that were asked for
     */
    private Answer helped(
            Mode mode,
            Reading reading,
            SearchResponse response,
            long withWords,
            @Nullable Long withAllWords,
            @Nullable Long withAnyWords) {
        String didYouMean = null;
        List<Drop> drops = List.of();
        Long withoutFilters = null;
        boolean inVain = reading == Reading.RELAXED || withWords == 0;
        if (!response.partial() && question.after() == null && withWords < FEW) {
            UnaryOperator<Query> read =
                    query -> reading == Reading.ANY_WORDS ? AnyWords.of(query).orElse(query) : query;
            PassageCount everywhere = query -> counted(read.apply(query), Filters.NONE);
            PassageCount asked = query -> counted(read.apply(query), question.filters());
            didYouMean = new DidYouMean(index, everywhere, asked)
                    .of(parsed, inVain ? 0 : withWords)
                    .orElse(null);
            drops = inVain ? WordsToDrop.of(parsed, asked) : List.of();
            if (response.total() == 0 && !question.filters().isEmpty()) {
                withoutFilters = count(asked(reading), Filters.NONE, null);
            }
        }
        return new Answer(
                question,
                parsed,
                mode,
                expansions,
                reading,
                response,
                withAllWords,
                withAnyWords,
                didYouMean,
                drops,
                withoutFilters,
                cited,
                took());
    }

    private OptionalLong counted(Query query, Filters filters) {
        Long passages = count(query, filters, null);
        return passages == null ? OptionalLong.empty() : OptionalLong.of(passages);
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
