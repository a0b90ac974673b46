package org.plenary.lucene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.language.EnglishCompounds;
import org.plenary.query.Query;
import org.plenary.query.Query.Not;
import org.plenary.query.Query.Word;

/**
 * What the plain words of one question are looked up as, in all languages of the collection.
 *
 * <p>The documents of each language hold its own stems, so a word is looked up as every stem that it has in one of them. Where
 * it is a function word nothing is held of it.
 */
final class AskedWords {
    private final Analysis analysis;
    private final Set<Language> languages;
    private final CollectionLanguages collection;
    private final Capitals capitals;
    private final Map<String, Reading> readings = new HashMap<>();

    /** @param asked the whole question, which tells whether capitals mean anything in it */
    AskedWords(Analysis analysis, CollectionLanguages collection, Query asked) {
        this.analysis = analysis;
        this.collection = collection;
        this.languages = collection.languages();
        this.capitals = Capitals.in(asked);
    }

    /**
     * How a word is looked up: as any of these.
     *
     * @param stems distinct sequences of stems side by side
     * @param exact the same as it stands, where stems miss it in one of the languages: a function word, or text with one in it;
     *     else empty
     * @param saysNothingIn languages in which it consists of function words alone
     */
    record Reading(Set<List<Analysis.Term>> stems, List<Analysis.Term> exact, Set<Language> saysNothingIn) {}

    Reading reading(String text) {
        return readings.computeIfAbsent(text, this::read);
    }

    private Reading read(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean acronym = capitals.meanAcronym(small, collection);
        String meant = acronym ? text : small;
        List<Analysis.Term> exact = analysis.askedExactly(text);
        if (Analysis.endInCharacter(exact)) {
            return new Reading(Set.of(), exact, Set.of());
        }
        Set<List<Analysis.Term>> stems = new LinkedHashSet<>();
        Set<Language> saysNothingIn = EnumSet.noneOf(Language.class);
        boolean whole = true;
        for (Language language : languages) {
            List<Analysis.Term> terms = analysis.askedWords(language, meant);
            if (terms.isEmpty()) {
                saysNothingIn.add(language);
            }
            whole &= terms.size() == exact.size();
            if (terms.size() == exact.size() && !terms.isEmpty()) {
                stems.add(terms);
            }
        }
        String compound = CompoundFilter.ofHyphenated(meant);
        if (compound != null) {
            languages.forEach(language -> stems.add(analysis.askedWords(language, compound)));
            stems.remove(List.of());
        }
        return new Reading(stems, whole ? List.of() : exact, saysNothingIn);
    }

    /**
     * A clause of a list of clauses.
     *
     * @param compounds words that a typed word and its neighbour make: each means both
     * @param unasked languages whose documents need not have it, since it is a function word there
     */
    record Clause(Query query, List<Word> compounds, Set<Language> unasked) {}

    /** Clauses as they stand, where values are asked for and not words. */
    static List<Clause> asTheyStand(List<? extends Query> clauses) {
        return clauses.stream()
                .map(clause -> new Clause(clause, List.of(), Set.of()))
                .toList();
    }

    /**
     * The clauses without function words, unless nothing else is there.
     *
     * <p>Left out is what is a function word in the language that the list is most likely written in: the one that most of its
     * words are function words of, where English counts one more. So in {@code law of the sea} the Spanish function word
     * {@code sea} is kept. What is left of others' function words is asked of documents in the other languages only.
     */
    List<Clause> content(List<Query> clauses) {
        Language likely = likely(clauses);
        List<Clause> content = new ArrayList<>();
        for (int at = 0; at < clauses.size(); at++) {
            Query clause = clauses.get(at);
            if (!(clause instanceof Word(String text))) {
                content.add(new Clause(clause, List.of(), Set.of()));
            } else if (!reading(text).saysNothingIn().contains(likely)) {
                content.add(
                        new Clause(clause, compounds(clauses, at), reading(text).saysNothingIn()));
            }
        }
        return content.isEmpty() ? asTheyStand(clauses) : askedOfAll(content);
    }

    /** A language in which no clause at all would be asked for is asked for each. */
    private static List<Clause> askedOfAll(List<Clause> content) {
        Set<Language> askedForNothing = EnumSet.allOf(Language.class);
        for (Clause clause : content) {
            if (!(clause.query() instanceof Not)) {
                askedForNothing.retainAll(clause.unasked());
            }
        }
        List<Clause> asked = new ArrayList<>();
        for (Clause clause : content) {
            Set<Language> unasked = new HashSet<>(clause.unasked());
            unasked.removeAll(askedForNothing);
            asked.add(new Clause(clause.query(), clause.compounds(), unasked));
        }
        return asked;
    }

    /** How documents in these languages call them. */
    List<String> tagsOf(Set<Language> some) {
        return some.stream()
                .flatMap(language -> collection.tags().getOrDefault(language, Set.of()).stream())
                .toList();
    }

    private Language likely(List<Query> clauses) {
        Language likely = languages.iterator().next();
        int most = -1;
        for (Language language : languages) {
            int functionWords = language == Language.ENGLISH ? 1 : 0;
            for (Query clause : clauses) {
                if (clause instanceof Word(String text)
                        && reading(text).saysNothingIn().contains(language)) {
                    functionWords++;
                }
            }
            if (functionWords > most) {
                most = functionWords;
                likely = language;
            }
        }
        return likely;
    }

    private List<Word> compounds(List<Query> clauses, int at) {
        List<Word> compounds = new ArrayList<>();
        for (int first = Math.max(0, at - 1); first <= at && first + 1 < clauses.size(); first++) {
            if (clauses.get(first) instanceof Word(String one)
                    && clauses.get(first + 1) instanceof Word(String other)
                    && EnglishCompounds.isOneWord(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))) {
                compounds.add(new Word(one + other));
            }
        }
        return compounds;
    }
}
