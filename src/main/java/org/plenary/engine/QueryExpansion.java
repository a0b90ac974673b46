package org.plenary.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plenary.language.Quantities;
import org.plenary.language.Quantity;
import org.plenary.language.Thesaurus;
import org.plenary.query.Query;
import org.plenary.query.Query.Amount;
import org.plenary.query.Query.And;
import org.plenary.query.Query.Equivalents;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Word;

/**
 * Adds to what was typed what means the same: other names from the thesaurus, what the collection says of its acronyms, and quantities in place of the words that say them.
 *
 * <p>Only plain words are added to, where they stand side by side and ask for no place. What was typed always stays in the query.
 */
final class QueryExpansion {
    /** In capitals: in small letters an acronym that nobody listed is too easily a word. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&/-]{1,9}");

    private final Thesaurus thesaurus;
    private final Function<String, List<String>> defined;
    private final List<Expansion> expansions = new ArrayList<>();

    private QueryExpansion(Thesaurus thesaurus, Function<String, List<String>> defined) {
        this.thesaurus = thesaurus;
        this.defined = defined;
    }

    /**
     * @param query with what was added
     * @param expansions what that is, in the order of the query
     */
    record Expanded(Query query, List<Expansion> expansions) {
        Expanded {
            expansions = List.copyOf(expansions);
        }
    }

    /** @param defined what the collection itself says that an acronym stands for */
    static Expanded of(Query query, Thesaurus thesaurus, Function<String, List<String>> defined) {
        QueryExpansion expansion = new QueryExpansion(thesaurus, defined);
        return new Expanded(expansion.expanded(query), expansion.expansions);
    }

    private Query expanded(Query query) {
        if (query instanceof Word) {
            return all(expanded(List.of(query)));
        }
        if (query instanceof And(List<Query> clauses)) {
            return all(expanded(clauses));
        }
        if (query instanceof Or(List<Query> alternatives)) {
            return new Or(alternatives.stream().map(this::expanded).toList());
        }
        return query;
    }

    private static Query all(List<Query> clauses) {
        return clauses.size() == 1 ? clauses.getFirst() : new And(clauses);
    }

    private List<Query> expanded(List<Query> clauses) {
        List<Query> expanded = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Query clause : clauses) {
            if (clause instanceof Word(String text)) {
                run.add(text);
            } else {
                addRun(run, expanded);
                run.clear();
                expanded.add(expanded(clause));
            }
        }
        addRun(run, expanded);
        return expanded;
    }

    /** Words side by side: numbers first, names in what is left. */
    private void addRun(List<String> words, List<Query> expanded) {
        int at = 0;
        for (Quantities.Typed typed : Quantities.typed(words)) {
            addNames(words.subList(at, typed.firstWord()), expanded);
            expanded.add(amount(words.subList(typed.firstWord(), typed.behindLastWord()), typed.quantity()));
            at = typed.behindLastWord();
        }
        addNames(words.subList(at, words.size()), expanded);
    }

    private Query amount(List<String> words, Quantity quantity) {
        expansions.add(new Expansion(String.join(" ", words), List.of(quantity.term())));
        return new Amount(
                typed(words), quantity.low(), quantity.high(), quantity.unit().code());
    }

    private void addNames(List<String> words, List<Query> expanded) {
        int word = 0;
        int offset = 0;
        for (Thesaurus.Match match : thesaurus.matches(words)) {
            addUnnamed(words, word, offset, match.firstWord(), match.start(), expanded);
            List<String> name = new ArrayList<>();
            List<Query> typed = new ArrayList<>();
            addTyped(words, match.firstWord(), match.start(), match.behindLastWord() - 1, match.end(), typed);
            typed.forEach(each -> name.add(((Word) each).text()));
            expansions.add(new Expansion(String.join(" ", name), match.equivalents()));
            expanded.add(new Equivalents(
                    all(typed), match.equivalents().stream().map(Word::new).toList()));
            word = match.behindLastWord() - 1;
            offset = match.end();
        }
        if (!words.isEmpty()) {
            int last = words.size() - 1;
            addUnnamed(words, word, offset, last, words.get(last).length(), expanded);
        }
    }

    /** Words that the thesaurus does not know: acronyms among them may be explained in the collection. */
    private void addUnnamed(List<String> words, int firstWord, int start, int lastWord, int end, List<Query> expanded) {
        List<Query> typed = new ArrayList<>();
        addTyped(words, firstWord, start, lastWord, end, typed);
        for (Query each : typed) {
            String text = ((Word) each).text();
            List<String> meanings = ACRONYM.matcher(text).matches() ? defined.apply(text) : List.of();
            if (meanings.isEmpty()) {
                expanded.add(each);
            } else {
                expansions.add(new Expansion(text, meanings));
                expanded.add(
                        new Equivalents(each, meanings.stream().map(Word::new).toList()));
            }
        }
    }

    /** The words from a place in one to a place in another, each as far as it lies between; nothing of those that do not. */
    private static void addTyped(
            List<String> words, int firstWord, int start, int lastWord, int end, List<Query> typed) {
        for (int at = firstWord; at <= lastWord; at++) {
            int from = at == firstWord ? start : 0;
            int to = at == lastWord ? end : words.get(at).length();
            String part = words.get(at).substring(from, to);
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                typed.add(new Word(part));
            }
        }
    }

    private static Query typed(List<String> words) {
        return all(words.stream().map(word -> (Query) new Word(word)).toList());
    }
}
