package org.plenary.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line before a small letter joins the halves of a word and goes, but
 * for words that the document writes with it within a line.
 */
final class LineJoining {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-\u2010][\\p{L}\\p{M}\\p{Nd}]+)*");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final String HYPHENS = "-\u2010" + SOFT_HYPHEN;

    private final Set<String> compounds = new HashSet<>();

    /** @param lines all of the document, which tell what words it writes with a hyphen */
    LineJoining(List<PrintedLine> lines) {
        for (PrintedLine line : lines) {
            Matcher word = WORD.matcher(line.text());
            while (word.find()) {
                if (word.group().indexOf('-') > 0 || word.group().indexOf('\u2010') > 0) {
                    compounds.add(key(word.group()));
                }
            }
        }
    }

    private static String key(String word) {
        return word.replace('\u2010', '-').toLowerCase(Locale.ROOT);
    }

    /** Sets a line behind those before. */
    void append(StringBuilder text, String line) {
        int length = text.length();
        if (length == 0 || line.isEmpty()) {
            text.append(line);
        } else if (HYPHENS.indexOf(text.charAt(length - 1)) >= 0
                && length > 1
                && Character.isLetterOrDigit(text.charAt(length - 2))) {
            boolean goes = text.charAt(length - 1) == SOFT_HYPHEN
                    || (Character.isLowerCase(line.charAt(0))
                            && Character.isLetter(text.charAt(length - 2))
                            && !compounds.contains(compound(text, line)));
            text.setLength(goes ? length - 1 : length);
            text.append(line);
        } else {
            boolean joined = LineText.isWithoutSpaces(text.substring(length - 1)) && LineText.isWithoutSpaces(line);
            text.append(joined ? "" : " ").append(line);
        }
    }

    private static String compound(CharSequence text, String line) {
        int start = text.length() - 1;
        while (start > 0 && (isOfWord(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        int end = 0;
        while (end < line.length()
                && (isOfWord(line.charAt(end)) || (line.charAt(end) == '-' && end + 1 < line.length()))) {
            end++;
        }
        return key(text.subSequence(start, text.length()) + line.substring(0, end));
    }

    private static boolean isOfWord(char character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Without the hyphens that say where a word might be broken. */
    static String withoutSoftHyphens(String text) {
        return text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), "");
    }
}
