package org.plenary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.engine.Answer;
import org.plenary.engine.Expansion;
import org.plenary.engine.Question;
import org.plenary.query.Parsed;

/**
 * How a question was understood, and each way to have it understood otherwise.
 *
 * @param interpreted the text with all operators written out; null when just as typed
 * @param also what was looked for beside the typed words
 * @param exact the question with words in any form that are now looked for in one form
 * @param switching to the question without other names, or with them again; null when that makes no difference
 */
public record Understanding(
        @Nullable String interpreted,
        List<Also> also,
        List<Link> exact,
        @Nullable Link switching) {
    private static final int SHOWN = 3;

    /**
     * @param names the first of them
     * @param more the others
     * @param exactly the question with the term in this form only; null when it cannot be asked so
     */
    public record Also(
            String term,
            List<String> names,
            List<String> more,
            @Nullable Link exactly) {}

    static Understanding of(Answer answer, SearchAddress address) {
        return new Understanding(
                interpreted(answer.parsed()),
                answer.expansions().stream()
                        .map(expansion -> also(expansion, answer.question(), address))
                        .toList(),
                ExactForms.loosened(answer.question().text()).stream()
                        .map(loose -> new Link(loose.stretch(), address.inForm(loose.text())))
                        .toList(),
                switching(answer, address));
    }

    /** Whether there is nothing to tell. */
    public boolean isPlain() {
        return interpreted == null && also.isEmpty() && exact.isEmpty() && switching == null;
    }

    private static Also also(Expansion expansion, Question question, SearchAddress address) {
        List<String> names = expansion.also();
        int shown = Math.min(SHOWN, names.size());
        return new Also(
                expansion.term(),
                names.subList(0, shown),
                names.subList(shown, names.size()),
                ExactForms.exactly(question.text(), expansion.term())
                        .map(exact -> new Link(exact.stretch(), address.inForm(exact.text())))
                        .orElse(null));
    }

    private static @Nullable Link switching(Answer answer, SearchAddress address) {
        if (!answer.question().expanding()) {
            return new Link("Look for other names too", address.expanding(true));
        }
        return answer.expansions().isEmpty() ? null : new Link("Only what was typed", address.expanding(false));
    }

    /** Worth telling only where the reading differs from a plain list of words. */
    private static @Nullable String interpreted(Parsed parsed) {
        String typed = parsed.raw().strip();
        String plain = typed.replaceAll("\\s+", " AND ");
        boolean obvious = typed.isEmpty()
                || parsed.interpreted().isBlank()
                || parsed.interpreted().equals(typed)
                || parsed.interpreted().equals(plain);
        return obvious ? null : parsed.interpreted();
    }
}
