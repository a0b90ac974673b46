package org.plenary.lucene;

import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.plenary.language.EnglishSpelling;

/**
 * The languages whose words are brought to stems, and all others.
 *
 * <p>Light stemmers take off inflections and leave what makes another word. Where there is a choice Lucene's light one is taken.
 *
 * @see <a href="https://doi.org/10.1145/1141277.1141523">Savoy, Light stemming approaches for the French, Portuguese, German and
 *     Hungarian languages, 2006</a>
 */
enum Language {
    /** Also what Latin letters mean in Chinese, Japanese and Korean texts, and where the language is not known. */
    ENGLISH,
    ARABIC,
    DUTCH,
    FRENCH,
    GERMAN,
    ITALIAN,
    PORTUGUESE,
    RUSSIAN,
    SPANISH,
    /** No stems and no function words. */
    OTHER;

    /** @param tag BCP 47, as {@code fr-CA} */
    static Language of(String tag) {
        return switch (Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
            case "en", "zh", "ja", "ko", "und", "" -> ENGLISH;
            case "ar" -> ARABIC;
            case "nl" -> DUTCH;
            case "fr" -> FRENCH;
            case "de" -> GERMAN;
            case "it" -> ITALIAN;
            case "pt" -> PORTUGUESE;
            case "ru" -> RUSSIAN;
            case "es" -> SPANISH;
            default -> OTHER;
        };
    }

    CharArraySet functionWords() {
        return FunctionWords.of(this);
    }

    /** Whether {@code l'} and the like before a vowel are words of their own. */
    boolean elides() {
        return this == FRENCH || this == ITALIAN;
    }

    /** @param folded words in small letters without accents; those marked as keywords stay as they are */
    TokenStream stemmed(TokenStream folded) {
        return switch (this) {
            case ENGLISH ->
                new EnglishMinimalStemFilter(new KStemFilter(new RespellingFilter(folded, EnglishSpelling::canonical)));
            case ARABIC -> new ArabicStemFilter(folded);
            case DUTCH -> new SnowballFilter(folded, "Dutch");
            case FRENCH -> new FrenchLightStemFilter(folded);
            case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(folded));
            case ITALIAN -> new ItalianLightStemFilter(new RespellingFilter(folded, Language::italianStemOfShort));
            case PORTUGUESE ->
                new PortugueseLightStemFilter(new RespellingFilter(folded, Language::portugueseSingular));
            case RUSSIAN -> new RussianLightStemFilter(folded);
            case SPANISH -> new SpanishLightStemFilter(folded);
            case OTHER -> folded;
        };
    }

    /** The stemmer leaves words of less than six letters as they are: {@code stato}, {@code stati}. */
    private static String italianStemOfShort(String word) {
        int last = word.length() - 1;
        boolean ends = (last == 3 || last == 4) && "aeio".indexOf(word.charAt(last)) >= 0;
        return ends ? word.substring(0, last) : word;
    }

    /** The stemmer knows {@code declarações} by the accent, which is gone and need not be typed. */
    private static String portugueseSingular(String word) {
        boolean nasal = word.length() > 4 && (word.endsWith("oes") || word.endsWith("aes"));
        return nasal ? word.substring(0, word.length() - 3) + "ao" : word;
    }
}
