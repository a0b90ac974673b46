package org.plenary.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the documents that a text names, and the paragraphs of them: {@code paragraph 72 of the Tunis Agenda}, {@code A/RES/70/125,
 * paras. 63-65}. Which names there are is for the collection to say.
 */
public final class MentionReader {
    /** Words of the longest name looked for. */
    private static final int LONGEST_NAME = 14;
    /** Characters before and behind a name in which a paragraph of it may be named. */
    private static final int AROUND = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String NUMBERS = "(\\d{1,4})(?:\\s*(?:-|–|to)\\s*(\\d{1,4}))?(?:\\s*(?:,|and)\\s*(\\d{1,4}))?";
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:paragraphs?|paras?\\.?)\\s+" + NUMBERS + "\\s+(?:of|in)\\s+(?:the\\s+|its\\s+)?(?:\\w+\\s+){0,3}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile(
            "^\\s*[,(]?\\s*(?:(?:paragraphs?|paras?)\\b\\.?|¶¶?)\\s*" + NUMBERS, Pattern.CASE_INSENSITIVE);

    /** @param key of the word alone; empty for one that only joins */
    private record Word(int start, int end, String key) {}

    /** A name found: its last word, by position. */
    private record Name(int last, String key) {}

    private MentionReader() {}

    /**
     * The longest name where several begin with the same word, in the order of the text.
     *
     * @param isName whether a document has a name of that {@linkplain DocumentNaming#key key}
     */
    public static List<Mention> read(String text, Predicate<String> isName) {
        List<Word> words = words(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Name> name = longestName(text, words, at, isName);
            if (name.isPresent()) {
                int start = words.get(at).start();
                int end = words.get(name.get().last()).end();
                mentions.add(new Mention(start, end, name.get().key(), paragraphs(text, start, end)));
                at = name.get().last();
            }
            at++;
        }
        return mentions;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.start(), word.end(), DocumentNaming.key(word.group())));
        }
        return words;
    }

    private static Optional<Name> longestName(String text, List<Word> words, int first, Predicate<String> isName) {
        Optional<Name> longest = Optional.empty();
        StringBuilder key = new StringBuilder();
        for (int at = first; at < Math.min(words.size(), first + LONGEST_NAME); at++) {
            if (at > first
                    && isBreak(text, words.get(at - 1).end(), words.get(at).start())) {
                return longest;
            }
            String word = words.get(at).key();
            if (word.isEmpty() && at == first) {
                return longest;
            }
            if (word.isEmpty()) {
                continue;
            }
            key.append(key.isEmpty() ? "" : " ").append(word);
            if (isName.test(key.toString())
                    && isDistinct(
                            text.substring(
                                    words.get(first).start(), words.get(at).end()),
                            at == first)) {
                longest = Optional.of(new Name(at, key.toString()));
            }
        }
        return longest;
    }

    /** Whether what stands between two words ends whatever name the first is part of. */
    private static boolean isBreak(String text, int start, int end) {
        String between = text.substring(start, end);
        return between.contains(";") || between.contains(". ") || between.contains(") ");
    }

    /** A name is written with a capital or a number; one of a single word is an acronym, so that no common word is taken for one. */
    private static boolean isDistinct(String written, boolean single) {
        if (single) {
            return written.length() > 2
                    && written.equals(written.toUpperCase(Locale.ROOT))
                    && written.codePoints().anyMatch(Character::isLetter);
        }
        return written.codePoints().anyMatch(point -> Character.isUpperCase(point) || Character.isDigit(point));
    }

    private static List<String> paragraphs(String text, int start, int end) {
        Matcher before = BEFORE.matcher(text.substring(Math.max(0, start - AROUND), start));
        if (before.find()) {
            return numbers(before);
        }
        Matcher behind = BEHIND.matcher(text.substring(end, Math.min(text.length(), end + AROUND)));
        return behind.find() ? numbers(behind) : List.of();
    }

    private static List<String> numbers(Matcher matched) {
        List<String> numbers = new ArrayList<>();
        String last = matched.group(2);
        numbers.add(last == null ? matched.group(1) : matched.group(1) + "-" + last);
        if (matched.group(3) != null) {
            numbers.add(matched.group(3));
        }
        return numbers;
    }
}
