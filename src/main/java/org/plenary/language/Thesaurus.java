package org.plenary.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of the field that mean the same: acronyms and what they stand for, official and short names, Chinese and English.
 *
 * <p>Names meet in any case, with and without accents, hyphens and spaces, in singular and plural, in British and American
 * spelling. An acronym is one in small letters too, unless it is then an ordinary word: {@code cbm} is, {@code it} and
 * {@code us} are not, {@code IT} and {@code US} are. Ambiguous forms are explained but never replaced. What belongs to two
 * concepts belongs to the first.
 */
public final class Thesaurus {
    private final Map<String, ConceptNames> byName = new HashMap<>();
    private final Map<String, ConceptNames> byAcronym = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final int longestKey;
    private final Completions completions;

    public Thesaurus(List<Concept> concepts) {
        List<Entry> entries = new ArrayList<>();
        int longest = 0;
        for (Concept concept : concepts) {
            ConceptNames names = ConceptNames.of(concept);
            for (Name name : names.all()) {
                add(name, names, entries);
                longest = Math.max(longest, name.key().length());
            }
        }
        this.longestKey = longest;
        this.completions = new Completions(entries);
    }

    private void add(Name name, ConceptNames names, List<Entry> entries) {
        if (name.isAcronym()) {
            meanings.putIfAbsent(name.folded(), names.meaning(name));
        }
        if (!names.isAmbiguous(name)) {
            if (name.isAcronym()) {
                byAcronym.putIfAbsent(name.folded(), names);
            } else {
                byName.putIfAbsent(name.key(), names);
            }
        }
        if (!name.hasArticle()) {
            entries.add(new Entry(name.text(), names.meaning(name)));
        }
    }

    /** The thesaurus that the program carries, read anew. */
    public static Thesaurus standard() {
        return new Thesaurus(ThesaurusFile.concepts());
    }

    /**
     * A name found in the words of a question. It covers whole words, but for Chinese names, which may stand inside a word.
     *
     * @param firstWord the word in which it begins, from 0
     * @param behindLastWord the word behind the one in which it ends
     * @param start offset in the first word at which it begins
     * @param end offset in the last word behind its last character
     * @param equivalents the other names, at most 6 and 2 Chinese ones: preferred, acronyms, others, Chinese; never empty
     */
    public record Match(int firstWord, int behindLastWord, int start, int end, List<String> equivalents) {
        public Match {
            equivalents = List.copyOf(equivalents);
        }
    }

    /**
     * A name to complete to.
     *
     * @param meaning what the acronym or other name stands for; the name itself where it has no better
     */
    public record Entry(String name, String meaning) {}

    private record Candidate(int from, int to, int length, String key, ConceptNames names) {
        private boolean overlaps(Candidate other) {
            return from <= other.to && other.from <= to;
        }
    }

    /**
     * The names in a question that have others, in order and without overlap; of overlapping ones the longest.
     *
     * @param words as typed, one after the other
     */
    public List<Match> matches(List<String> words) {
        TypedWords typed = new TypedWords(words);
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < typed.size(); from++) {
            if (typed.canBegin(from)) {
                collect(typed, from, candidates);
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate candidate) -> -candidate.length())
                .thenComparingInt(Candidate::from));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.stream().noneMatch(candidate::overlaps)) {
                chosen.add(candidate);
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::from));
        return chosen.stream()
                .map(candidate -> match(typed, candidate))
                .filter(match -> !match.equivalents().isEmpty())
                .toList();
    }

    private void collect(TypedWords typed, int from, List<Candidate> candidates) {
        StringBuilder key = new StringBuilder();
        StringBuilder folded = new StringBuilder();
        for (int to = from; to < typed.size() && key.length() <= longestKey; to++) {
            NameToken token = typed.get(to).token();
            key.append(token.key());
            folded.append(token.folded());
            ConceptNames names = typed.canEnd(to) ? names(typed, from, to, key.toString(), folded.toString()) : null;
            if (names != null) {
                candidates.add(new Candidate(from, to, key.length(), key.toString(), names));
            }
        }
    }

    private @Nullable ConceptNames names(TypedWords typed, int from, int to, String key, String folded) {
        ConceptNames named = byName.get(key);
        if (named != null) {
            boolean article = typed.get(from).token().folded().equals("the");
            return article && !typed.closesAGroup(to) ? null : named;
        }
        if (!typed.areOfOneWord(from, to)) {
            return null;
        }
        String acronym = byAcronym.containsKey(folded) ? folded : singular(folded);
        boolean isMeant = typed.areInCapitals(from, to) || !OrdinaryWords.contains(folded);
        return isMeant ? byAcronym.get(acronym) : null;
    }

    /** {@code ldcs} is {@code ldc}; what would be left of {@code its} says too little. */
    private static String singular(String acronym) {
        return acronym.length() >= 4 && acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
    }

    private static Match match(TypedWords typed, Candidate candidate) {
        TypedWords.Place first = typed.get(candidate.from());
        TypedWords.Place last = typed.get(candidate.to());
        return new Match(
                first.word(),
                last.word() + 1,
                typed.start(candidate.from()),
                typed.end(candidate.to()),
                candidate.names().besides(candidate.key()));
    }

    /** What the acronym stands for, in any case, singular or plural. */
    public Optional<String> meaningOf(String acronym) {
        String folded = Name.of(acronym).folded();
        return Optional.ofNullable(meanings.get(meanings.containsKey(folded) ? folded : singular(folded)));
    }

    /** The names that begin so, case, accents and hyphens apart: acronyms first, then shorter ones; none for a blank prefix. */
    public List<Entry> startingWith(String prefix, int most) {
        return completions.startingWith(prefix, most);
    }
}
