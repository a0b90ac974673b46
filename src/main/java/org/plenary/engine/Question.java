package org.plenary.engine;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.index.Cursor;
import org.plenary.index.Facet;
import org.plenary.index.Filters;
import org.plenary.index.SearchRequest.Sort;

/**
 * What a person or program asks.
 *
 * @param text as typed
 * @param words whether all words are wanted or any of them
 * @param mode by what passages are to be found
 * @param expanding whether other names of what is typed, and other ways to write its numbers, count too
 * @param facets which to count
 * @param offset hits to leave out, from 0
 * @param size hits to give, 0 to {@link #MOST_HITS}
 * @param after where an earlier answer to the same question ended; null to begin
 * @param lit whether to look for what matched in the text of each hit, which takes longer than finding them
 */
public record Question(
        String text,
        Words words,
        Mode mode,
        boolean expanding,
        Filters filters,
        Set<Facet> facets,
        Sort sort,
        int offset,
        int size,
        @Nullable Cursor after,
        boolean lit) {

    /** Hits in one answer. */
    public static final int MOST_HITS = 100;
    /** Hits that can be reached by page; a cursor reaches all. */
    public static final int DEEPEST_OFFSET = 10_000;

    public Question {
        facets = Set.copyOf(facets);
    }

    /** A question in the manner that people ask when they choose none. */
    public Question(
            String text,
            Words words,
            Filters filters,
            Set<Facet> facets,
            Sort sort,
            int offset,
            int size,
            @Nullable Cursor after) {
        this(text, words, Mode.AUTO, true, filters, facets, sort, offset, size, after, true);
    }

    /** By what passages are found. */
    public enum Mode {
        /** By words and meaning where both can say something, else by words. */
        AUTO,
        /** By words alone. */
        KEYWORD,
        /** By meaning alone; quoted words, exclusions and fields bind all the same. */
        SEMANTIC,
        /** By words and meaning. */
        HYBRID;

        /** As it stands in addresses and answers. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which of the plain words a passage must have. */
    public enum Words {
        /**
         * All of them; when the whole collection has no such passage, or when they are a whole sentence, any of them, and the
         * answer says so.
         */
        ALL,
        ANY
    }

    /** The same, going on where an answer to it ended. */
    public Question behind(Cursor cursor) {
        return new Question(text, words, mode, expanding, filters, facets, sort, 0, size, cursor, lit);
    }

    /**
     * The same, for all of its hits in pieces: nothing is counted but them.
     *
     * @param lit whether to look for what matched in each
     */
    public Question whole(int size, boolean lit) {
        return new Question(text, words, mode, expanding, filters, Set.of(), sort, 0, size, after, lit);
    }

    /** The same for those who want nothing but the hits: nothing is counted, nothing lit. */
    public Question plain() {
        return new Question(text, words, mode, expanding, filters, Set.of(), sort, offset, size, after, false);
    }

    /** The same for those who only rank. */
    public Question unlit() {
        return new Question(text, words, mode, expanding, filters, facets, sort, offset, size, after, false);
    }

    /** The first hits for a text, all facets counted. */
    public static Question of(String text, int size) {
        return new Question(text, Words.ALL, Filters.NONE, EnumSet.allOf(Facet.class), Sort.RELEVANCE, 0, size, null);
    }
}
