package org.plenary.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plenary.index.CloseWord;
import org.plenary.index.SearchIndex;
import org.plenary.query.AnyWords;
import org.plenary.query.Parsed;
import org.plenary.query.Parsed.TypedWord;
import org.plenary.query.Query;
import org.plenary.query.QueryParser;

/**
 * Respells a question some of whose words the collection does not hold.
 *
 * <p>Such a word may stand for one close to it, for two that were run together, or for a half of one that was torn apart.
 * Acronyms and whatever holds a digit or a sign stay as they are.
 */
final class DidYouMean {
    /** A text with more of them is no slip of the pen but in another language. */
    private static final int MOST_UNKNOWN = 6;

    private static final int CHOICES = 4;
    private static final int MOST_TRIED = 30;
    private static final int SHORTEST = 4;
    /** Longer words in capitals are hardly ever acronyms. */
    private static final int LONGEST_ACRONYM = 6;
    /** Ten times as many passages weigh as much as one letter in twenty. */
    private static final double WEIGHT_OF_FREQUENCY = 0.05;

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");
    private static final Pattern PIECES = Pattern.compile(PIECE + "(?:-" + PIECE + ")*");

    private final SearchIndex index;
    private final PassageCount everywhere;
    private final PassageCount asked;
    private final Map<String, Boolean> lacking = new HashMap<>();

    /**
     * For one question.
     *
     * @param everywhere counts in the whole collection
     * @param asked counts under the filters of the question
     */
    DidYouMean(SearchIndex index, PassageCount everywhere, PassageCount asked) {
        this.index = index;
        this.everywhere = everywhere;
        this.asked = asked;
    }

    /** A stretch of the raw text and what may have been meant by it. */
    private record Slip(int start, int end, List<CloseWord> choices) {}

    /** A choice for each slip, in their order. */
    private record Respelling(List<CloseWord> choices) {
        private static final Respelling NONE = new Respelling(List.of());

        private Respelling with(CloseWord choice) {
            return new Respelling(
                    Stream.concat(choices.stream(), Stream.of(choice)).toList());
        }

        private double closeness() {
            return choices.stream().mapToDouble(CloseWord::closeness).sum();
        }

        private double likelihood() {
            return closeness()
                    + choices.stream()
                            .mapToDouble(choice -> weight(choice.passages()))
                            .sum();
        }
    }

    private static double weight(long passages) {
        return WEIGHT_OF_FREQUENCY * Math.log10(passages);
    }

    /**
     * The whole text respelled, so that it finds more; where that needs all words of a text that has nothing, so that it finds any of
     * them. Empty too when time runs out.
     *
     * @param found how many passages the text as typed finds
     */
    Optional<String> of(Parsed parsed, long found) {
        List<Slip> slips = slips(parsed);
        String best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        List<Respelling> respellings = slips.isEmpty() ? List.of() : likeliest(slips);
        for (Respelling respelling : respellings) {
            String text = respelled(parsed.raw(), slips, respelling);
            long passages = asked.known(QueryParser.parse(text).query());
            double score = respelling.closeness() + weight(passages);
            if (passages > found && score > bestScore) {
                best = text;
                bestScore = score;
            }
        }
        if (best != null || respellings.isEmpty() || found > 0) {
            return Optional.ofNullable(best);
        }
        String likeliest = respelled(parsed.raw(), slips, respellings.getFirst());
        Optional<Query> any = AnyWords.of(QueryParser.parse(likeliest).query());
        return any.filter(query -> asked.known(query) > 0).map(_ -> likeliest);
    }

    private List<Slip> slips(Parsed parsed) {
        List<TypedWord> words =
                parsed.words().stream().filter(word -> isOrdinary(word, parsed)).toList();
        List<Slip> slips = new ArrayList<>();
        int unknown = 0;
        for (int at = 0; at < words.size() && unknown <= MOST_UNKNOWN; at++) {
            Optional<Slip> torn =
                    at + 1 < words.size() ? torn(words.get(at), words.get(at + 1), parsed) : Optional.empty();
            if (torn.isPresent()) {
                slips.add(torn.get());
                at++;
                continue;
            }
            TypedWord word = words.get(at);
            Matcher pieces = PIECE.matcher(word.text());
            while (pieces.find()) {
                String piece = pieces.group();
                if (piece.length() >= SHORTEST && isLacking(piece)) {
                    unknown++;
                    List<CloseWord> choices = index.closeWords(piece, CHOICES);
                    if (!choices.isEmpty()) {
                        slips.add(new Slip(word.start() + pieces.start(), word.start() + pieces.end(), choices));
                    }
                }
            }
        }
        return unknown > MOST_UNKNOWN ? List.of() : slips;
    }

    /** Made of letters alone, with a hyphen or an apostrophe, and no acronym. */
    private static boolean isOrdinary(TypedWord word, Parsed parsed) {
        String text = word.text();
        boolean stands = parsed.raw().startsWith(text, word.start()) && word.end() - word.start() == text.length();
        return stands && PIECES.matcher(text).matches() && !isAcronym(text, parsed);
    }

    private static boolean isAcronym(String text, Parsed parsed) {
        boolean sentenceInCapitals = parsed.words().stream().allMatch(word -> isInCapitals(word.text()))
                && parsed.words().stream().anyMatch(word -> word.text().length() > LONGEST_ACRONYM);
        return !sentenceInCapitals && isInCapitals(text) && text.length() <= LONGEST_ACRONYM;
    }

    private static boolean isInCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** Whether the collection certainly holds no form of the word. */
    private boolean isLacking(String word) {
        return lacking.computeIfAbsent(word, _ -> everywhere.isZero(new Query.Word(word)));
    }

    /** Two neighbours as halves of one word, where the collection lacks one of them and holds the whole. */
    private Optional<Slip> torn(TypedWord left, TypedWord right, Parsed parsed) {
        String whole = left.text() + right.text();
        boolean neighbours = parsed.raw().substring(left.end(), right.start()).isBlank();
        boolean mayBeTorn =
                neighbours && whole.length() >= SHORTEST && (isLacking(left.text()) || isLacking(right.text()));
        long passages = mayBeTorn ? everywhere.known(new Query.Word(whole)) : 0;
        CloseWord choice = new CloseWord(whole, 1 - 1.0 / whole.length(), passages);
        return passages > 0 ? Optional.of(new Slip(left.start(), right.end(), List.of(choice))) : Optional.empty();
    }

    private static List<Respelling> likeliest(List<Slip> slips) {
        List<Respelling> likeliest = List.of(Respelling.NONE);
        for (Slip slip : slips) {
            likeliest = likeliest.stream()
                    .flatMap(shorter -> slip.choices().stream().map(shorter::with))
                    .sorted(Comparator.comparingDouble(Respelling::likelihood).reversed())
                    .limit(MOST_TRIED)
                    .toList();
        }
        return likeliest;
    }

    private static String respelled(String raw, List<Slip> slips, Respelling respelling) {
        StringBuilder respelled = new StringBuilder();
        int copied = 0;
        for (int number = 0; number < slips.size(); number++) {
            Slip slip = slips.get(number);
            respelled
                    .append(raw, copied, slip.start())
                    .append(respelling.choices().get(number).text());
            copied = slip.end();
        }
        return respelled.append(raw.substring(copied)).toString();
    }
}
