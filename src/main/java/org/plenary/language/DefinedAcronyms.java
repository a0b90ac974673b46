package org.plenary.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds where a running text says what an acronym stands for: {@code International Telecommunication Union (ITU)} or
 * {@code ITU (International Telecommunication Union)}.
 *
 * <p>After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", Pacific
 * Symposium on Biocomputing 2003: the brackets give the pair, the letters of the short form confirm it. Which words the letters
 * may come from is told by {@link LongForm}. In doubt there is no definition. The time grows with the length of the text alone.
 */
public final class DefinedAcronyms {
    /** Characters between the brackets. */
    private static final int LONGEST_INSIDE = 160;
    /** Characters of a word of a long form. */
    private static final int LONGEST_WORD = 40;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern BEFORE_SHORT_FORM = Pattern.compile("^(?:hereinafter|hereafter|the|or|[\\s\"“„«'‘])+");
    private static final Pattern BEHIND_SHORT_FORM = Pattern.compile("[,;].*$|[\\s\"”“»'’]+$", Pattern.DOTALL);
    private static final Pattern ARTICLE = Pattern.compile("^(?:\\s|the\\s)+");
    /** Signs that may stand between the words of a long form. */
    private static final String WITHIN = ",-‐‑–/\"“”„«»&";

    private DefinedAcronyms() {}

    /**
     * One definition.
     *
     * @param acronym in the singular, {@code LDC} for {@code LDCs}
     * @param meaning as the text writes it, white space made one space, without a possessive
     * @param start offset where the whole begins, with the long or the short form
     * @param end offset behind the closing bracket
     */
    public record Definition(String acronym, String meaning, int start, int end) {}

    private record Word(String text, int start, int end) {}

    /** All definitions in the order of the text. */
    public static List<Definition> in(String text) {
        List<Definition> definitions = new ArrayList<>();
        int open = text.indexOf('(');
        while (open >= 0) {
            int close = close(text, open);
            if (close > 0) {
                definition(text, open, close).ifPresent(definitions::add);
            }
            open = text.indexOf('(', open + 1);
        }
        return List.copyOf(definitions);
    }

    /** The bracket that closes this one, if near and with no other bracket between; else -1. */
    private static int close(String text, int open) {
        int last = Math.min(text.length(), open + 1 + LONGEST_INSIDE);
        for (int at = open + 1; at < last; at++) {
            if (text.charAt(at) == ')') {
                return at;
            }
            if (text.charAt(at) == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<Definition> definition(String text, int open, int close) {
        String inside = text.substring(open + 1, close);
        String bare = BEHIND_SHORT_FORM
                .matcher(BEFORE_SHORT_FORM.matcher(inside).replaceFirst(""))
                .replaceFirst("");
        Optional<ShortForm> form = ShortForm.of(bare);
        return form.isPresent()
                ? longFormBefore(text, open, close, form.get())
                : longFormInside(text, open, close, inside);
    }

    private static Optional<Definition> longFormBefore(String text, int open, int close, ShortForm form) {
        List<Word> words = wordsBefore(text, open, form.mostWords());
        int first = new LongForm(form, texts(words)).firstWord();
        if (first == LongForm.NONE) {
            return Optional.empty();
        }
        int start = words.get(first).start();
        String meaning = text.substring(start, words.getLast().end());
        return Optional.of(new Definition(form.acronym(), plain(meaning), start, close + 1));
    }

    private static Optional<Definition> longFormInside(String text, int open, int close, String inside) {
        int end = skipSpaceBack(text, open);
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && isOfShortForm(text.charAt(start - 1))) {
            start--;
        }
        Optional<ShortForm> form = ShortForm.of(text.substring(start, end));
        if (form.isEmpty()) {
            return Optional.empty();
        }
        String meaning = ARTICLE.matcher(inside).replaceFirst("").strip();
        List<Word> words = wordsBefore(meaning, meaning.length(), form.get().mostWords() + 1);
        boolean complete = !words.isEmpty()
                && words.getFirst().start() == 0
                && words.size() <= form.get().mostWords();
        return complete && new LongForm(form.get(), texts(words)).isWhole()
                ? Optional.of(new Definition(form.get().acronym(), plain(meaning), start, close + 1))
                : Optional.empty();
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** White space made one space, without a possessive. */
    private static String plain(String text) {
        return POSSESSIVE.matcher(WHITE_SPACE.matcher(text).replaceAll(" ")).replaceFirst("");
    }

    /** The last words before this place, at most so many, as far as they may belong to one name. */
    private static List<Word> wordsBefore(String text, int place, int most) {
        List<Word> words = new ArrayList<>();
        int end = skipBetweenWords(text, place);
        while (words.size() < most && end > 0) {
            int start = end;
            while (start > 0 && end - start <= LONGEST_WORD && isOfWord(text.charAt(start - 1))) {
                start--;
            }
            if (start == end || end - start > LONGEST_WORD) {
                break;
            }
            words.addFirst(new Word(text.substring(start, end), start, end));
            end = skipBetweenWords(text, start);
        }
        return words;
    }

    private static int skipBetweenWords(String text, int place) {
        int at = place;
        while (at > 0 && place - at < LONGEST_WORD && isBetweenWords(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int skipSpaceBack(String text, int place) {
        int at = place;
        while (at > 0 && place - at < LONGEST_WORD && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isBetweenWords(char character) {
        return isSpace(character) || WITHIN.indexOf(character) >= 0;
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '\'' || character == '’';
    }

    private static boolean isOfShortForm(char character) {
        return Character.isLetterOrDigit(character) || "&.-".indexOf(character) >= 0;
    }
}
