package org.plenary.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Field.Kind;
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
 * Writes a query in the query language, with every operator and with brackets around every operation inside another.
 *
 * <p>As long as the text is not longer than {@link QueryLimits#MAX_LENGTH}, {@link QueryParser} reads it as the same query.
 */
final class QueryText {
    /** Words that {@code =} can stand before without anything in them being taken for syntax. */
    private static final Pattern SIMPLE =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}./'’&_-]*[\\p{L}\\p{N}])?");

    private QueryText() {}

    static String of(Query query) {
        return text(query, null);
    }

    private static String text(Query query, @Nullable Field field) {
        return switch (query) {
            case Everything() -> "*:*";
            case Nothing() -> "\"\"";
            case Word(String text) -> text;
            case ExactWord(String text) -> exact(text, field);
            case Phrase(String text, int slop) -> quoted(text) + (slop == 0 ? "" : "~" + slop);
            case Prefix(String beginning) -> beginning + "*";
            case Wildcard(String pattern) -> pattern;
            case Fuzzy(String text, int edits) -> text + "~" + edits;
            case AnyOf(List<Positional> choices) -> joined(choices, " OR ", field);
            case Near(Positional left, Positional right, int distance) ->
                joined(List.of(left, right), " NEAR/" + distance + " ", field);
            case SameSentence(Positional left, Positional right) -> joined(List.of(left, right), " /s ", field);
            case Fielded(Field asked, Query clause) -> asked.queryName() + ":" + bracketed(clause, asked);
            case Equivalents(Query typed, List<Word> _) -> text(typed, field);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> text(typed, field);
            case YearRange(Integer from, Integer to) ->
                "year:" + range(from, to, year -> String.format(Locale.ROOT, "%04d", year));
            case DateRange(LocalDate from, LocalDate to) -> "date:" + range(from, to, LocalDate::toString);
            case And(List<Query> clauses) -> joined(clauses, " AND ", field);
            case Or(List<Query> clauses) -> joined(clauses, " OR ", field);
            case Not(Query clause) -> "NOT " + bracketed(clause, field);
        };
    }

    private static String joined(List<? extends Query> clauses, String operator, @Nullable Field field) {
        return clauses.stream()
                .map(clause -> clause instanceof Not ? text(clause, field) : bracketed(clause, field))
                .collect(Collectors.joining(operator));
    }

    private static String bracketed(Query clause, @Nullable Field field) {
        String text = text(clause, field);
        return isOperation(clause) ? "(" + text + ")" : text;
    }

    private static boolean isOperation(Query clause) {
        return switch (clause) {
            case AnyOf _, Near _, SameSentence _, And _, Or _, Not _ -> true;
            case Equivalents(Query typed, List<Word> _) -> isOperation(typed);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> isOperation(typed);
            case Everything _, Nothing _, Fielded _, YearRange _, DateRange _ -> false;
            case Word _, ExactWord _, Phrase _, Prefix _, Wildcard _, Fuzzy _ -> false;
        };
    }

    private static String exact(String text, @Nullable Field field) {
        boolean value = field != null && field.kind() == Kind.VALUE;
        return !value && SIMPLE.matcher(text).matches() ? "=" + text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static <T> String range(@Nullable T from, @Nullable T to, Function<T, String> written) {
        if (from == null && to == null) {
            return "*";
        }
        String first = from == null ? "" : written.apply(from);
        String last = to == null ? "" : written.apply(to);
        return first.equals(last) ? first : first + ".." + last;
    }
}
