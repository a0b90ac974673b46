package org.plenary.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.plenary.query.Query.And;
import org.plenary.query.Query.Equivalents;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Word;

/**
 * Prefers passages in which words that were typed side by side stand near each other: a passage about data protection before one
 * with data here and protection there. After the sequential dependence model of Metzler and Croft (2005), with its ordered
 * window alone. Nothing is found by a pair that its words do not find.
 */
final class WordPairs {
    /** Words that may stand between the two of a pair. */
    private static final int SLOP = 2;

    private final AskedWords words;
    private final float weight;

    /** @param weight of a pair, where a word has 1; 0 for none */
    WordPairs(AskedWords words, float weight) {
        this.words = words;
        this.weight = weight;
    }

    /** The query with what neighbouring clauses score together. */
    Query added(Query query, List<AskedWords.Clause> clauses) {
        List<Query> pairs = pairs(clauses);
        if (pairs.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder added = new BooleanQuery.Builder().add(query, Occur.MUST);
        pairs.forEach(pair -> added.add(pair, Occur.SHOULD));
        return added.build();
    }

    private List<Query> pairs(List<AskedWords.Clause> clauses) {
        List<Query> pairs = new ArrayList<>();
        for (int at = 0; weight > 0 && at + 1 < clauses.size(); at++) {
            List<Word> before = typed(clauses.get(at).query());
            List<Word> behind = typed(clauses.get(at + 1).query());
            if (!before.isEmpty() && !behind.isEmpty()) {
                addPairs(before.getLast(), behind.getFirst(), pairs);
            }
        }
        return pairs;
    }

    private static List<Word> typed(org.plenary.query.Query query) {
        return switch (query) {
            case Word word -> List.of(word);
            case Equivalents(org.plenary.query.Query typed, List<Word> _) -> typed(typed);
            case And(List<org.plenary.query.Query> clauses) ->
                clauses.stream().flatMap(clause -> typed(clause).stream()).toList();
            case Or(List<org.plenary.query.Query> clauses) ->
                clauses.stream().flatMap(clause -> typed(clause).stream()).toList();
            case org.plenary.query.Query.Amount _,
                    org.plenary.query.Query.Everything _,
                    org.plenary.query.Query.Nothing _,
                    org.plenary.query.Query.Positional _,
                    org.plenary.query.Query.Fielded _,
                    org.plenary.query.Query.YearRange _,
                    org.plenary.query.Query.DateRange _,
                    org.plenary.query.Query.Not _ -> List.of();
        };
    }

    private void addPairs(Word left, Word right, List<Query> pairs) {
        for (String first : stems(left)) {
            for (String second : stems(right)) {
                if (!first.equals(second)) {
                    PhraseQuery pair = new PhraseQuery(SLOP, PassageFields.TEXT, first, second);
                    pairs.add(new BoostQuery(pair, weight));
                }
            }
        }
    }

    /** Stems of the word in the languages of the collection; none where it is several words. */
    private List<String> stems(Word word) {
        Set<List<Analysis.Term>> readings = words.reading(word.text()).stems();
        return readings.stream()
                .filter(terms -> terms.size() == 1)
                .map(terms -> terms.getFirst().text())
                .toList();
    }
}
