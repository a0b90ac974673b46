package org.plenary.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A run of letters and digits of a name, or one Chinese character.
 *
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param folded in small letters without accents
 * @param key the form in which spellings meet: singular, without a possessive, in American spelling
 */
record NameToken(int start, int end, String folded, String key, boolean han) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("'s$|'");
    private static final Pattern VERB_IN_ISE = Pattern.compile("is(e|ed|er|ing|ation|ational)$");
    private static final String APOSTROPHES = "'’ʼ";

    /** The parts of the text in order; all else parts them, but {@code &} is the word "and". */
    static List<NameToken> of(String text) {
        List<NameToken> tokens = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (codePoint == '&') {
                tokens.add(new NameToken(at, end, "and", "and", false));
            } else if (isHan(codePoint)) {
                String character = text.substring(at, end);
                tokens.add(new NameToken(at, end, character, character, true));
            } else if (isOfWord(codePoint)) {
                end = wordEnd(text, at);
                tokens.add(word(text, at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** The key of the tokens as one, so that it does not matter how they were parted. */
    static String joined(List<NameToken> tokens) {
        StringBuilder joined = new StringBuilder();
        tokens.forEach(token -> joined.append(token.key()));
        return joined.toString();
    }

    private static NameToken word(String text, int start, int end) {
        String bare = MARKS.matcher(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'');
        String folded = POSSESSIVE.matcher(bare).replaceAll("");
        return new NameToken(start, end, folded, american(singular(folded)), false);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean inside = isOfWord(codePoint)
                    || (APOSTROPHES.indexOf(codePoint) >= 0
                            && next < text.length()
                            && isOfWord(text.codePointAt(next)));
            if (!inside || isHan(codePoint)) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Takes the plural ending off; what is left need not be a word, as long as singular and plural give the same. */
    private static String singular(String word) {
        if (word.length() < 4
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean hissing =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes") || word.endsWith("sses");
        return word.substring(0, word.length() - (hissing ? 2 : 1));
    }

    /** One spelling for both sides of the Atlantic; not always a word either. */
    private static String american(String word) {
        if (word.length() < 5) {
            return word;
        }
        String spelled = VERB_IN_ISE.matcher(word).replaceFirst("iz$1");
        if (spelled.endsWith("our") || spelled.endsWith("iour")) {
            return spelled.substring(0, spelled.length() - 2) + "r";
        }
        if (spelled.endsWith("tre")) {
            return spelled.substring(0, spelled.length() - 2) + "er";
        }
        if (spelled.endsWith("gramme")) {
            return spelled.substring(0, spelled.length() - 2);
        }
        return spelled.endsWith("fence") ? spelled.substring(0, spelled.length() - 2) + "se" : spelled;
    }
}
