package org.plenary.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.plenary.document.Section;

/**
 * Tells the language of a document that does not state it, as a BCP 47 tag: from its script where one language is written in
 * that, else from its sequences of letters, by the model of Apache OpenNLP for 103 languages. Where two languages are about
 * as likely, and of a text too short to tell, it says {@link #UNKNOWN}.
 *
 * <p>The model takes half a second to load and some 40 MB, so it is loaded when the first document needs it, and once in a
 * process.
 */
final class LanguageDetection {
    static final String UNKNOWN = "und";

    private static final String MODEL = "/langdetect-183.bin";
    /** Letters that a language must have to be told from others in the same script. */
    private static final int FEWEST_LETTERS = 12;
    /**
     * How many times likelier than the second a language must be. Of 2,628 titles and sentences of 5 to 754 characters in six
     * languages this leaves 52 undecided and 4 wrong; 1.2 would leave 87 and 2, and 1.05 would leave 27 and 9.
     */
    private static final double CLEARLY = 1.1;
    /**
     * What the model must give to a language that no collection of this kind is likely to hold: it takes short lists of
     * international words for Latin, Esperanto or one of those without a code of two letters.
     */
    private static final double NEARLY_SURE = 0.5;

    /** Characters of a text that may be none; more of them tell no more. */
    private static final int LONGEST = 1_500;

    private static final Set<String> UNLIKELY = Set.of("la", "eo", "vo");
    /** Codes of the model for what others write as one language. */
    private static final Map<String, String> OTHER_CODES =
            Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg");

    private final Map<String, String> tags = new HashMap<>(OTHER_CODES);
    private @Nullable LanguageDetector detector;

    LanguageDetection() {
        for (String tag : Locale.getISOLanguages()) {
            tags.putIfAbsent(Locale.of(tag).getISO3Language(), tag);
        }
    }

    /** The language most of a document is in. */
    synchronized String of(Iterable<Section> sections) {
        LanguageSample sample = LanguageSample.of(sections);
        String byScript = sample.byScript();
        if (byScript != null) {
            return byScript;
        }
        return sample.letters() < FEWEST_LETTERS ? UNKNOWN : likeliest(sample.text());
    }

    /**
     * The language of a text that may be none.
     *
     * @param sureness from 0 to 1
     */
    record Likely(String language, double sureness) {}

    /** The likeliest language, even where another one is about as likely; {@link #UNKNOWN} where there is no letter. */
    synchronized Likely likely(String text) {
        LanguageSample sample = LanguageSample.of(text);
        String byScript = sample.byScript();
        if (byScript != null) {
            return new Likely(byScript, 1);
        }
        if (sample.letters() == 0) {
            return new Likely(UNKNOWN, 0);
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        Map.Entry<String, Double> first = likely(start, 1).entrySet().iterator().next();
        return new Likely(first.getKey(), first.getValue());
    }

    private String likeliest(String text) {
        Map<String, Double> likely = likely(text, 2);
        Map.Entry<String, Double> first = likely.entrySet().iterator().next();
        double second = likely.values().stream().skip(1).findFirst().orElse(0.0);
        return first.getValue() >= CLEARLY * second ? first.getKey() : UNKNOWN;
    }

    /** The likeliest first. */
    private Map<String, Double> likely(String text, int most) {
        if (detector == null) {
            detector = new LanguageDetectorME(Model.LOADED);
        }
        Map<String, Double> likely = new LinkedHashMap<>();
        for (Language language : detector.predictLanguages(text)) {
            String tag = tags.getOrDefault(language.getLang(), language.getLang());
            boolean likelyHere = tag.length() == 2 && !UNLIKELY.contains(tag) && !LanguageSample.isToldByScript(tag);
            if (likelyHere || language.getConfidence() >= NEARLY_SURE) {
                likely.putIfAbsent(tag, language.getConfidence());
            }
            if (likely.size() == most) {
                break;
            }
        }
        return likely;
    }

    /** Initialised when it is first asked for. */
    private static final class Model {
        private static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its language model " + MODEL);
                }
                return new LanguageDetectorModel(in);
            } catch (IOException damaged) {
                throw new IllegalStateException("the language model " + MODEL + " cannot be read", damaged);
            }
        }
    }
}
