package org.plenary.lucene;

import java.math.BigDecimal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Field;
import org.plenary.query.Query.Amount;
import org.plenary.query.Query.And;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.DateRange;
import org.plenary.query.Query.Equivalents;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;
import org.plenary.query.Query.YearRange;

/**
 * Turns a question's tree into Lucene's.
 *
 * <p>A plain word is looked for in the text, the headings and the names of the document; everything that asks for a form or a
 * place (phrases, exact words, patterns, nearness) in the text alone. Function words are dropped beside other clauses.
 */
final class QueryTranslator {
    private final Ranking ranking;
    private final IndexReader reader;
    private final AskedWords words;
    private final PositionQueries places;
    private final WordPairs pairs;

    QueryTranslator(Analysis analysis, Ranking ranking, IndexReader reader, AskedWords words) {
        this.ranking = ranking;
        this.reader = reader;
        this.words = words;
        this.places = new PositionQueries(analysis, reader, words);
        this.pairs = new WordPairs(words, ranking.pairs());
    }

    Query translate(org.plenary.query.Query query) {
        return switch (query) {
            case Everything() -> MatchAllDocsQuery.INSTANCE;
            case Nothing() -> new MatchNoDocsQuery("nothing was asked for");
            case Word word -> anywhere(word);
            case Positional place -> places.query(PassageFields.TEXT, place);
            case Fielded(Field field, org.plenary.query.Query asked) -> inField(field, asked);
            case Equivalents(org.plenary.query.Query typed, List<Word> others) -> equivalents(typed, others);
            case Amount amount -> amount(amount);
            case YearRange(Integer from, Integer to) ->
                days(
                        from == null ? null : LocalDate.of(Math.clamp(from, 1, 9999), 1, 1),
                        to == null ? null : LocalDate.of(Math.clamp(to, 1, 9999), 12, 31));
            case DateRange(LocalDate from, LocalDate to) -> days(from, to);
            case And(List<org.plenary.query.Query> clauses) ->
                pairs.added(all(content(clauses), this::translate), content(clauses));
            case Or(List<org.plenary.query.Query> clauses) ->
                pairs.added(any(content(clauses), this::translate), content(clauses));
            case Not(org.plenary.query.Query clause) -> allBut(translate(clause));
        };
    }

    /** Where the parts of the question are looked for in a text, with what was looked up for it kept. */
    PositionQueries places() {
        return places;
    }

    private Query anywhere(Word word) {
        List<Query> fields = List.of(
                places.query(PassageFields.TEXT, word),
                new BoostQuery(places.query(PassageFields.HEADING, word), ranking.heading()),
                new BoostQuery(places.query(PassageFields.TITLE, word), ranking.title()));
        return new DisjunctionMaxQuery(fields, ranking.others());
    }

    /** Best by what was typed; another name counts for a part of it, however rare its words are. */
    private Query equivalents(org.plenary.query.Query typed, List<Word> others) {
        Query asTyped = translate(typed);
        double weight = rarity(asTyped);
        List<Query> names = new ArrayList<>(List.of(asTyped));
        for (Word other : others) {
            Query name = anywhere(other);
            double share = Math.min(1, weight / rarity(places.query(PassageFields.TEXT, other)));
            names.add(new BoostQuery(name, (float) (ranking.otherNames() * share)));
        }
        return new DisjunctionMaxQuery(names, 0);
    }

    /** What a passage says in whatever way of writing, or the words as typed. */
    private Query amount(Amount amount) {
        Query said = amount.low().equals(amount.high())
                ? new TermQuery(new Term(PassageFields.QUANTITY, amount.low().toPlainString() + amount.unit()))
                : new ConstantScoreQuery(DoublePoint.newRangeQuery(
                        PassageFields.amounts(amount.unit()),
                        amount.low().doubleValue(),
                        amount.high().doubleValue()));
        return new DisjunctionMaxQuery(List.of(said, translate(amount.typed())), 0);
    }

    /** What a match of all its words can score at most, but for a factor that is the same for all queries. */
    private double rarity(Query query) {
        List<Term> terms = new ArrayList<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                return field.startsWith(PassageFields.TEXT);
            }

            @Override
            public void consumeTerms(Query leaf, Term... found) {
                terms.addAll(List.of(found));
            }
        });
        double sum = 0;
        try {
            for (Term term : terms) {
                double holders = reader.docFreq(term);
                sum += Math.log(1 + (reader.numDocs() - holders + 0.5) / (holders + 0.5));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sum == 0 ? 1 : sum;
    }

    private Query inField(Field field, org.plenary.query.Query asked) {
        return switch (field.kind()) {
            case WORDS -> inWords(PassageFields.asked(field), asked);
            case VALUE -> inValues(PassageFields.asked(field), asked);
            case TIME -> new MatchNoDocsQuery("time is asked for by ranges");
        };
    }

    private Query inWords(String field, org.plenary.query.Query asked) {
        return switch (asked) {
            case Positional place -> places.query(field, place);
            case And(List<org.plenary.query.Query> clauses) -> all(content(clauses), clause -> inWords(field, clause));
            case Or(List<org.plenary.query.Query> clauses) -> any(content(clauses), clause -> inWords(field, clause));
            case Not(org.plenary.query.Query clause) -> allBut(inWords(field, clause));
            case Equivalents(org.plenary.query.Query typed, List<Word> _) -> inWords(field, typed);
            case Amount(org.plenary.query.Query typed, BigDecimal _, BigDecimal _, String _) -> inWords(field, typed);
            case Everything _ -> translate(asked);
            case Nothing _ -> translate(asked);
            case Fielded _ -> translate(asked);
            case YearRange _ -> translate(asked);
            case DateRange _ -> translate(asked);
        };
    }

    private Query inValues(String field, org.plenary.query.Query asked) {
        return switch (asked) {
            case Word(String text) -> value(field, text);
            case ExactWord(String text) -> value(field, text);
            case Phrase(String text, int _) -> value(field, text);
            case Prefix(String beginning) -> new PrefixQuery(new Term(field, PassageFields.foldedValue(beginning)));
            case Wildcard(String pattern) ->
                PositionQueries.orNothing(Patterns.wildcards(field, PassageFields.foldedValue(pattern)));
            case Fuzzy(String text, int edits) ->
                PositionQueries.orNothing(Patterns.fuzzy(field, PassageFields.foldedValue(text), edits));
            case AnyOf(List<Positional> choices) -> any(values(choices), choice -> inValues(field, choice));
            case Near(Positional left, Positional right, int _) ->
                all(values(List.of(left, right)), side -> inValues(field, side));
            case SameSentence(Positional left, Positional right) ->
                all(values(List.of(left, right)), side -> inValues(field, side));
            case And(List<org.plenary.query.Query> clauses) -> all(values(clauses), clause -> inValues(field, clause));
            case Or(List<org.plenary.query.Query> clauses) -> any(values(clauses), clause -> inValues(field, clause));
            case Not(org.plenary.query.Query clause) -> allBut(inValues(field, clause));
            case Equivalents(org.plenary.query.Query typed, List<Word> _) -> inValues(field, typed);
            case Amount(org.plenary.query.Query typed, BigDecimal _, BigDecimal _, String _) -> inValues(field, typed);
            case Everything _ -> translate(asked);
            case Nothing _ -> translate(asked);
            case Fielded _ -> translate(asked);
            case YearRange _ -> translate(asked);
            case DateRange _ -> translate(asked);
        };
    }

    private static Query value(String field, String text) {
        return new TermQuery(new Term(field, PassageFields.foldedValue(text.strip())));
    }

    /** Documents whose time of publication touches the range; undated ones never do. */
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            return new MatchNoDocsQuery("no day is in the range");
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(
                LongPoint.newRangeQuery(
                        PassageFields.LAST_DAY, from == null ? Long.MIN_VALUE : from.toEpochDay(), Long.MAX_VALUE),
                Occur.FILTER);
        both.add(
                LongPoint.newRangeQuery(
                        PassageFields.FIRST_DAY, Long.MIN_VALUE, to == null ? Long.MAX_VALUE : to.toEpochDay()),
                Occur.FILTER);
        return both.build();
    }

    private Query all(List<AskedWords.Clause> clauses, Function<org.plenary.query.Query, Query> translation) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (AskedWords.Clause clause : clauses) {
            if (clause.query() instanceof Not(org.plenary.query.Query excluded)) {
                all.add(translation.apply(excluded), Occur.MUST_NOT);
            } else {
                all.add(whereAsked(clause, withCompounds(clause, translation)), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private static Query any(List<AskedWords.Clause> clauses, Function<org.plenary.query.Query, Query> translation) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (AskedWords.Clause clause : clauses) {
            any.add(withCompounds(clause, translation), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query withCompounds(AskedWords.Clause clause, Function<org.plenary.query.Query, Query> translation) {
        Query query = translation.apply(clause.query());
        if (clause.compounds().isEmpty()) {
            return query;
        }
        List<Query> either = new ArrayList<>(List.of(query));
        clause.compounds().forEach(compound -> either.add(translation.apply(compound)));
        return new DisjunctionMaxQuery(either, 0f);
    }

    private Query whereAsked(AskedWords.Clause clause, Query query) {
        if (clause.unasked().isEmpty()) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.SHOULD)
                .add(new BoostQuery(FilterQueries.ofLanguages(words.tagsOf(clause.unasked())), 0f), Occur.SHOULD)
                .build();
    }

    private static Query allBut(Query excluded) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    /** Clauses of words: {@link AskedWords#content}. */
    List<AskedWords.Clause> content(List<org.plenary.query.Query> clauses) {
        return words.content(clauses);
    }

    private static List<AskedWords.Clause> values(List<? extends org.plenary.query.Query> clauses) {
        return AskedWords.asTheyStand(clauses);
    }
}
