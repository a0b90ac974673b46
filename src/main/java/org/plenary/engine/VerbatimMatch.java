package org.plenary.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.engine.QuoteParts.Brackets;
import org.plenary.engine.QuoteParts.Fit;
import org.plenary.engine.QuoteParts.Part;
import org.plenary.engine.QuoteParts.Word;
import org.plenary.engine.QuoteToken.Kind;
import org.plenary.index.SearchResponse.Highlight;

/**
 * Looks for the parts of a quotation in a text, in order, each word for word and sign for sign but for typography.
 *
 * <p>Each part is tried wherever it may begin; what was found to lead nowhere is not tried again, so the work grows with the
 * product of the lengths of the text and the quotation and not with the number of ways to place its parts.
 */
final class VerbatimMatch {
    private final String quote;
    private final QuoteParts parts;
    private final String text;
    private final List<QuoteToken> tokens;
    private final Set<Long> inVain = new HashSet<>();
    private final EnumSet<QuoteDifference> differences = EnumSet.noneOf(QuoteDifference.class);

    private VerbatimMatch(String quote, QuoteParts parts, String text, List<QuoteToken> tokens) {
        this.quote = quote;
        this.parts = parts;
        this.text = text;
        this.tokens = tokens;
    }

    /** @param parts where they stand in the text, in order */
    record Found(List<Highlight> parts, Set<QuoteDifference> differences) {}

    /** Tokens of the text, the end not included. */
    private record Run(int from, int to) {}

    static Optional<Found> of(String quote, QuoteParts parts, String text, List<QuoteToken> tokens) {
        return new VerbatimMatch(quote, parts, text, tokens).find();
    }

    private Optional<Found> find() {
        List<Run> runs = new ArrayList<>();
        if (parts.parts().isEmpty() || !find(0, 0, runs)) {
            return Optional.empty();
        }
        if (parts.brackets() != Brackets.NONE) {
            differences.add(QuoteDifference.BRACKETED);
        }
        List<Highlight> found = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            Part part = parts.parts().get(at);
            match(part, run.from(), true);
            if (at > 0 && part.leavesOut()) {
                differences.add(QuoteDifference.LEFT_OUT);
            }
            int start = tokens.get(run.from()).start();
            int end = tokens.get(run.to() - 1).end();
            found.add(new Highlight(start, at == runs.size() - 1 ? withEnding(run.to(), end) : end));
        }
        return Optional.of(new Found(found, EnumSet.copyOf(differences)));
    }

    private int withEnding(int next, int end) {
        if (parts.ending().isEmpty()) {
            return end;
        }
        if (next < tokens.size() && tokens.get(next).is(parts.ending())) {
            return tokens.get(next).end();
        }
        differences.add(QuoteDifference.FINAL_PUNCTUATION);
        return end;
    }

    private boolean find(int part, int from, List<Run> runs) {
        if (part == parts.parts().size()) {
            return true;
        }
        if (inVain.contains((long) part * (tokens.size() + 1L) + from)) {
            return false;
        }
        Part wanted = parts.parts().get(part);
        int words = 0;
        for (int at = from; at < tokens.size(); at++) {
            int end = match(wanted, at, false);
            if (end > at) {
                runs.add(new Run(at, end));
                if (find(part + 1, end, runs)) {
                    return true;
                }
                runs.removeLast();
                if (parts.parts().get(part + 1).leavesOut()) {
                    // Nor does it stand behind any later place.
                    break;
                }
            }
            words += tokens.get(at).isWord() ? 1 : 0;
            if (part > 0 && words > wanted.reach()) {
                break;
            }
        }
        inVain.add((long) part * (tokens.size() + 1L) + from);
        return false;
    }

    /** Where a part that begins at a token ends; -1 when it does not stand there. */
    private int match(Part part, int start, boolean telling) {
        List<Word> words = part.words();
        int at = start;
        int word = 0;
        int hyphenated = start;
        while (word < words.size()) {
            if (at >= tokens.size()) {
                return -1;
            }
            Word wanted = words.get(word);
            QuoteToken asked = wanted.token();
            QuoteToken here = tokens.get(at);
            if (isSame(wanted, here)) {
                if (telling) {
                    tell(wanted, here);
                    if (at > hyphenated) {
                        tellSpace(words, word, at);
                    }
                }
                word++;
                at++;
            } else if (isDash(asked) && isDash(here)) {
                tell(QuoteDifference.DASHES, telling);
                word++;
                at++;
            } else if (word + 2 < words.size()
                    && isJoined(asked, words.get(word + 1).token(), words.get(word + 2), here)) {
                tell(QuoteDifference.HYPHENATION, telling);
                word += 3;
                at++;
                hyphenated = at;
            } else if (at + 2 < tokens.size() && isJoined(here, tokens.get(at + 1), tokens.get(at + 2), asked)) {
                tell(QuoteDifference.HYPHENATION, telling);
                word++;
                at += 3;
                hyphenated = at;
            } else if (at > start && word > 0 && isLooseHyphen(here, tokens.get(at - 1), asked)) {
                tell(QuoteDifference.HYPHENATION, telling);
                at++;
                hyphenated = at;
            } else if (at > start && word > 0 && isLooseHyphen(asked, tokens.get(at - 1), here)) {
                tell(QuoteDifference.HYPHENATION, telling);
                word++;
                hyphenated = at;
            } else {
                return -1;
            }
        }
        return at;
    }

    /** Whether a word of the text may stand for that of the quotation, or a sign for a sign. */
    static boolean isSame(Word wanted, QuoteToken here) {
        String asked = wanted.token().text();
        String found = here.text();
        if (wanted.token().kind() != here.kind()) {
            return false;
        }
        return switch (wanted.fit()) {
            case SAME -> asked.equals(found);
            case ANY_FIRST_LETTER -> asked.equals(found) || sameButForFirstLetter(asked, found);
            case STEM -> found.startsWith(asked);
        };
    }

    private static boolean sameButForFirstLetter(String asked, String found) {
        int letter = Character.charCount(asked.codePointAt(0));
        return found.length() >= letter
                && asked.substring(letter).equals(found.substring(letter))
                && lower(asked.substring(0, letter)).equals(lower(found.substring(0, letter)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isDash(QuoteToken token) {
        return token.kind() == Kind.DASH || token.kind() == Kind.HYPHEN;
    }

    private static boolean isJoined(QuoteToken left, QuoteToken hyphen, Word right, QuoteToken whole) {
        return isJoined(left, hyphen, right.token(), whole);
    }

    /** {@code multi-stakeholder} beside {@code multistakeholder}; figures are never joined. */
    private static boolean isJoined(QuoteToken left, QuoteToken hyphen, QuoteToken right, QuoteToken whole) {
        return hyphen.kind() == Kind.HYPHEN
                && whole.isWord()
                && !left.isNumber()
                && !right.isNumber()
                && whole.text().equals(left.text() + right.text());
    }

    /** {@code long-term} beside {@code long term}; a hyphen between figures is a range. */
    private static boolean isLooseHyphen(QuoteToken hyphen, QuoteToken before, QuoteToken after) {
        return hyphen.kind() == Kind.HYPHEN
                && before.isWord()
                && after.isWord()
                && !(before.isNumber() && after.isNumber());
    }

    private void tell(QuoteDifference difference, boolean telling) {
        if (telling) {
            differences.add(difference);
        }
    }

    private void tell(Word wanted, QuoteToken here) {
        QuoteToken asked = wanted.token();
        String typed = quote.substring(asked.start(), asked.end());
        String printed = text.substring(here.start(), here.end());
        boolean bracketed = wanted.fit() == Fit.STEM || typed.startsWith("[") && asked.isWord();
        if (typed.equals(printed) || bracketed) {
            return;
        }
        switch (asked.kind()) {
            case WORD -> {
                if (!asked.text().equals(here.text())) {
                    differences.add(QuoteDifference.FIRST_LETTER);
                } else if (typed.replace('’', '\'').equals(printed.replace('’', '\''))) {
                    differences.add(QuoteDifference.QUOTATION_MARKS);
                } else {
                    differences.add(QuoteDifference.LETTER_FORMS);
                }
            }
            case QUOTATION_MARK -> differences.add(QuoteDifference.QUOTATION_MARKS);
            case HYPHEN, DASH -> differences.add(QuoteDifference.DASHES);
            case ELLIPSIS, OTHER -> differences.add(QuoteDifference.LETTER_FORMS);
        }
    }

    private void tellSpace(List<Word> words, int word, int at) {
        String typed = quote.substring(
                words.get(word - 1).token().end(), words.get(word).token().start());
        String printed = text.substring(tokens.get(at - 1).end(), tokens.get(at).start());
        // The rest of a word may stand there in brackets, which are told as such.
        if (!typed.equals(printed) && typed.isBlank()) {
            differences.add(QuoteDifference.WHITE_SPACE);
        }
    }
}
