package org.plenary.engine;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Question.Mode;
import org.plenary.index.IndexedPassage;
import org.plenary.index.SearchResponse;
import org.plenary.query.Parsed;

/**
 * What came of a question.
 *
 * @param parsed how the text was read
 * @param mode by what the hits were found
 * @param expansions what was looked for beside the typed words
 * @param reading which of its words the hits have
 * @param withAllWords how many of the passages have all that was asked for by words; null when that was not what was counted
 * @param withAnyWords how many passages have any of the words; null unless all were asked for and few have them
 * @param didYouMean the text with its unknown words respelled, which finds more; null when there is nothing to suggest, or enough
 *     is found, or no time was left to look
 * @param drops where no passage has all that is asked for: what leaving a part off would give, most first
 * @param withoutFilters how many passages there are without the filters; null unless there are none with them
 * @param cited the paragraph that the text is a citation of, as {@code Tunis Agenda para 72}; null when it is none
 */
public record Answer(
        Question question,
        Parsed parsed,
        Mode mode,
        List<Expansion> expansions,
        Reading reading,
        SearchResponse response,
        @Nullable Long withAllWords,
        @Nullable Long withAnyWords,
        @Nullable String didYouMean,
        List<Drop> drops,
        @Nullable Long withoutFilters,
        @Nullable IndexedPassage cited,
        Duration took) {

    /** Which of the plain words the hits have. */
    public enum Reading {
        ALL_WORDS,
        /** Any of them, as asked or because they are a whole sentence. */
        ANY_WORDS,
        /** Any of them, because no passage of the collection has all. */
        RELAXED
    }
}
