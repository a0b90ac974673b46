package org.plenary.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the words of a paragraph, taken apart: the bullet goes, the number is kept by itself.
 *
 * <p>Numbers are read in these forms: {@code 34.}, {@code 34)}, {@code 29-31.}, {@code 12 bis.}, {@code 2.3.}, {@code 2.3}
 * before a capital, {@code (3)}, {@code (a)}, {@code (iv)}, {@code a)}.
 *
 * @param number without dots at the end and brackets; null when there is none
 * @param text what follows
 */
record ParagraphNumber(@Nullable String number, String text) {
    private static final Pattern BULLET =
            Pattern.compile("(?:[●•▪◦‣∙·■□○➢✓]\\s*|[-–—*]\\s+){1,5}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?<dotted>\\d{1,3}(?:\\.\\d{1,3}){0,3}(?:\\s?(?:bis|ter|quater))?)(?:\\s?[-–]\\s?(?<last>\\d{1,3}))?[.)]\\s+"
                + "|(?<decimal>\\d{1,3}(?:\\.\\d{1,3}){1,3})\\s+(?=\\p{Lu})"
                + "|\\((?<bracketed>\\d{1,3}|[a-z]|(?<letter>[a-z])\\k<letter>|[ivx]{1,5})\\)(?:\\s+|(?=\\p{Lu}))"
                + "|(?<closed>[a-z]|[ivx]{1,5})\\)\\s+)(?=\\S)",
            Pattern.UNICODE_CHARACTER_CLASS);

    static ParagraphNumber of(String line) {
        String text = withoutBullet(line);
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return new ParagraphNumber(null, text);
        }
        return new ParagraphNumber(written(number), text.substring(number.end()));
    }

    /** Whether the line begins with a bullet or a number. */
    static boolean isMarked(String line) {
        return BULLET.matcher(line).lookingAt() || NUMBER.matcher(line).lookingAt();
    }

    private static String withoutBullet(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? line.substring(bullet.end()) : line;
    }

    private static String written(Matcher number) {
        String first = number.group("dotted");
        if (first != null) {
            String last = number.group("last");
            return last == null ? first : first + "-" + last;
        }
        for (String form : new String[] {"decimal", "bracketed"}) {
            String written = number.group(form);
            if (written != null) {
                return written;
            }
        }
        return number.group("closed");
    }
}
