package org.plenary.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.engine.QuoteParts.Part;
import org.plenary.engine.QuoteParts.Word;
import org.plenary.engine.QuoteVerdict.Piece;
import org.plenary.index.SearchResponse.Highlight;

/**
 * The best way to lay a quotation beside a stretch of a text, token by token: a semi-global alignment (Needleman and Wunsch 1970,
 * with the ends of the text free) in which tokens are the same or are not. Where the quotation has an ellipsis or brackets, words of
 * the text may stand for nothing.
 *
 * @param stretch of the text
 * @param alike words of the quotation that stand in the text in order, whatever their case
 * @param letters how many letters these have
 * @param run the most of them in a row
 * @param words words of the text in the stretch, without those left out
 * @param wordsStand whether the two differ in case and signs alone
 */
record WordAlignment(
        Highlight stretch, int alike, int letters, int run, int words, boolean wordsStand, List<Piece> diff) {
    private static final int SAME_WORD = 4;
    private static final int OTHER_CASE = 3;
    private static final int SAME_SIGN = 1;
    private static final int GAP = -1;
    /** Tokens of a text that are laid beside a quotation, where its words stand densest. */
    private static final int WINDOW = 3_000;

    private static final byte BOTH = 1;
    private static final byte TEXT = 2;
    private static final byte QUOTE = 3;

    /** A token of the quotation. */
    private record Asked(Word word, String lower, boolean behindGap) {
        private QuoteToken token() {
            return word.token();
        }
    }

    /** One step of the way. */
    private record Step(byte kind, int asked, int here) {}

    static Optional<WordAlignment> of(String quote, QuoteParts parts, String text, List<QuoteToken> tokens) {
        List<Asked> asked = asked(parts);
        List<QuoteToken> window = window(asked, tokens);
        List<String> lower = window.stream().map(WordAlignment::lower).toList();
        List<Step> steps = steps(asked, window, lower);
        return steps.stream().anyMatch(step -> step.kind() == BOTH)
                ? Optional.of(described(quote, text, asked, window, withEnds(steps, asked, window)))
                : Optional.empty();
    }

    static String lower(QuoteToken token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private static List<Asked> asked(QuoteParts parts) {
        List<Asked> asked = new ArrayList<>();
        for (Part part : parts.parts()) {
            boolean first = !asked.isEmpty();
            for (Word word : part.words()) {
                asked.add(new Asked(word, lower(word.token()), first));
                first = false;
            }
        }
        return asked;
    }

    private static List<QuoteToken> window(List<Asked> asked, List<QuoteToken> tokens) {
        if (tokens.size() <= WINDOW) {
            return tokens;
        }
        Set<String> wanted = new HashSet<>();
        asked.forEach(each -> wanted.add(each.lower()));
        int held = 0;
        int most = -1;
        int best = WINDOW;
        for (int end = 1; end <= tokens.size(); end++) {
            held += wanted.contains(lower(tokens.get(end - 1))) ? 1 : 0;
            if (end > WINDOW) {
                held -= wanted.contains(lower(tokens.get(end - WINDOW - 1))) ? 1 : 0;
            }
            if (end >= WINDOW && held > most) {
                most = held;
                best = end;
            }
        }
        return tokens.subList(best - WINDOW, best);
    }

    private static List<Step> steps(List<Asked> asked, List<QuoteToken> text, List<String> lower) {
        int width = text.size();
        byte[][] way = new byte[asked.size() + 1][width + 1];
        int[] above = new int[width + 1];
        for (int row = 1; row <= asked.size(); row++) {
            int[] here = new int[width + 1];
            here[0] = row * GAP;
            way[row][0] = QUOTE;
            boolean last = row == asked.size();
            int skip = !last && asked.get(row).behindGap() ? 0 : GAP;
            for (int column = 1; column <= width; column++) {
                here[column] = above[column] + GAP;
                way[row][column] = QUOTE;
                int left = here[column - 1] + (last ? 0 : skip);
                if (left >= here[column]) {
                    here[column] = left;
                    way[row][column] = TEXT;
                }
                int gain = gain(asked.get(row - 1), text.get(column - 1), lower.get(column - 1));
                if (gain > 0 && above[column - 1] + gain >= here[column]) {
                    here[column] = above[column - 1] + gain;
                    way[row][column] = BOTH;
                }
            }
            above = here;
        }
        return back(way, asked.size(), width);
    }

    private static int gain(Asked asked, QuoteToken here, String lower) {
        if (asked.token().kind() != here.kind() || !asked.lower().equals(lower)) {
            return 0;
        }
        if (!here.isWord()) {
            return SAME_SIGN;
        }
        return asked.token().text().equals(here.text()) ? SAME_WORD : OTHER_CASE;
    }

    /** From the first to the last token that both have, with what of the quotation stands around them. */
    private static List<Step> back(byte[][] way, int row, int column) {
        List<Step> steps = new ArrayList<>();
        int asked = row;
        int here = column;
        while (asked > 0) {
            byte kind = here == 0 ? QUOTE : way[asked][here];
            steps.addFirst(new Step(kind, asked - 1, here - 1));
            asked -= kind == TEXT ? 0 : 1;
            here -= kind == QUOTE ? 0 : 1;
        }
        int first = 0;
        while (first < steps.size() && steps.get(first).kind() != BOTH) {
            first++;
        }
        int last = steps.size() - 1;
        while (last > first && steps.get(last).kind() != BOTH) {
            last--;
        }
        List<Step> kept = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (at >= first && at <= last || steps.get(at).kind() == QUOTE) {
                kept.add(steps.get(at));
            }
        }
        return kept;
    }

    /** The steps with as many words of the text beside those that the quotation begins and ends with in their place. */
    private static List<Step> withEnds(List<Step> steps, List<Asked> asked, List<QuoteToken> text) {
        int first = 0;
        while (steps.get(first).kind() != BOTH) {
            first++;
        }
        int last = steps.size() - 1;
        while (steps.get(last).kind() != BOTH) {
            last--;
        }
        List<Step> all = new ArrayList<>(steps.subList(0, first));
        int before = steps.get(first).here() - 1;
        int from = before;
        for (int words = words(steps.subList(0, first), asked); from >= 0 && words > 0; from--) {
            if (isSentenceEnd(text.get(from))) {
                break;
            }
            words -= text.get(from).isWord() ? 1 : 0;
        }
        for (int here = from + 1; here <= before; here++) {
            all.add(new Step(TEXT, asked.size(), here));
        }
        all.addAll(steps.subList(first, last + 1));
        int words = words(steps.subList(last + 1, steps.size()), asked);
        for (int here = steps.get(last).here() + 1; here < text.size() && words > 0; here++) {
            if (isSentenceEnd(text.get(here))) {
                break;
            }
            words -= text.get(here).isWord() ? 1 : 0;
            all.add(new Step(TEXT, asked.size(), here));
        }
        all.addAll(steps.subList(last + 1, steps.size()));
        return all;
    }

    private static int words(List<Step> steps, List<Asked> asked) {
        return (int) steps.stream()
                .filter(step -> asked.get(step.asked()).token().isWord())
                .count();
    }

    private static boolean isSentenceEnd(QuoteToken token) {
        return token.is(".") || token.is("?") || token.is("!");
    }

    private static WordAlignment described(
            String quote, String text, List<Asked> asked, List<QuoteToken> tokens, List<Step> steps) {
        int alike = 0;
        int letters = 0;
        int run = 0;
        int longest = 0;
        int words = 0;
        boolean wordsStand = true;
        DiffPieces pieces = new DiffPieces(quote, text);
        for (Step step : steps) {
            if (step.kind() == BOTH) {
                QuoteToken here = tokens.get(step.here());
                QuoteToken there = asked.get(step.asked()).token();
                if (here.isWord()) {
                    alike++;
                    letters += here.text().length();
                    words++;
                    run++;
                    longest = Math.max(longest, run);
                }
                pieces.both(
                        here,
                        there,
                        VerbatimMatch.isSame(asked.get(step.asked()).word(), here));
            } else if (step.kind() == QUOTE) {
                QuoteToken there = asked.get(step.asked()).token();
                wordsStand &= !there.isWord();
                run = there.isWord() ? 0 : run;
                pieces.inserted(there);
            } else {
                QuoteToken here = tokens.get(step.here());
                boolean omitted = step.asked() + 1 < asked.size()
                        && asked.get(step.asked() + 1).behindGap();
                wordsStand &= omitted || !here.isWord();
                words += !omitted && here.isWord() ? 1 : 0;
                run = here.isWord() ? 0 : run;
                pieces.ofText(omitted ? Piece.Kind.OMITTED : Piece.Kind.DELETED, here);
            }
        }
        return new WordAlignment(pieces.stretch(), alike, letters, longest, words, wordsStand, pieces.pieces());
    }
}
