package org.plenary.language;

import java.util.Set;

/** Words in small letters that are no acronyms although acronyms are spelled like them. */
final class OrdinaryWords {
    /** Words that say how a sentence is built. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "he", "her",
            "his", "how", "if", "in", "into", "is", "it", "its", "no", "nor", "not", "of", "on", "or", "our", "out",
            "over", "per", "she", "so", "such", "than", "that", "the", "their", "them", "then", "there", "these",
            "they", "this", "those", "through", "to", "under", "up", "upon", "us", "was", "we", "were", "what", "when",
            "where", "which", "who", "whom", "whose", "why", "will", "with", "within", "without");

    private static final Set<String> ENGLISH = Set.of(
            "act", "age", "aid", "aids", "air", "all", "am", "any", "arm", "art", "can", "cat", "cop", "do", "go", "hi",
            "law", "laws", "mag", "map", "me", "my", "net", "new", "now", "one", "own", "pact", "see", "set", "sort",
            "start", "step", "ten", "tip", "two", "use", "war", "way", "you");

    /** Articles, prepositions and pronouns of other languages. */
    private static final Set<String> FOREIGN = Set.of(
            "au", "aux", "con", "das", "de", "del", "des", "die", "du", "el", "en", "est", "et", "im", "la", "las",
            "le", "les", "los", "mit", "ou", "par", "por", "que", "su", "sur", "un", "una", "une", "uno", "und");

    private OrdinaryWords() {}

    /** @param word in small letters */
    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** Whether an English text may well have the word in this spelling, case apart. */
    static boolean isEnglish(String word) {
        return FUNCTION_WORDS.contains(word) || ENGLISH.contains(word);
    }

    static boolean contains(String word) {
        return isEnglish(word) || FOREIGN.contains(word);
    }
}
