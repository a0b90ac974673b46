package org.plenary.ingest;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the wording of one line tells by itself. */
final class Wording {
    /** Headings in declarations and reports are up to 110 characters long; a line beyond this is taken for text. */
    static final int LONGEST_HEADING = 150;

    private static final String SENTENCE_ENDS = ".!?;:,…。！？；：，、";
    private static final String CLOSERS = "\"'”’»)]}";
    private static final Pattern BREADCRUMB = Pattern.compile("\\S\\s*[>»›]\\s*\\S");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");
    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("\\b\\d{4}[-/.]\\d{1,2}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b"
                    + "|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\b");
    private static final Pattern SYMBOL = Pattern.compile("[\\p{Lu}\\d][\\w().-]*/[\\w()./-]*\\d[\\w()./-]*");

    private Wording() {}

    /** Without white space at either end, spaces that do not break included. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Every run of white space made one plain space, none at either end. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!isSpace(character)) {
                collapsed.append(character);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        int length = collapsed.length();
        return length > 0 && collapsed.charAt(length - 1) == ' '
                ? collapsed.substring(0, length - 1)
                : collapsed.toString();
    }

    /** For telling whether two lines say the same: spaces, capitals and a last full stop do not count. */
    static String key(String text) {
        String key = collapsed(text).toLowerCase(Locale.ROOT);
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    static boolean isShort(String line) {
        return line.length() <= LONGEST_HEADING;
    }

    /** Whether the line closes with a mark that ends a sentence or a part of one. */
    static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }

    /** Whether the line could stand over a text: short, and no sentence. */
    static boolean isTitleLike(String line) {
        return isShort(line) && !endsSentence(line);
    }

    /** Whether the line tells where or when a text was put out: a path through a site, a date, an official symbol. */
    static boolean isImprint(String line) {
        return isTitleLike(line)
                && (BREADCRUMB.matcher(line).find()
                        || SYMBOL.matcher(line).matches()
                        || (YEAR.matcher(line).find()
                                && DAY_OR_MONTH.matcher(line).find()));
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
