package org.plenary.ingest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Paragraph;
import org.plenary.document.Section;

/**
 * What a language is told from: the beginnings of paragraphs from the whole of a document, since front matter and annexes may
 * be in another language, of bounded length together.
 *
 * @param letters how many letters it has
 * @param byScript the language that is told by the script alone; null when several are written in it, or there is no letter
 */
record LanguageSample(String text, int letters, @Nullable String byScript) {
    /** Characters; of 6,581 abstracts of English papers this much tells every one right. */
    private static final int LONGEST = 800;

    private static final int MOST_PARAGRAPHS = 8;
    /** A Chinese character says what two or three letters say elsewhere, and names of bodies stand among them in Latin. */
    private static final int WEIGHT_OF_IDEOGRAPH = 3;
    /** Chinese has no kana at all; in Japanese they are half of the text, in its titles less. */
    private static final double FEWEST_KANA = 0.05;

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.THAANA, "dv"));

    static LanguageSample of(Iterable<Section> sections) {
        List<Paragraph> paragraphs = new ArrayList<>();
        sections.forEach(section -> collect(section, paragraphs));
        int taken = Math.min(MOST_PARAGRAPHS, paragraphs.size());
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < taken; at++) {
            String paragraph = paragraphs.get(at * paragraphs.size() / taken).text();
            text.append(paragraph, 0, Math.min(paragraph.length(), LONGEST / taken))
                    .append(' ');
        }
        return of(text.toString());
    }

    /** Whether a text in this language is written in a script of its own, which the sample would have told. */
    static boolean isToldByScript(String language) {
        return LANGUAGES.containsValue(language);
    }

    private static void collect(Section section, List<Paragraph> paragraphs) {
        paragraphs.addAll(section.paragraphs());
        section.sections().forEach(child -> collect(child, paragraphs));
    }

    static LanguageSample of(String text) {
        Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Character.isLetter(character)) {
                letters++;
                weights.merge(
                        script(character), Character.isIdeographic(character) ? WEIGHT_OF_IDEOGRAPH : 1, Integer::sum);
            }
        }
        return new LanguageSample(text, letters, language(weights));
    }

    /** Both kinds of kana are one. */
    private static UnicodeScript script(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    private static @Nullable String language(Map<UnicodeScript, Integer> weights) {
        int kana = weights.getOrDefault(UnicodeScript.HIRAGANA, 0);
        int han = weights.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > 0 && kana >= FEWEST_KANA * (kana + han)) {
            weights.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
            weights.remove(UnicodeScript.HAN);
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(heaviest -> LANGUAGES.get(heaviest.getKey()))
                .orElse(null);
    }
}
