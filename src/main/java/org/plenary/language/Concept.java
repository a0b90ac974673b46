package org.plenary.language;

import java.util.List;
import java.util.Set;

/**
 * One thing of the field and all its names.
 *
 * @param preferred the name that documents use
 * @param equivalents other names in Latin letters: acronyms, official and short names, other wordings
 * @param chinese names in Chinese
 * @param ambiguous those equivalents that as often mean something else; they are explained, but stand for nothing in a question
 */
public record Concept(String preferred, List<String> equivalents, List<String> chinese, Set<String> ambiguous) {
    public Concept {
        equivalents = List.copyOf(equivalents);
        chinese = List.copyOf(chinese);
        ambiguous = Set.copyOf(ambiguous);
    }
}
