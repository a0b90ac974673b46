package org.plenary.lucene;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plenary.query.Query;
import org.plenary.query.Query.Amount;
import org.plenary.query.Query.And;
import org.plenary.query.Query.DateRange;
import org.plenary.query.Query.Equivalents;
import org.plenary.query.Query.Everything;
import org.plenary.query.Query.Fielded;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Nothing;
import org.plenary.query.Query.Or;
import org.plenary.query.Query.Positional;
import org.plenary.query.Query.Word;
import org.plenary.query.Query.YearRange;

/** What words in capitals mean in a question. */
enum Capitals {
    /** Some words have them and some do not: those that do are acronyms. */
    OF_ACRONYMS,
    /** All words have them and all are short: {@code HUMAN RIGHTS}, but also {@code ITU WHO}. */
    OF_SHORT_WORDS,
    /** All words have them and one is too long for an acronym. */
    OF_A_SENTENCE;

    /** More letters in a row than {@code UNESCO} and {@code UNCTAD} have: longer acronyms are rare. */
    private static final Pattern LONG = Pattern.compile("\\p{L}{7,}");

    /** @param smallWord one of the words in capitals, in small letters */
    boolean meanAcronym(String smallWord, CollectionLanguages collection) {
        return switch (this) {
            case OF_ACRONYMS -> true;
            case OF_SHORT_WORDS -> collection.haveFunctionWord(smallWord);
            case OF_A_SENTENCE -> false;
        };
    }

    static Capitals in(Query asked) {
        List<String> words = new ArrayList<>();
        collectWords(asked, words);
        words.removeIf(word -> word.toLowerCase(Locale.ROOT).equals(word.toUpperCase(Locale.ROOT)));
        if (!words.stream().allMatch(word -> word.equals(word.toUpperCase(Locale.ROOT)))) {
            return OF_ACRONYMS;
        }
        if (words.stream().anyMatch(word -> LONG.matcher(word).find())) {
            return OF_A_SENTENCE;
        }
        return words.size() > 1 ? OF_SHORT_WORDS : OF_ACRONYMS;
    }

    private static void collectWords(Query query, List<String> words) {
        switch (query) {
            case Word(String text) -> words.add(text);
            case And(List<Query> clauses) -> clauses.forEach(clause -> collectWords(clause, words));
            case Or(List<Query> clauses) -> clauses.forEach(clause -> collectWords(clause, words));
            case Not(Query clause) -> collectWords(clause, words);
            case Equivalents(Query typed, List<Word> _) -> collectWords(typed, words);
            case Amount(Query typed, BigDecimal _, BigDecimal _, String _) -> collectWords(typed, words);
            case Fielded _ -> {}
            case Positional _ -> {}
            case Everything _ -> {}
            case Nothing _ -> {}
            case YearRange _ -> {}
            case DateRange _ -> {}
        }
    }
}
