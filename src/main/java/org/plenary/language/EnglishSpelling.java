package org.plenary.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings British and American spellings of a word to one, so that {@code organization} and {@code organisation},
 * {@code labour} and {@code labor}, {@code defence} and {@code defense} are the same word.
 *
 * <p>Which of the two is kept differs between the families and shows nowhere; it is the one that is recognised without knowing
 * all words: {@code -ize} becomes {@code -ise}, since few words in {@code -ize} are none of the family and many in {@code -ise}
 * are ({@code promise}, {@code enterprise}), and {@code -our} becomes {@code -or}, since {@code labor} is also the beginning of
 * {@code laboratory}.
 */
public final class EnglishSpelling {
    private static final List<String> OUR = List.of(
            "armour",
            "behaviour",
            "candour",
            "clamour",
            "colour",
            "demeanour",
            "endeavour",
            "favour",
            "fervour",
            "flavour",
            "harbour",
            "honour",
            "humour",
            "labour",
            "neighbour",
            "odour",
            "rancour",
            "rumour",
            "saviour",
            "savour",
            "splendour",
            "tumour",
            "valour",
            "vapour",
            "vigour");

    /** Beginnings of learned words, with the two vowels of British English and the one of American. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("anaem", "anem"),
            Map.entry("anaesth", "anesth"),
            Map.entry("archaeo", "archeo"),
            Map.entry("diarrhoe", "diarrhe"),
            Map.entry("encyclopaed", "encycloped"),
            Map.entry("foet", "fet"),
            Map.entry("gynaec", "gynec"),
            Map.entry("haem", "hem"),
            Map.entry("leukaem", "leukem"),
            Map.entry("manoeuvr", "maneuver"),
            Map.entry("mediaev", "mediev"),
            Map.entry("oedem", "edem"),
            Map.entry("oesophag", "esophag"),
            Map.entry("oestr", "estr"),
            Map.entry("orthopaed", "orthoped"),
            Map.entry("paed", "ped"));

    /** Verbs that double their last letter in Britain: {@code travelled}. */
    private static final List<String> DOUBLING = List.of(
            "bevel", "cancel", "channel", "counsel", "dial", "enamel", "equal", "fuel", "funnel", "initial", "jewel",
            "label", "level", "libel", "marshal", "marvel", "model", "panel", "parcel", "quarrel", "rival", "shovel",
            "signal", "spiral", "total", "travel", "tunnel", "unravel");

    private static final List<String> CENTRES = List.of(
            "calib",
            "cent",
            "fib",
            "lit",
            "lust",
            "meag",
            "met",
            "kilomet",
            "centimet",
            "millimet",
            "micromet",
            "nanomet",
            "somb",
            "spect",
            "theat",
            "epicent",
            "amphitheat",
            "decilit",
            "millilit");

    /** What {@code -ize} is not taken from: sizes. */
    private static final Set<String> SIZES =
            Set.of("caps", "downs", "mids", "outs", "overs", "res", "rights", "ups", "unders");

    private static final int SHORTEST_VERB = 3;

    private static final List<String> AFTER_IZ =
            List.of("e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations", "ational", "ationally");

    private static final Map<String, String> WORDS = words();

    private EnglishSpelling() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String verb : DOUBLING) {
            for (String ending : List.of("ed", "er", "ers", "ing", "ings", "or", "ors", "ous", "ation", "ations")) {
                words.put(verb + verb.charAt(verb.length() - 1) + ending, verb + ending);
            }
        }
        for (String centre : CENTRES) {
            words.put(centre + "re", centre + "er");
            words.put(centre + "res", centre + "ers");
            words.put(centre + "red", centre + "ered");
            words.put(centre + "ring", centre + "ering");
        }
        for (String noun : List.of("defen", "offen", "preten", "licen")) {
            for (String ending : List.of("e", "es", "ed", "eless", "ing")) {
                words.put(noun + "c" + ending, noun + "s" + ending);
            }
        }
        for (String ending : List.of("e", "es", "ed", "er", "ers", "ing")) {
            words.put("practis" + ending, "practic" + ending);
        }
        for (String noun : List.of("analog", "catalog", "dialog", "epilog", "monolog", "prolog", "travelog")) {
            words.put(noun, noun + "ue");
            words.put(noun + "s", noun + "ues");
            words.put(noun + "ed", noun + "ued");
            words.put(noun + "ing", noun + "uing");
        }
        for (String verb : List.of("distil", "enrol", "fulfil", "instil")) {
            words.put(verb, verb + "l");
            words.put(verb + "s", verb + "ls");
            words.put(verb + "ment", verb + "lment");
            words.put(verb + "ments", verb + "lments");
        }
        for (String noun : List.of("abridge", "acknowledge", "judge", "lodge")) {
            words.put(noun + "ment", noun.substring(0, noun.length() - 1) + "ment");
            words.put(noun + "ments", noun.substring(0, noun.length() - 1) + "ments");
        }
        put(words, "programme", "program");
        put(words, "artefact", "artifact");
        put(words, "instalment", "installment");
        put(words, "mould", "mold");
        put(words, "plough", "plow");
        put(words, "enquirer", "inquirer");
        words.put("enquiry", "inquiry");
        words.put("enquiries", "inquiries");
        words.put("ageing", "aging");
        words.put("aluminium", "aluminum");
        words.put("grey", "gray");
        words.put("jewellery", "jewelry");
        for (String ending : List.of("", "s", "al", "ally", "ism")) {
            words.put("sceptic" + ending, "skeptic" + ending);
        }
        for (String ending : List.of("ur", "ate", "ates", "ide", "ides", "uric")) {
            words.put("sulph" + ending, "sulf" + ending);
        }
        words.put("skilful", "skillful");
        words.put("skilfully", "skillfully");
        words.put("wilful", "willful");
        words.put("wilfully", "willfully");
        words.put("woollen", "woolen");
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String british, String american) {
        words.put(british, american);
        words.put(british + "s", american + "s");
    }

    /** @param word in small letters, without accents, in whatever inflection */
    public static String canonical(String word) {
        if (word.length() < 4) {
            return word;
        }
        String known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        int z = Math.max(word.lastIndexOf("iz"), word.lastIndexOf("yz"));
        if (z >= SHORTEST_VERB && AFTER_IZ.contains(word.substring(z + 2)) && !SIZES.contains(word.substring(0, z))) {
            return word.substring(0, z + 1) + "s" + word.substring(z + 2);
        }
        return word.contains("our") ? withoutU(word) : withOneVowel(word);
    }

    private static String withoutU(String word) {
        for (String ending : OUR) {
            int at = word.indexOf(ending);
            if (at >= 0) {
                int u = at + ending.length() - 2;
                return word.substring(0, u) + word.substring(u + 1);
            }
        }
        return word;
    }

    private static String withOneVowel(String word) {
        if (!word.contains("ae") && !word.contains("oe")) {
            return word;
        }
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) {
                return beginning.getValue() + word.substring(beginning.getKey().length());
            }
        }
        return word;
    }
}
