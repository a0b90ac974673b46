package org.plenary.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
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
 * What in a text a match of a question may be due to.
 *
 * <p>Words, phrases and patterns are lit wherever they stand; what is asked to stand near something else is lit where it does.
 */
final class Lights {
    /** A reason for lighting something. */
    sealed interface Light {}

    /**
     * Words and what else has a place in the text.
     *
     * @param places each asked of the text alone, lit as one stretch
     * @param within the stretches that they must lie in; null for anywhere
     */
    record Standing(List<Query> places, @Nullable IntervalsSource within) implements Light {}

    /** A quantity, however it is written. */
    record Saying(Amount amount) implements Light {}

    private final QueryTranslator translator;
    private final List<Light> lights = new ArrayList<>();

    private Lights(QueryTranslator translator) {
        this.translator = translator;
    }

    /** @param translator that has translated the question, so that patterns stand for the same words */
    static List<Light> of(org.plenary.query.Query asked, QueryTranslator translator) {
        Lights lights = new Lights(translator);
        lights.collect(asked);
        return List.copyOf(lights.lights);
    }

    private void collect(org.plenary.query.Query query) {
        switch (query) {
            case AnyOf(List<Positional> choices) -> choices.forEach(this::collect);
            case Near near -> lights.add(new Standing(partsOf(near), stretches(near)));
            case SameSentence same -> lights.add(new Standing(partsOf(same), stretches(same)));
            case Positional place -> lights.add(new Standing(partsOf(place), null));
            case Fielded(Field field, org.plenary.query.Query asked) -> {
                if (field == Field.TEXT) {
                    collect(asked);
                }
            }
            case And(List<org.plenary.query.Query> clauses) -> collectContent(clauses);
            case Or(List<org.plenary.query.Query> clauses) -> collectContent(clauses);
            case Equivalents(org.plenary.query.Query typed, List<Word> others) -> {
                collect(typed);
                others.forEach(this::collect);
            }
            case Amount amount -> {
                collect(amount.typed());
                lights.add(new Saying(amount));
            }
            case Everything() -> {}
            case Nothing() -> {}
            case YearRange _ -> {}
            case DateRange _ -> {}
            case Not _ -> {}
        }
    }

    private void collectContent(List<org.plenary.query.Query> clauses) {
        for (AskedWords.Clause clause : translator.content(clauses)) {
            collect(clause.query());
            clause.compounds().forEach(this::collect);
        }
    }

    private IntervalsSource stretches(Positional place) {
        return translator.places().source(PassageFields.TEXT, place);
    }

    private List<Query> partsOf(Positional place) {
        List<Query> parts = new ArrayList<>();
        collectParts(place, parts);
        return parts;
    }

    private void collectParts(Positional place, List<Query> parts) {
        switch (place) {
            case AnyOf(List<Positional> choices) -> choices.forEach(choice -> collectParts(choice, parts));
            case Near(Positional left, Positional right, int _) -> {
                collectParts(left, parts);
                collectParts(right, parts);
            }
            case SameSentence(Positional left, Positional right) -> {
                collectParts(left, parts);
                collectParts(right, parts);
            }
            case Word _ -> add(place, parts);
            case ExactWord _ -> add(place, parts);
            case Phrase _ -> add(place, parts);
            case Prefix _ -> add(place, parts);
            case Wildcard _ -> add(place, parts);
            case Fuzzy _ -> add(place, parts);
        }
    }

    private void add(Positional place, List<Query> parts) {
        parts.add(translator.places().query(PassageFields.TEXT, place));
    }
}
