package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.engine.Answer;
import org.plenary.engine.Question.Mode;
import org.plenary.index.IndexState;
import org.plenary.query.AnyWords;
import org.plenary.web.SearchForm.Recorded;

/** What is to be told of an answer that its hits do not show: where the question was read or answered otherwise than asked. */
public final class AnswerRemarks {
    private static final String BY_KEYWORD = "answered by keyword: ";

    private AnswerRemarks() {}

    /**
     * That about what the answer was once, those about parameters, then that about the mode.
     *
     * @param hasModels whether anything can be found by meaning
     */
    public static List<String> of(SearchForm.Valid form, Answer answer, boolean hasModels) {
        List<String> remarks = new ArrayList<>();
        form.recorded().flatMap(then -> since(then, answer)).ifPresent(remarks::add);
        remarks.addAll(form.remarks());
        Mode asked = answer.question().mode();
        if (asked != Mode.AUTO) {
            boolean otherwise = hasModels && asked != Mode.KEYWORD && answer.mode() != asked;
            onMode(asked, answer.response().index(), hasModels).ifPresent(remarks::add);
            if (otherwise) {
                remarks.add(otherwise(answer));
            }
        }
        return List.copyOf(remarks);
    }

    private static Optional<String> since(Recorded then, Answer answer) {
        boolean same = then.version().equals(answer.response().index().version());
        return same
                ? Optional.empty()
                : Optional.of("the index has changed since (version " + QueryString.shown(then.version()) + ", "
                        + Count.paragraphs(then.count()) + " then, "
                        + Count.written(answer.response().total()) + " now)");
    }

    private static String otherwise(Answer answer) {
        boolean hasWords = !AnyWords.text(answer.parsed().query()).isBlank();
        return BY_KEYWORD + (hasWords ? "no model reads the language of the question" : "the question has no words");
    }

    /**
     * What is to be told before anything is asked by a mode; empty when all is as it should be.
     *
     * @param hasModels whether anything can be found by meaning
     */
    public static Optional<String> onMode(Mode asked, IndexState index, boolean hasModels) {
        int awaiting = switch (index) {
            case IndexState.Empty() -> 0;
            case IndexState.Ready ready -> ready.awaitingMeaning();
        };
        Optional<String> late = awaiting == 0
                ? Optional.empty()
                : Optional.of(Count.paragraphs(awaiting) + " cannot be found by meaning yet");
        return switch (asked) {
            case KEYWORD -> Optional.empty();
            case AUTO -> hasModels ? late : Optional.empty();
            case SEMANTIC, HYBRID -> hasModels ? late : Optional.of(BY_KEYWORD + "no model came with the program");
        };
    }
}
