package org.plenary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts {@code =} before words of a question and takes it away again. */
final class ExactForms {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EXACT =
            Pattern.compile("(?<![^\\s(])=[^\\s()=\"]++(?:\\s++=[^\\s()=\"]++)*+(?![^\\s)])");

    private ExactForms() {}

    /**
     * A text with one stretch of it in another form.
     *
     * @param stretch the words concerned, each with {@code =}
     */
    record Changed(String stretch, String text) {}

    /** The text with a term, where it first stands by itself, in this form only; empty where it is a part of something. */
    static Optional<Changed> exactly(String text, String term) {
        String words = Stream.of(SPACE.split(term.strip())).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher found = Pattern.compile("(?<![^\\s(])" + words + "(?![^\\s)])").matcher(text);
        if (term.isBlank() || !found.find()) {
            return Optional.empty();
        }
        String exact =
                SPACE.splitAsStream(found.group()).map(word -> "=" + word).collect(Collectors.joining(" "));
        return Optional.of(new Changed(exact, replaced(text, found, exact)));
    }

    /** For each row of words in this form only the text with them in any form. */
    static List<Changed> loosened(String text) {
        List<Changed> loosened = new ArrayList<>();
        Matcher found = EXACT.matcher(text);
        while (found.find()) {
            String words = found.group().replace("=", "");
            loosened.add(new Changed(found.group(), replaced(text, found, words)));
        }
        return List.copyOf(loosened);
    }

    private static String replaced(String text, Matcher found, String stretch) {
        return text.substring(0, found.start()) + stretch + text.substring(found.end());
    }
}
