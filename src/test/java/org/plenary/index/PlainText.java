package org.plenary.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.document.Sentences;
import org.plenary.index.SearchResponse.Highlight;
import org.plenary.query.Query.AnyOf;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Near;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.SameSentence;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;

/** A text cut into words, which tells where in it something stands by trying every place. */
final class PlainText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");
    private static final Pattern PATTERN_PART = Pattern.compile("[\\p{L}\\p{N}*?]+");
    private static final Set<String> FUNCTION_WORDS =
            Set.of("a", "an", "and", "in", "is", "it", "of", "on", "or", "the", "to", "what", "who");

    private final List<Token> tokens;

    PlainText(String text) {
        tokens = tokens(text);
    }

    /**
     * @param start offset into the text
     * @param sentence which one it stands in, from 0
     */
    record Token(String exact, String stem, int start, int end, int sentence) {}

    /**
     * Words from one to another, by their numbers.
     *
     * @param lit what of the text it is due to
     */
    record Span(int first, int last, List<Highlight> lit) {}

    static List<Token> tokens(String text) {
        List<Sentences.Span> sentences = Sentences.of(text);
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            int sentence = 0;
            while (sentence + 1 < sentences.size()
                    && sentences.get(sentence + 1).start() <= words.start()) {
                sentence++;
            }
            String exact = folded(words.group());
            tokens.add(new Token(exact, stem(exact), words.start(), words.end(), sentence));
        }
        return tokens;
    }

    static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return apart.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Possessives and plurals are all the grammar there is here. */
    private static String stem(String exact) {
        String noun = exact.replaceAll("'s$", "");
        return noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }

    /** Whether a plain word is left out beside others. */
    static boolean saysNothing(String text) {
        return tokens(text).stream().allMatch(token -> FUNCTION_WORDS.contains(token.exact()));
    }

    List<Span> spans(Positional place) {
        return switch (place) {
            case Word(String text) -> word(text);
            case ExactWord(String text) -> sequence(exactly(text), 0);
            case Phrase(String text, int slop) -> sequence(exactly(text), slop);
            case Prefix(String beginning) -> sequence(pattern(beginning + "*"), 0);
            case Wildcard(String pattern) -> sequence(pattern(pattern), 0);
            case Fuzzy(String text, int edits) ->
                sequence(List.of(token -> EditDistance.between(folded(text), token.exact()) <= edits), 0);
            case AnyOf(List<Positional> choices) ->
                choices.stream().flatMap(choice -> spans(choice).stream()).toList();
            case Near(Positional left, Positional right, int distance) -> near(left, right, distance);
            case SameSentence(Positional left, Positional right) ->
                near(left, right, tokens.size()).stream()
                        .filter(span -> tokens.get(span.first()).sentence()
                                == tokens.get(span.last()).sentence())
                        .toList();
        };
    }

    private List<Span> word(String text) {
        List<Token> asked = tokens(text);
        if (asked.stream().anyMatch(token -> FUNCTION_WORDS.contains(token.exact()))) {
            return sequence(exactly(text), 0);
        }
        List<Predicate<Token>> stems = new ArrayList<>();
        asked.forEach(word -> stems.add(token -> token.stem().equals(word.stem())));
        return sequence(stems, 0);
    }

    private static List<Predicate<Token>> exactly(String text) {
        List<Predicate<Token>> words = new ArrayList<>();
        tokens(text).forEach(word -> words.add(token -> token.exact().equals(word.exact())));
        return words;
    }

    private static List<Predicate<Token>> pattern(String pattern) {
        List<Predicate<Token>> words = new ArrayList<>();
        PATTERN_PART.matcher(folded(pattern)).results().map(MatchResult::group).forEach(part -> {
            String regex = part.replace("?", ".").replace("*", ".*");
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(token -> token.exact().matches(regex));
            }
        });
        return words;
    }

    private List<Span> sequence(List<Predicate<Token>> words, int slop) {
        List<Span> found = new ArrayList<>();
        if (!words.isEmpty()) {
            place(words, slop, new ArrayList<>(), found);
        }
        return found;
    }

    /** Sets the next word of a sequence in every place that keeps it within the slop. */
    private void place(List<Predicate<Token>> words, int slop, List<Integer> placed, List<Span> found) {
        int moved = moved(placed);
        if (moved > slop) {
            return;
        }
        if (placed.size() == words.size()) {
            int first = placed.stream().mapToInt(Integer::intValue).min().orElseThrow();
            int last = placed.stream().mapToInt(Integer::intValue).max().orElseThrow();
            Highlight lit =
                    new Highlight(tokens.get(first).start(), tokens.get(last).end());
            found.add(new Span(first, last, List.of(lit)));
            return;
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (!placed.contains(at) && words.get(placed.size()).test(tokens.get(at))) {
                List<Integer> further = new ArrayList<>(placed);
                further.add(at);
                place(words, slop, further, found);
            }
        }
    }

    /** How far the words were moved against each other. */
    private static int moved(List<Integer> placed) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int word = 0; word < placed.size(); word++) {
            least = Math.min(least, placed.get(word) - word);
            most = Math.max(most, placed.get(word) - word);
        }
        return placed.isEmpty() ? 0 : most - least;
    }

    private List<Span> near(Positional left, Positional right, int distance) {
        boolean mayInterleave = isStretch(left) || isStretch(right);
        List<Span> others = spans(right);
        Map<List<Integer>, Set<Highlight>> found = new LinkedHashMap<>();
        for (Span one : spans(left)) {
            for (Span other : others) {
                int between = Math.max(one.first(), other.first()) - Math.min(one.last(), other.last()) - 1;
                if (between < distance && (between >= 0 || mayInterleave)) {
                    int first = Math.min(one.first(), other.first());
                    int last = Math.max(one.last(), other.last());
                    Set<Highlight> lit = found.computeIfAbsent(List.of(first, last), _ -> new LinkedHashSet<>());
                    lit.addAll(one.lit());
                    lit.addAll(other.lit());
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        found.forEach((ends, lit) -> spans.add(new Span(ends.getFirst(), ends.getLast(), List.copyOf(lit))));
        return spans;
    }

    private static boolean isStretch(Positional place) {
        return place instanceof Near || place instanceof SameSentence;
    }
}
