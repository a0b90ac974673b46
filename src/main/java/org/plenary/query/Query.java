package org.plenary.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, free of any engine: a closed tree that an index translates into whatever it runs.
 *
 * <p>Text in a leaf stands as it was typed; how it becomes terms (case, stems, languages) is the index's to say.
 */
public sealed interface Query {

    /** Every passage: the empty search box. */
    record Everything() implements Query {}

    /** No passage: what was typed holds nothing that could be looked for. */
    record Nothing() implements Query {}

    /** What can stand at a place in the text, and so be asked to stand near something else. */
    sealed interface Positional extends Query {}

    /** A word in any of its forms. Text of several tokens ({@code A/RES/70/125}, {@code and/or}) means them side by side. */
    record Word(String text) implements Positional {}

    /** A word in this form only: no stemming, no equivalents. */
    record ExactWord(String text) implements Positional {}

    /**
     * Words side by side and in order, each in the form typed, stop words included.
     *
     * @param slop how many positions the words may be moved in all; 0 for none
     */
    record Phrase(String text, int slop) implements Positional {}

    /** Any word that begins so. */
    record Prefix(String beginning) implements Positional {}

    /** Any word of this shape: {@code *} stands for any run of characters, {@code ?} for one. */
    record Wildcard(String pattern) implements Positional {}

    /** A word or one that differs from it by at most so many letters, 1 or 2. */
    record Fuzzy(String text, int edits) implements Positional {}

    /** One of several, where a place in the text is asked for. */
    record AnyOf(List<Positional> choices) implements Positional {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }

    /** Both within so many words of each other, in either order, in one paragraph. */
    record Near(Positional left, Positional right, int distance) implements Positional {}

    /** Both in one sentence, in either order. */
    record SameSentence(Positional left, Positional right) implements Positional {}

    /** The query asked of one field instead of the text; never nested in another field. */
    record Fielded(Field field, Query query) implements Query {}

    /** Documents of these years, both ends included; null leaves an end open. */
    record YearRange(@Nullable Integer from, @Nullable Integer to) implements Query {}

    /** Documents of these days, both ends included; null leaves an end open. */
    record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) implements Query {}

    /**
     * What was typed, or another name of the same thing, which counts less.
     *
     * @param typed words or all of several words
     * @param others names by which the thing is called too, each looked for as a {@link Word}
     */
    record Equivalents(Query typed, List<Word> others) implements Query {
        public Equivalents {
            others = List.copyOf(others);
        }
    }

    /**
     * A number with what belongs to it, however it is written.
     *
     * @param typed the words that say it
     * @param low the least value looked for
     * @param high the greatest value looked for
     * @param unit what is counted, as {@code %} or {@code usd}; empty for whatever unit
     */
    record Amount(Query typed, BigDecimal low, BigDecimal high, String unit) implements Query {
        /** Whether a number, or either end of a range, that a text says is looked for. */
        public boolean isSaidBy(BigDecimal least, BigDecimal most, String saidUnit) {
            return (unit.isEmpty() || unit.equals(saidUnit)) && (holds(least) || holds(most));
        }

        private boolean holds(BigDecimal value) {
            return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
        }
    }

    /** All of them. At least two. */
    record And(List<Query> clauses) implements Query {
        public And {
            clauses = List.copyOf(clauses);
        }
    }

    /** At least one of them. At least two. */
    record Or(List<Query> clauses) implements Query {
        public Or {
            clauses = List.copyOf(clauses);
        }
    }

    /** The passages that the clause does not match. */
    record Not(Query clause) implements Query {}
}
