package org.plenary.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.language.Quantities;
import org.plenary.query.Field;
import org.plenary.query.Query;
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

/** What a query comes to for one passage, read off the tree as it stands. */
final class PassageEvaluation {
    private final IndexedPassage passage;
    private final Map<String, PlainText> read = new HashMap<>();

    PassageEvaluation(IndexedPassage passage) {
        this.passage = passage;
    }

    boolean matches(Query query) {
        return switch (query) {
            case Everything() -> true;
            case Nothing() -> false;
            case Word word -> stands(Field.TEXT, word) || stands(Field.SECTION, word) || stands(Field.TITLE, word);
            case Positional place -> stands(Field.TEXT, place);
            case Fielded(Field field, Query asked) -> matches(field, asked);
            case YearRange(Integer from, Integer to) ->
                InMemorySearch.isOf(
                        passage.metadata(),
                        from == null ? null : LocalDate.of(from, 1, 1),
                        to == null ? null : LocalDate.of(to, 12, 31));
            case DateRange(LocalDate from, LocalDate to) -> InMemorySearch.isOf(passage.metadata(), from, to);
            case Equivalents(Query typed, List<Word> others) ->
                matches(typed) || others.stream().anyMatch(this::matches);
            case Amount amount -> matches(amount.typed()) || !amounts(amount).isEmpty();
            case And(List<Query> clauses) -> content(clauses).stream().allMatch(this::matches);
            case Or(List<Query> clauses) -> content(clauses).stream().anyMatch(this::matches);
            case Not(Query clause) -> !matches(clause);
        };
    }

    private boolean matches(Field field, Query query) {
        return switch (query) {
            case Positional place -> field.kind() == Field.Kind.WORDS ? stands(field, place) : isValue(field, place);
            case And(List<Query> clauses) -> content(clauses).stream().allMatch(clause -> matches(field, clause));
            case Or(List<Query> clauses) -> content(clauses).stream().anyMatch(clause -> matches(field, clause));
            case Not(Query clause) -> !matches(field, clause);
            case Equivalents(Query typed, List<Word> _) -> matches(field, typed);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> matches(field, typed);
            case Everything _ -> matches(query);
            case Nothing _ -> matches(query);
            case Fielded _ -> matches(query);
            case YearRange _ -> matches(query);
            case DateRange _ -> matches(query);
        };
    }

    private boolean stands(Field field, Positional place) {
        return InMemorySearch.texts(field, passage).stream()
                .anyMatch(text -> !read(text).spans(place).isEmpty());
    }

    private PlainText read(String text) {
        return read.computeIfAbsent(text, PlainText::new);
    }

    private boolean isValue(Field field, Positional place) {
        return switch (place) {
            case Word(String text) -> hasValue(field, folded(text)::equals);
            case ExactWord(String text) -> hasValue(field, folded(text)::equals);
            case Phrase(String text, int _) -> hasValue(field, folded(text)::equals);
            case Prefix(String beginning) -> hasValue(field, value -> value.startsWith(folded(beginning)));
            case Wildcard(String pattern) -> {
                String quoted = "\\Q" + folded(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E";
                yield hasValue(field, value -> value.matches(quoted));
            }
            case Fuzzy(String text, int edits) ->
                hasValue(field, value -> EditDistance.between(folded(text), value) <= edits);
            case AnyOf(List<Positional> choices) -> choices.stream().anyMatch(choice -> isValue(field, choice));
            case Near(Positional left, Positional right, int _) -> isValue(field, left) && isValue(field, right);
            case SameSentence(Positional left, Positional right) -> isValue(field, left) && isValue(field, right);
        };
    }

    private boolean hasValue(Field field, Predicate<String> wanted) {
        return InMemorySearch.texts(field, passage).stream().anyMatch(wanted);
    }

    private static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private List<Highlight> amounts(Amount amount) {
        return Quantities.in(passage.passage().text()).stream()
                .filter(mention -> amount.isSaidBy(
                        mention.quantity().low(),
                        mention.quantity().high(),
                        mention.quantity().unit().code()))
                .map(mention -> new Highlight(mention.start(), mention.end()))
                .toList();
    }

    private static List<Query> content(List<Query> clauses) {
        List<Query> content = clauses.stream()
                .filter(clause -> !(clause instanceof Word(String text) && PlainText.saysNothing(text)))
                .toList();
        return content.isEmpty() ? clauses : content;
    }

    /** The more places, the more relevant; another name than the typed one counts half. */
    double score(Query query) {
        return 1 + found(query).size() - 0.5 * otherNames(query);
    }

    private long otherNames(Query query) {
        if (query instanceof And(List<Query> clauses)) {
            return clauses.stream().mapToLong(this::otherNames).sum();
        }
        if (query instanceof Or(List<Query> clauses)) {
            return clauses.stream().mapToLong(this::otherNames).sum();
        }
        boolean another = query instanceof Equivalents(Query typed, List<Word> _) && !matches(typed) && matches(query);
        return another ? 1 : 0;
    }

    List<Highlight> lit(Query query) {
        List<Highlight> found = new ArrayList<>(found(query));
        found.sort(Comparator.comparingInt(Highlight::start));
        List<Highlight> merged = new ArrayList<>();
        for (Highlight next : found) {
            if (!merged.isEmpty() && next.start() < merged.getLast().end()) {
                Highlight last = merged.removeLast();
                merged.add(new Highlight(last.start(), Math.max(last.end(), next.end())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private List<Highlight> found(Query query) {
        return switch (query) {
            case Positional place ->
                read(passage.passage().text()).spans(place).stream()
                        .flatMap(span -> span.lit().stream())
                        .toList();
            case Fielded(Field field, Query asked) -> field == Field.TEXT ? found(asked) : List.of();
            case And(List<Query> clauses) -> foundOfAll(content(clauses));
            case Or(List<Query> clauses) -> foundOfAll(content(clauses));
            case Equivalents(Query typed, List<Word> others) -> {
                List<Highlight> found = new ArrayList<>(found(typed));
                others.forEach(other -> found.addAll(found(other)));
                yield found;
            }
            case Amount amount -> {
                List<Highlight> found = new ArrayList<>(found(amount.typed()));
                found.addAll(amounts(amount));
                yield found;
            }
            case Everything _ -> List.of();
            case Nothing _ -> List.of();
            case YearRange _ -> List.of();
            case DateRange _ -> List.of();
            case Not _ -> List.of();
        };
    }

    private List<Highlight> foundOfAll(List<Query> clauses) {
        return clauses.stream().flatMap(clause -> found(clause).stream()).toList();
    }
}
