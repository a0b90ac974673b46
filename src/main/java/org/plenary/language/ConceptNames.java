package org.plenary.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of a concept in the order in which they are given: preferred, acronyms, others, Chinese.
 *
 * @param ambiguous the texts of those that stand for nothing in a question
 */
record ConceptNames(Name preferred, List<Name> all, Set<String> ambiguous) {
    private static final int MOST_LATIN = 6;
    private static final int MOST_CHINESE = 2;

    static ConceptNames of(Concept concept) {
        List<Name> equivalents = names(concept.equivalents());
        List<Name> all = new ArrayList<>();
        all.add(Name.of(concept.preferred()));
        equivalents.stream().filter(Name::isAcronym).forEach(all::add);
        equivalents.stream().filter(name -> !name.isAcronym()).forEach(all::add);
        all.addAll(names(concept.chinese()));
        return new ConceptNames(all.getFirst(), List.copyOf(all), concept.ambiguous());
    }

    private static List<Name> names(List<String> texts) {
        return texts.stream().map(Name::of).toList();
    }

    boolean isAmbiguous(Name name) {
        return ambiguous.contains(name.text());
    }

    /** What the name stands for: the preferred name, or where that is an acronym too the first that is none. */
    String meaning(Name name) {
        if (!preferred.isAcronym()) {
            return preferred.text();
        }
        return all.stream()
                .filter(other -> !other.isAcronym())
                .findFirst()
                .orElse(name)
                .text();
    }

    /**
     * The other names worth looking for, of either script only so many.
     *
     * <p>Left out are spelling variants of what was typed, and names that hold it or a name before them: what has them is found
     * already. So are acronyms that are English words too ({@code US}), and names with an article, of which an index keeps
     * a word that says too little.
     *
     * @param typedKey the key of the typed name
     */
    List<String> besides(String typedKey) {
        List<String> known = new ArrayList<>(List.of(typedKey));
        List<String> latin = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        for (Name name : all) {
            List<String> besides = name.isChinese() ? chinese : latin;
            int most = name.isChinese() ? MOST_CHINESE : MOST_LATIN;
            if (isLookedFor(name) && besides.size() < most && known.stream().noneMatch(name::holds)) {
                known.add(name.key());
                besides.add(name.text());
            }
        }
        latin.addAll(chinese);
        return List.copyOf(latin);
    }

    private boolean isLookedFor(Name name) {
        return !isAmbiguous(name) && !name.hasArticle() && !OrdinaryWords.isEnglish(name.folded());
    }
}
