package org.plenary.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Relaxes a query that asks for all of its words to one that asks for any of them. */
public final class AnyWords {
    private AnyWords() {}

    /**
     * The query with "any of these" where it asks for all of two or more plain words, alone or as one of its alternatives;
     * phrases, exact words, patterns, fields and exclusions stay as they are. Empty when it nowhere does.
     */
    public static Optional<Query> of(Query query) {
        Query relaxed = relaxed(query);
        return relaxed.equals(query) ? Optional.empty() : Optional.of(relaxed);
    }

    private static Query relaxed(Query query) {
        if (query instanceof And(List<Query> clauses)) {
            return anyOfTheWords(clauses);
        }
        if (query instanceof Or(List<Query> alternatives)) {
            return NormalForm.any(alternatives.stream().map(AnyWords::relaxed).toList());
        }
        return loosened(query);
    }

    /** Several words that were understood as one thing are loosened within it. */
    private static Query loosened(Query clause) {
        if (clause instanceof Equivalents(Query typed, List<Word> others)) {
            return new Equivalents(relaxed(typed), others);
        }
        if (clause instanceof Amount(Query typed, BigDecimal low, BigDecimal high, String unit)) {
            return new Amount(relaxed(typed), low, high, unit);
        }
        return clause;
    }

    private static Query anyOfTheWords(List<Query> clauses) {
        List<Query> words = new ArrayList<>();
        List<Query> required = new ArrayList<>();
        for (Query clause : clauses) {
            if (isPlain(clause)) {
                words.add(loosened(clause));
            } else {
                required.add(clause);
            }
        }
        if (words.size() == 1) {
            return new And(clauses.stream().map(AnyWords::loosened).toList());
        }
        required.addFirst(NormalForm.any(words));
        return NormalForm.all(required);
    }

    private static boolean isPlain(Query clause) {
        return clause instanceof Word || clause instanceof Equivalents || clause instanceof Amount;
    }

    /**
     * What stays required when the words are not: the parts of a query that no nearness in meaning can stand in for. Everything
     * when there are none.
     */
    public static Query withoutWords(Query query) {
        if (query instanceof And(List<Query> clauses)) {
            Query required = NormalForm.all(
                    clauses.stream().filter(clause -> !isPlain(clause)).toList());
            return required instanceof Nothing ? new Everything() : required;
        }
        return isPlain(query) ? new Everything() : query;
    }

    /** The words and phrases of a query as running text, without those that must not be there. Blank when there are none. */
    public static String text(Query query) {
        List<String> texts = new ArrayList<>();
        collect(query, false, texts);
        return String.join(" ", texts);
    }

    /** All that was typed to be looked for as running text, whatever its operators and fields say. */
    public static String bareText(Query query) {
        List<String> texts = new ArrayList<>();
        collect(query, true, texts);
        return String.join(" ", texts);
    }

    private static void collect(Query query, boolean bare, List<String> texts) {
        switch (query) {
            case Word(String text) -> texts.add(text);
            case ExactWord(String text) -> texts.add(text);
            case Phrase(String text, int _) -> texts.add(text);
            case Fuzzy(String text, int _) -> texts.add(text);
            case AnyOf(List<Positional> choices) -> choices.forEach(choice -> collect(choice, bare, texts));
            case Near(Positional left, Positional right, int _) -> {
                collect(left, bare, texts);
                collect(right, bare, texts);
            }
            case SameSentence(Positional left, Positional right) -> {
                collect(left, bare, texts);
                collect(right, bare, texts);
            }
            case And(List<Query> clauses) -> clauses.forEach(clause -> collect(clause, bare, texts));
            case Or(List<Query> clauses) -> clauses.forEach(clause -> collect(clause, bare, texts));
            case Equivalents(Query typed, List<Word> _) -> collect(typed, bare, texts);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> collect(typed, bare, texts);
            case Not(Query clause) -> collectIf(bare, clause, texts);
            case Fielded(Field _, Query clause) -> collectIf(bare, clause, texts);
            case Prefix(String beginning) -> collectIf(bare, new Word(beginning), texts);
            case Wildcard(String pattern) -> collectIf(bare, new Word(pattern), texts);
            case Everything _, Nothing _, YearRange _, DateRange _ -> {}
        }
    }

    private static void collectIf(boolean bare, Query query, List<String> texts) {
        if (bare) {
            collect(query, true, texts);
        }
    }
}
