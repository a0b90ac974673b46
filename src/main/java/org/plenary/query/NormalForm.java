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

/**
 * Builds trees in which the same question always looks the same: all-of in all-of and any-of in any-of are one, with at least
 * two clauses and no {@link Nothing} among them; no negation negates a negation; no field lies in a field.
 */
final class NormalForm {
    private NormalForm() {}

    static Query all(List<Query> clauses) {
        List<Query> flat = new ArrayList<>();
        for (Query clause : clauses) {
            if (clause instanceof And(List<Query> inner)) {
                flat.addAll(inner);
            } else if (!(clause instanceof Nothing)) {
                flat.add(clause);
            }
        }
        return flat.size() > 1 ? new And(flat) : only(flat);
    }

    static Query any(List<Query> clauses) {
        List<Query> flat = new ArrayList<>();
        for (Query clause : clauses) {
            if (clause instanceof Or(List<Query> inner)) {
                flat.addAll(inner);
            } else if (!(clause instanceof Nothing)) {
                flat.add(clause);
            }
        }
        return flat.size() > 1 ? new Or(flat) : only(flat);
    }

    private static Query only(List<Query> clauses) {
        return clauses.isEmpty() ? new Nothing() : clauses.getFirst();
    }

    static Query not(Query clause) {
        if (clause instanceof Not(Query negated)) {
            return negated;
        }
        return clause instanceof Nothing ? clause : new Not(clause);
    }

    /** The query as something that has places in the text, if all of it does. */
    static Optional<Positional> places(Query query) {
        if (query instanceof Positional place) {
            return Optional.of(place);
        }
        if (!(query instanceof Or(List<Query> clauses))) {
            return Optional.empty();
        }
        List<Positional> choices = new ArrayList<>();
        for (Query clause : clauses) {
            if (!(clause instanceof Positional place)) {
                return Optional.empty();
            }
            choices.add(place);
        }
        return Optional.of(new AnyOf(choices));
    }

    /** The query asked of a field of words or values, but for those parts that name their own. */
    static Query within(Field field, Query query) {
        return switch (query) {
            case Everything _ -> query;
            case Nothing _ -> query;
            case Fielded _ -> query;
            case YearRange _ -> query;
            case DateRange _ -> query;
            case Equivalents _, Amount _ -> query;
            case Not(Query clause) -> not(within(field, clause));
            case Positional _ -> new Fielded(field, query);
            case And(List<Query> clauses) ->
                hasOwnField(query) ? all(split(field, clauses, all(fieldless(clauses)))) : new Fielded(field, query);
            case Or(List<Query> clauses) ->
                hasOwnField(query) ? any(split(field, clauses, any(fieldless(clauses)))) : new Fielded(field, query);
        };
    }

    private static List<Query> fieldless(List<Query> clauses) {
        return clauses.stream().filter(clause -> !hasOwnField(clause)).toList();
    }

    private static List<Query> split(Field field, List<Query> clauses, Query fieldless) {
        List<Query> split = new ArrayList<>();
        split.add(within(field, fieldless));
        for (Query clause : clauses) {
            if (hasOwnField(clause)) {
                split.add(within(field, clause));
            }
        }
        return split;
    }

    private static boolean hasOwnField(Query query) {
        return switch (query) {
            case Everything _ -> true;
            case Fielded _ -> true;
            case YearRange _ -> true;
            case DateRange _ -> true;
            case Equivalents _, Amount _ -> true;
            case Nothing _ -> false;
            case Positional _ -> false;
            case Not(Query clause) -> hasOwnField(clause);
            case And(List<Query> clauses) -> clauses.stream().anyMatch(NormalForm::hasOwnField);
            case Or(List<Query> clauses) -> clauses.stream().anyMatch(NormalForm::hasOwnField);
        };
    }

    /** How many operators lie inside each other. */
    static int depth(Query query) {
        return switch (query) {
            case Everything _ -> 0;
            case Nothing _ -> 0;
            case Word _ -> 0;
            case ExactWord _ -> 0;
            case Phrase _ -> 0;
            case Prefix _ -> 0;
            case Wildcard _ -> 0;
            case Fuzzy _ -> 0;
            case YearRange _ -> 0;
            case DateRange _ -> 0;
            case AnyOf(List<Positional> choices) -> 1 + deepest(choices);
            case Near(Positional left, Positional right, int _) -> 1 + deepest(List.of(left, right));
            case SameSentence(Positional left, Positional right) -> 1 + deepest(List.of(left, right));
            case And(List<Query> clauses) -> 1 + deepest(clauses);
            case Or(List<Query> clauses) -> 1 + deepest(clauses);
            case Not(Query clause) -> depth(clause);
            case Equivalents(Query typed, List<Word> _) -> depth(typed);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> depth(typed);
            case Fielded(Field _, Query asked) -> depth(asked);
        };
    }

    private static int deepest(List<? extends Query> clauses) {
        return clauses.stream().mapToInt(NormalForm::depth).max().orElse(0);
    }
}
