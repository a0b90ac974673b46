package org.plenary.lucene;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * English words that say how a sentence is built and not what it is about: articles, prepositions, pronouns, question words.
 *
 * <p>They are left out of the stemmed terms, so that {@code What is the digital divide?} asks for the divide. Of modal
 * verbs only {@code will} is among them: who searches resolutions may well mean {@code shall}. Phrases and exact words see
 * them all.
 */
final class FunctionWords {
    static final CharArraySet ENGLISH = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "a", "an", "and", "are", "as", "at", "be", "but", "by", "did", "do", "does", "for", "from", "had",
                    "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "such",
                    "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "were", "what",
                    "when", "where", "which", "who", "whom", "whose", "why", "will", "with"),
            false));

    private FunctionWords() {}
}
