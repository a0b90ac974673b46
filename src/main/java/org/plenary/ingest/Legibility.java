package org.plenary.ingest;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How well a text reads as one in some language, which tells whether it was decoded as it was meant: the share of its
 * characters that the language writes with, less what no language has (capitals inside words, scripts that change there,
 * marks without letters, signs between letters), and how sure its language is.
 *
 * <p>The letters of languages are the standard exemplar characters of the Unicode CLDR. The weights were set by trying out what
 * parts encodings of the Universal Declaration of Human Rights in 42 languages.
 */
final class Legibility {
    /** What a language that is told for sure adds. */
    private static final double OF_LANGUAGE = 0.3;
    /** How sure a language is that is told by its script, where nearly any bytes give letters of that. */
    private static final double SMALL_ALPHABET = 0.3;

    private static final Set<String> SMALL_ALPHABETS = Set.of("th", "el", "he");
    private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja", "ko");

    private static final double NOISE = -3;
    private static final double SYMBOL = -0.3;
    private static final double RARE_LETTER = 0.7;
    /** The most frequent letters of Cyrillic, Greek, Hebrew and Arabic, whose encodings are the same letters in other orders. */
    private static final String FREQUENT = "оаеинтсрвлкмдпуіяαοιετσνηυρπκμλςάίόέήיוהלארבתמשנםاليمنرتوبعدهسفقیک";

    private static final String PUNCTUATION = "«»“”‘’„–—…§°№€·•\u00a0¿¡ªº‚‹›´،؛؟ـ٪״׳־";
    /** Of these, what stands within words too. */
    private static final String WITHIN_WORDS = "’·´\u00a0—–…־״׳";

    private static final String ASCII_PUNCTUATION = " ,.;:()-'\"/?!";
    private static final String HEBREW_FINALS = "ךםןףץ";

    private final LanguageDetection languages;
    private final Map<String, UnicodeSet> letters = new ConcurrentHashMap<>();

    Legibility(LanguageDetection languages) {
        this.languages = languages;
    }

    /**
     * @param ascii whether characters of ASCII count; not where every candidate has the same
     * @return up to 1.3; below 0 for what is hardly text; 0 when there is nothing to go by
     */
    double of(String text, boolean ascii) {
        LanguageDetection.Likely likely = languages.likely(text);
        String language = likely.language();
        double sure = SMALL_ALPHABETS.contains(language) ? SMALL_ALPHABET : likely.sureness();
        UnicodeSet known = letters.computeIfAbsent(language, Legibility::letters);
        int[] characters = text.codePoints().toArray();
        double sum = 0;
        int counted = 0;
        for (int at = 0; at < characters.length; at++) {
            int character = characters[at];
            boolean passes = !ascii && character < 0x80 && (character >= ' ' || character == 0x1B);
            if (!passes && character != '\n' && character != '\r' && character != '\t' && character != '\f') {
                counted++;
                sum += worth(characters, at, known, IDEOGRAPHIC.contains(language));
            }
        }
        return counted == 0 ? 0 : sum / counted + OF_LANGUAGE * sure;
    }

    private static UnicodeSet letters(String language) {
        UnicodeSet letters = exemplars(language);
        if (language.equals("zh")) {
            letters.addAll(exemplars("zh_Hant"));
        }
        return letters.closeOver(UnicodeSet.ADD_CASE_MAPPINGS).freeze();
    }

    private static UnicodeSet exemplars(String language) {
        UnicodeSet exemplars = LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD);
        UnicodeSet single = new UnicodeSet();
        exemplars.forEach(single::addAll);
        return single;
    }

    private static double worth(int[] text, int at, UnicodeSet known, boolean ideographic) {
        int character = text[at];
        if (isNoise(character)) {
            return NOISE;
        }
        if (Character.isLetter(character) || isMark(character)) {
            return letterWorth(text, at, known);
        }
        if (Character.isDigit(character)) {
            return character >= 0x80 && (isLetter(text, at - 1) || isLetter(text, at + 1)) ? -1 : 1;
        }
        if (character < 0x80) {
            return ASCII_PUNCTUATION.indexOf(character) < 0 ? 0 : 1;
        }
        if (PUNCTUATION.indexOf(character) >= 0) {
            boolean within = isLetter(text, at - 1) && isLetter(text, at + 1);
            return within && WITHIN_WORDS.indexOf(character) < 0 ? -1 : 1;
        }
        if (isWide(character)) {
            return ideographic ? 1 : -1;
        }
        return isLetter(text, at - 1) || isLetter(text, at + 1) ? -1 : SYMBOL;
    }

    private static double letterWorth(int[] text, int at, UnicodeSet known) {
        int character = text[at];
        double worth = !known.contains(character) ? 0 : isRare(character) ? RARE_LETTER : 1;
        boolean follows = isLetter(text, at - 1);
        if (isMark(character) && !follows && !(at > 0 && isMark(text[at - 1]))) {
            worth--;
        }
        if (character >= 0xE40 && character <= 0xE44 && !isThaiConsonant(text, at + 1)) {
            worth--;
        }
        if (HEBREW_FINALS.indexOf(character) >= 0 && isLetter(text, at + 1)) {
            worth--;
        }
        if (follows && Character.isUpperCase(character) && Character.isLowerCase(text[at - 1])) {
            worth--;
        }
        if (follows && !isMark(character) && changesScript(text[at - 1], character)) {
            worth--;
        }
        return worth;
    }

    private static boolean isNoise(int character) {
        return character == 0xFFFD
                || switch (UCharacter.getType(character)) {
                    case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isRare(int character) {
        int small = Character.toLowerCase(character);
        return small >= 0x370 && small < 0x700 && FREQUENT.indexOf(small) < 0;
    }

    private static boolean isLetter(int[] text, int at) {
        return at >= 0 && at < text.length && Character.isLetter(text[at]);
    }

    /** One that a vowel written before it can belong to. */
    private static boolean isThaiConsonant(int[] text, int at) {
        return at < text.length && text[at] >= 0xE01 && text[at] <= 0xE2E;
    }

    /** Ideographs, kana and Hangul are mixed with each other and with all others. */
    private static boolean changesScript(int before, int character) {
        return UnicodeScript.of(before) != UnicodeScript.of(character) && !isMixed(before) && !isMixed(character);
    }

    private static boolean isMixed(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    /** Punctuation of ideographic scripts. */
    private static boolean isWide(int character) {
        return (character >= 0x3000 && character < 0x3030) || (character >= 0xFF00 && character < 0xFFF0);
    }
}
