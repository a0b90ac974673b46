package org.plenary.engine;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.query.AnyWords;
import org.plenary.query.Parsed;
import org.plenary.query.Query;

/** The running text that stands for a question when its meaning is looked for. */
final class MeaningText {
    private MeaningText() {}

    /**
     * What was typed, with the names of its acronyms behind it, since a model knows few of them; for a question in Chinese also
     * what of it the thesaurus knows in English.
     */
    static List<String> of(Parsed parsed, List<Expansion> expansions) {
        String typed = AnyWords.withoutWords(parsed.query()) instanceof Query.Everything
                ? parsed.raw().strip()
                : AnyWords.text(parsed.query());
        if (typed.isBlank()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        StringBuilder explained = new StringBuilder(typed);
        List<String> english = new ArrayList<>();
        for (Expansion expansion : expansions) {
            Optional<String> name =
                    expansion.also().stream().filter(MeaningText::isLatinName).findFirst();
            if (isChinese(expansion.term())) {
                name.ifPresent(english::add);
            } else if (expansion.term().indexOf(' ') < 0) {
                name.filter(full -> full.indexOf(' ') >= 0)
                        .ifPresent(meaning -> explained.append(", ").append(meaning));
            }
        }
        texts.add(explained.toString());
        if (!english.isEmpty()) {
            texts.add(String.join(" ", english));
        }
        return texts;
    }

    private static boolean isLatinName(String name) {
        return name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }
}
