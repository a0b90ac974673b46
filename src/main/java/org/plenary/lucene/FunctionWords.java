package org.plenary.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words that say how a sentence is built and not what it is about: articles, prepositions, pronouns, question words. Without
 * accents.
 *
 * <p>They are left out of the stemmed terms, so that {@code What is the digital divide?} asks for the divide. Of English modal
 * verbs only {@code will} is among them: who searches resolutions may well mean {@code shall}. Of other languages they are
 * Lucene's lists, less the words in them that have a meaning, as Spanish {@code estado} and Russian {@code человек}. Phrases
 * and exact words see them all.
 */
final class FunctionWords {
    private static final List<String> ENGLISH = List.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "did", "do", "does", "for", "from", "had", "has",
            "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "such", "that", "the",
            "their", "then", "there", "these", "they", "this", "to", "us", "was", "were", "what", "when", "where",
            "which", "who", "whom", "whose", "why", "will", "with");

    private static final List<String> MORE_FRENCH = List.of(
            "comme", "comment", "dont", "donc", "est", "où", "pourquoi", "quand", "si", "ainsi", "lorsque", "puisque");

    private static final List<String> MEANINGFUL_SPANISH = List.of("estado", "estados");

    private static final List<String> MEANINGFUL_RUSSIAN = List.of(
            "больше", "говорил", "два", "другой", "жизнь", "лучше", "один", "раз", "сегодня", "сказал", "сказала",
            "сказать", "три", "хорошо", "человек");

    /** What is written to the word behind it with an apostrophe, in French and Italian. */
    static final CharArraySet ELIDED = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t", "agl", "all",
                    "coll", "dagl", "dall", "degl", "dell", "gl", "nell", "negl", "quell", "quest", "sugl", "sull",
                    "un", "v"),
            true));

    private static final Map<Language, CharArraySet> OF = all();

    private FunctionWords() {}

    static CharArraySet of(Language language) {
        return OF.getOrDefault(language, CharArraySet.EMPTY_SET);
    }

    private static Map<Language, CharArraySet> all() {
        Map<Language, CharArraySet> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, CharArraySet.unmodifiableSet(folded(listed(language))));
        }
        return all;
    }

    private static CharArraySet listed(Language language) {
        return switch (language) {
            case ENGLISH -> new CharArraySet(ENGLISH, false);
            case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
            case DUTCH -> DutchAnalyzer.getDefaultStopSet();
            case FRENCH -> {
                CharArraySet words = CharArraySet.copy(FrenchAnalyzer.getDefaultStopSet());
                words.addAll(MORE_FRENCH);
                yield words;
            }
            case GERMAN -> GermanAnalyzer.getDefaultStopSet();
            case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
            case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
            case RUSSIAN -> without(MEANINGFUL_RUSSIAN, RussianAnalyzer.getDefaultStopSet());
            case SPANISH -> without(MEANINGFUL_SPANISH, SpanishAnalyzer.getDefaultStopSet());
            case OTHER -> CharArraySet.EMPTY_SET;
        };
    }

    private static CharArraySet without(List<String> meaningful, CharArraySet words) {
        CharArraySet left = new CharArraySet(words.size(), false);
        for (Object word : words) {
            String text = new String((char[]) word);
            if (!meaningful.contains(text)) {
                left.add(text);
            }
        }
        return left;
    }

    private static CharArraySet folded(CharArraySet words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append((char[]) word).append(' '));
        CharArraySet folded = new CharArraySet(words.size(), false);
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(text.toString()));
        try (TokenStream stream = Folding.of(tokenizer)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                folded.add(term.toString());
            }
            stream.end();
        } catch (IOException impossibleFromAString) {
            throw new UncheckedIOException(impossibleFromAString);
        }
        return folded;
    }
}
