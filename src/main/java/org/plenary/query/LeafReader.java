package org.plenary.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.query.Field.Kind;
import org.plenary.query.Query.ExactWord;
import org.plenary.query.Query.Fuzzy;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Phrase;
import org.plenary.query.Query.Prefix;
import org.plenary.query.Query.Wildcard;
import org.plenary.query.Query.Word;

/** Reads words, phrases, patterns and times, as many as {@link QueryLimits} allows; the rest reads as {@link Nothing}. */
final class LeafReader {
    private static final Pattern FUZZY = Pattern.compile("(.+)~([0-9.]*)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:(?<!\\.)\\.)?[^\\p{L}\\p{N}.*]*$");
    private static final int LONGEST_WORD_WITH_ONE_EDIT = 5;
    private static final int LONGEST_SHOWN = 30;

    private final Warnings warnings;
    private int clauses;
    private int patterns;
    private int fuzzyWords;

    LeafReader(Warnings warnings) {
        this.warnings = warnings;
    }

    /**
     * @param field the field of words or values that the word is asked of
     * @param time the field of time whose brackets it stands in
     */
    Query word(Token.Word word, @Nullable Field field, @Nullable Field time) {
        if (isTooLong(word) || isTooMany(word)) {
            return new Nothing();
        }
        Optional<Query> asTime = time == null ? Optional.empty() : time(time, word.run(), word.text(), word);
        return asTime.orElseGet(() -> plain(word, field));
    }

    /** A time with its field's name; what is no time is text together with the name. */
    Query time(Token.FieldName name, Token.Word word) {
        if (isTooLong(word) || isTooMany(word)) {
            return new Nothing();
        }
        Optional<Query> time = time(name.field(), word.run(), word.text(), word);
        return time.orElseGet(() -> text(word, withValue(name.written() + ":", word.text())));
    }

    /** @param time the field of time that is asked for what stands in quotes */
    Query quoted(Token.Quoted quoted, @Nullable Field time) {
        if (!Characters.hasLetterOrDigit(quoted.text()) || isTooMany(quoted)) {
            return new Nothing();
        }
        Optional<Query> asTime = time == null ? Optional.empty() : time(time, quoted.text(), quoted.text(), quoted);
        return asTime.orElseGet(() -> phrase(cut(quoted), quoted.slop()));
    }

    private static Query phrase(String text, int slop) {
        return slop == 0 && text.indexOf(' ') < 0 ? new ExactWord(text) : new Phrase(text, slop);
    }

    private boolean isTooLong(Token.Word word) {
        boolean tooLong = behindWords(word.text()) >= 0;
        if (tooLong) {
            warnings.add("a word of more than " + QueryLimits.MAX_PHRASE_WORDS + " parts is left out", word);
        }
        return tooLong;
    }

    private boolean isTooMany(Token token) {
        if (clauses == QueryLimits.MAX_CLAUSES) {
            warnings.add("only the first " + QueryLimits.MAX_CLAUSES + " words and phrases are looked for", token);
            return true;
        }
        clauses++;
        return false;
    }

    private Optional<Query> time(Field field, String typed, String trimmed, Token token) {
        Optional<Times.Reading> reading = Times.read(field, typed)
                .or(() -> Times.read(field, withoutSentenceEnd(typed)))
                .or(() -> Times.read(field, withoutSentenceEnd(WordEdges.bare(trimmed))));
        if (reading.isEmpty()) {
            warnings.add(shown(trimmed) + " is no year or date and read as text", token);
        } else if (reading.get().swapped()) {
            warnings.add("the later end stood first, they are swapped", token);
        }
        return reading.map(Times.Reading::query);
    }

    private static String withValue(String name, String value) {
        String text = WordEdges.bare(name + value);
        boolean hasValue = text.startsWith(name) && Characters.hasLetterOrDigit(text.substring(name.length()));
        return hasValue ? text : WordEdges.bare(name);
    }

    private static String withoutSentenceEnd(String time) {
        return SENTENCE_END.matcher(time).replaceFirst("");
    }

    private static String shown(String text) {
        boolean isLong = text.codePointCount(0, text.length()) > LONGEST_SHOWN;
        return isLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…" : text;
    }

    private Query plain(Token.Word token, @Nullable Field field) {
        String text = token.text();
        if (WordEdges.isAddress(text)) {
            return text(token, WordEdges.bare(text));
        }
        boolean value = field != null && field.kind() == Kind.VALUE;
        Matcher fuzzy = FUZZY.matcher(text);
        if (!value && fuzzy.matches()) {
            return fuzzy(token, fuzzy.group(1), fuzzy.group(2));
        }
        if (value && text.endsWith("~")) {
            warnings.add("~ has no meaning here", token);
        }
        String pattern = withoutEdges(text);
        return hasWildcard(pattern) ? pattern(token, pattern) : text(token, text);
    }

    private static Query text(Token.Word token, String text) {
        return token.exact() ? new ExactWord(text) : new Word(text);
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private static String withoutEdges(String text) {
        int start = WordEdges.start(text);
        return text.substring(start, WordEdges.endWithoutBoosts(text, start, "*"));
    }

    private Query fuzzy(Token token, String typed, String number) {
        String base = withoutEdges(typed);
        Matcher again = FUZZY.matcher(base);
        while (hasWildcard(base) && again.matches()) {
            base = withoutEdges(again.group(1));
            again.reset(base);
        }
        if (hasWildcard(base)) {
            warnings.add("a pattern is never fuzzy", token);
            return pattern(token, base);
        }
        if (!Characters.hasLetterOrDigit(base)) {
            warnings.add("~ has no meaning here", token);
            return new Nothing();
        }
        if (fuzzyWords == QueryLimits.MAX_FUZZY) {
            warnings.add("only the first " + QueryLimits.MAX_FUZZY + " fuzzy words are looked for", token);
            return new Nothing();
        }
        fuzzyWords++;
        int letters = base.codePointCount(0, base.length());
        int edits = number.equals("1") || (number.isEmpty() && letters <= LONGEST_WORD_WITH_ONE_EDIT) ? 1 : 2;
        if (!number.isEmpty() && !number.equals(Integer.toString(edits))) {
            warnings.add("a fuzzy word differs by 1 or 2 letters, ~" + number + " is read as ~2", token);
        }
        return new Fuzzy(base, edits);
    }

    private Query pattern(Token token, String typed) {
        String pattern = typed.replaceAll("\\*+", "*");
        long wildcards =
                pattern.chars().filter(sign -> sign == '*' || sign == '?').count();
        boolean leading = pattern.startsWith("*");
        int least = leading ? QueryLimits.MIN_LETTERS_AFTER_LEADING_WILDCARD : QueryLimits.MIN_PATTERN_LETTERS;
        if (Characters.lettersAndDigits(pattern) < least) {
            warnings.add("a pattern that begins with * needs " + least + " letters or digits", token);
            return new Nothing();
        }
        if (wildcards > QueryLimits.MAX_WILDCARDS_IN_PATTERN) {
            warnings.add(
                    "a pattern with more than " + QueryLimits.MAX_WILDCARDS_IN_PATTERN + " * and ? is left out", token);
            return new Nothing();
        }
        if (patterns == QueryLimits.MAX_PATTERNS) {
            warnings.add("only the first " + QueryLimits.MAX_PATTERNS + " patterns are looked for", token);
            return new Nothing();
        }
        patterns++;
        boolean prefix = wildcards == 1 && pattern.endsWith("*");
        return prefix ? new Prefix(pattern.substring(0, pattern.length() - 1)) : new Wildcard(pattern);
    }

    private String cut(Token.Quoted quoted) {
        int rest = behindWords(quoted.text());
        if (rest < 0) {
            return quoted.text();
        }
        warnings.add("only the first " + QueryLimits.MAX_PHRASE_WORDS + " words of a phrase count", quoted);
        return quoted.text().substring(0, rest).strip();
    }

    /** Where what is too much for one phrase begins; -1 when nothing is. */
    private static int behindWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            boolean letter = Characters.isLetterOrDigit(codePoint);
            if (letter && !inside && ++words > QueryLimits.MAX_PHRASE_WORDS) {
                return at;
            }
            inside = letter || (inside && Characters.isMark(codePoint));
        }
        return -1;
    }
}
