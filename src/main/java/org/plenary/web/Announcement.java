package org.plenary.web;

import org.jspecify.annotations.Nullable;
import org.plenary.engine.Answer;

/** How many paragraphs an answer has, and what they have of the question, in a sentence without a full stop. */
public final class Announcement {
    private static final String NOTHING = "Nothing found";

    private Announcement() {}

    public static String of(Answer answer) {
        if (answer.response().total() == 0) {
            return NOTHING;
        }
        return switch (answer.mode()) {
            case AUTO, KEYWORD -> byWords(answer);
            case SEMANTIC -> Count.paragraphs(answer.response().total()) + " close in meaning";
            case HYBRID -> byBoth(answer);
        };
    }

    private static String byWords(Answer answer) {
        long total = answer.response().total();
        return switch (answer.reading()) {
            case ALL_WORDS -> Count.paragraphs(total);
            case ANY_WORDS -> Count.of(total, "paragraph has", "paragraphs have") + " any of these words";
            case RELAXED -> "No paragraph has all of these words; " + Count.of(total, "has", "have") + " some of them";
        };
    }

    private static String byBoth(Answer answer) {
        long total = answer.response().total();
        return switch (answer.reading()) {
            case ALL_WORDS -> withAllWords(total, answer.withAllWords());
            case ANY_WORDS ->
                Count.of(total, "paragraph has", "paragraphs have") + " any of these words or "
                        + (total == 1 ? "is" : "are") + " close in meaning";
            case RELAXED ->
                "No paragraph has all of these words; " + Count.of(total, "is", "are")
                        + " close, by some of them or in meaning";
        };
    }

    /** @param withWords null when time ran out before they were counted */
    private static String withAllWords(long total, @Nullable Long withWords) {
        if (withWords == null || withWords >= total) {
            return Count.paragraphs(total);
        }
        return withWords == 0
                ? "No paragraph has what was typed; " + Count.of(total, "is", "are") + " close to it in meaning"
                : Count.paragraphs(withWords) + " with all of the words, and " + Count.written(total - withWords)
                        + " more close to them";
    }
}
